"""Kênh thông tin chính thức: where the city speaks, so that nobody is deceived elsewhere.

The list must be published (NĐ 224/2026/NĐ-CP, Điều 10; NĐ 244/2026/NĐ-CP for social networks).
"""

from __future__ import annotations

from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from snippets.letters.stored import make_clean
from workflows.regulation.vocabulary import Content

from .contacts import fault_of_number
from .panels import BODY, PROVIDING_UNIT, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage
from .provided import Provided

BY_ITSELF = _("Không ghi lại trang này, điện thoại và thư điện tử ở chân trang: danh sách tự có.")
NOT_HTTPS = _("Hãy ghi địa chỉ đầy đủ bắt đầu bằng https://, ví dụ https://vneid.gov.vn/.")
NOT_MAIL = _("Hãy ghi địa chỉ thư có dạng ten@vi-du.vn.")
NOT_YET = _("Ngày bắt đầu không thể sau hôm nay: chỉ ghi kênh đã hoạt động.")


class ChannelKind(models.TextChoices):
    """As the law tells them apart (NĐ 224/2026/NĐ-CP, Điều 10)."""

    WEBSITE = "trang-thong-tin", _("Trang thông tin điện tử")
    VNEID = "vneid", _("VNeID")
    SOCIAL = "mang-xa-hoi", _("Mạng xã hội")
    APPLICATION = "ung-dung", _("Ứng dụng")
    HOTLINE = "tong-dai", _("Tổng đài, đường dây nóng")
    EMAIL = "thu-dien-tu", _("Thư điện tử")
    OTHER = "khac", _("Kênh khác")


class Channel(Orderable):
    page = ParentalKey("pages.ChannelsPage", on_delete=models.CASCADE, related_name="channels")
    kind = models.CharField(_("Loại kênh"), max_length=20, choices=ChannelKind)
    name = models.CharField(_("Tên kênh"), max_length=150)
    address = models.CharField(_("Địa chỉ hoặc số"), max_length=300)
    operator = models.CharField(_("Đơn vị vận hành"), max_length=200)
    since = models.DateField(_("Chính thức từ ngày"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("since")]),
        FieldPanel("name", help_text=_("Đúng như tên hiện trên kênh đó.")),
        FieldPanel(
            "address", help_text=_("Địa chỉ https:// của kênh; tổng đài thì ghi số, thư thì ghi địa chỉ thư.")
        ),
        FieldPanel("operator"),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Kênh thông tin")
        verbose_name_plural = _("Kênh thông tin")

    def __str__(self) -> str:
        return self.name

    @property
    def is_number(self) -> bool:
        return self.kind == ChannelKind.HOTLINE

    @property
    def is_mail(self) -> bool:
        return self.kind == ChannelKind.EMAIL

    @property
    def is_link(self) -> bool:
        """What is of another kind may be an address, or words such as the place of a board."""
        return _is_https(self.address) and not (self.is_number or self.is_mail)

    def clean(self) -> None:
        super().clean()
        make_clean(self)
        faults = {"address": self._fault_of_address() if self.address else None}
        if self.since and self.since > timezone.localdate():
            faults["since"] = NOT_YET
        if found := {name: fault for name, fault in faults.items() if fault}:
            raise ValidationError(found)

    def _fault_of_address(self) -> Any:
        if self.is_number:
            return fault_of_number(self.address)
        if self.is_mail:
            return None if _is_mail(self.address) else NOT_MAIL
        return None if self.kind == ChannelKind.OTHER or _is_https(self.address) else NOT_HTTPS


def _is_https(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme == "https" and "." in (parts.hostname or "") and " " not in address
    except ValueError:
        return False


def _is_mail(address: str) -> bool:
    try:
        validate_email(address)
    except ValidationError:
        return False
    return True


class ChannelsPage(Provided, PortalPage):
    """The channels beside this one. What the identity says already stands there by itself."""

    content = Content.CONTACT
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    body = StreamField(BodyBlock(), verbose_name=_("Nội dung"), blank=True)

    kind_word = _("Kênh thông tin chính thức")
    content_panels = [
        TITLE,
        SUMMARY,
        InlinePanel("channels", heading=_("Các kênh khác"), label=_("kênh"), help_text=BY_ITSELF),
        BODY,
        PROVIDING_UNIT,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.RelatedFields("channels", [index.SearchField("name"), index.SearchField("operator")]),
    ]

    class Meta:
        verbose_name = _("Kênh thông tin chính thức")
        verbose_name_plural = _("Kênh thông tin chính thức")

    @cached_property
    def shown_channels(self) -> list[Channel]:
        return list(self.channels.all())

    @property
    def says_since_when(self) -> bool:
        """A column nobody filled in is not shown."""
        return any(channel.since for channel in self.shown_channels)
