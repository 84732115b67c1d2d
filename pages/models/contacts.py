"""Danh bạ liên hệ: whom to ask, by which number or address of the office (NĐ 43/2011/NĐ-CP, Điều 10.1.k)."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from pages.blocks.body import BodyBlock
from snippets.letters.stored import make_clean
from snippets.models import Organisation
from workflows.regulation.vocabulary import Content

from .panels import BODY, PROVIDING_UNIT, SUMMARY, TITLE
from .portal import SUMMARY_HELP, PortalPage
from .provided import Provided

WORK_ONLY = _("Chỉ ghi số, địa chỉ của cơ quan; không ghi số điện thoại hay thư riêng.")
NO_WAY = _("Chưa có cách liên hệ. Hãy ghi điện thoại, fax hoặc thư điện tử công vụ của %(name)s.")
NO_DIGITS = _("Hãy ghi số điện thoại bằng chữ số, ví dụ 0207 và số máy của cơ quan.")
NO_UNIT = _("Hãy chọn đơn vị trong danh sách, hoặc ghi tên đơn vị.")
NOBODY = _("Danh bạ chưa có ai. Hãy thêm ít nhất một người hoặc một bộ phận.")


def fault_of_number(number: str) -> Any:
    """A number that nobody can dial."""
    return NO_DIGITS if number and sum(letter.isdigit() for letter in number) < 3 else None


class ContactPerson(Orderable):
    """Somebody who answers at work, or the desk that does."""

    page = ParentalKey("pages.ContactsPage", on_delete=models.CASCADE, related_name="people")
    name = models.CharField(_("Họ và tên, hoặc tên bộ phận"), max_length=150)
    position = models.CharField(_("Chức vụ"), max_length=150, blank=True)
    unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Đơn vị"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    unit_words = models.CharField(_("Tên đơn vị"), max_length=200, blank=True)
    purpose = models.CharField(_("Liên hệ về việc gì"), max_length=250, blank=True)
    phone = models.CharField(_("Điện thoại cơ quan"), max_length=60, blank=True)
    fax = models.CharField(_("Fax"), max_length=60, blank=True)
    email = models.EmailField(_("Thư điện tử công vụ"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("position")]),
        FieldPanel("unit"),
        FieldPanel("unit_words", help_text=_("Ghi khi đơn vị chưa có trong danh sách.")),
        FieldPanel("purpose", help_text=_("Ví dụ: hướng dẫn nộp hồ sơ hộ tịch.")),
        FieldRowPanel([FieldPanel("phone"), FieldPanel("fax")]),
        FieldPanel("email", help_text=WORK_ONLY),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Người liên hệ")
        verbose_name_plural = _("Người liên hệ")

    def __str__(self) -> str:
        return self.name

    @property
    def unit_name(self) -> str:
        return self.unit.said.name if self.unit else self.unit_words

    def clean(self) -> None:
        super().clean()
        make_clean(self)
        faults = {name: fault_of_number(getattr(self, name)) for name in ("phone", "fax")}
        if not (self.unit_id or self.unit_words):
            faults["unit_words"] = NO_UNIT
        if not (self.phone or self.fax or self.email):
            faults["phone"] = NO_WAY % {"name": self.name or _("người này")}
        if found := {name: fault for name, fault in faults.items() if fault}:
            raise ValidationError(found)


class ContactsPage(Provided, PortalPage):
    """A list of people and desks, in the order their office gives them, never by alphabet."""

    content = Content.CONTACT
    parent_page_types = ["pages.SectionPage"]
    subpage_types: list[str] = []

    summary = models.TextField(_("Tóm tắt"), max_length=300, help_text=SUMMARY_HELP)
    body = StreamField(BodyBlock(), verbose_name=_("Nội dung"), blank=True)

    kind_word = _("Danh bạ liên hệ")
    content_panels = [
        TITLE,
        SUMMARY,
        InlinePanel("people", heading=_("Người liên hệ"), label=_("người liên hệ"), help_text=WORK_ONLY),
        BODY,
        PROVIDING_UNIT,
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("body"),
        index.RelatedFields(
            "people",
            [index.SearchField("name"), index.SearchField("position"), index.SearchField("purpose")],
        ),
    ]

    class Meta:
        verbose_name = _("Danh bạ liên hệ")
        verbose_name_plural = _("Danh bạ liên hệ")

    @cached_property
    def shown_people(self) -> list[ContactPerson]:
        return list(self.people.select_related("unit"))

    def faults(self) -> list[str]:
        return [] if self.people.all() else [str(NOBODY)]
