"""Organisations, the site's identity, pictures and files."""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import chain, count
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.snippets.models import register_snippet

from vietnamese.text import slug
from workflows.regulation.vocabulary import UnitKind

KIND_LABELS = {
    UnitKind.PARTY_BODY: _("Cơ quan Đảng"),
    UnitKind.DEPARTMENT: _("Phòng, ban, đơn vị"),
    UnitKind.SOCIO_POLITICAL: _("Tổ chức chính trị - xã hội"),
    UnitKind.COMMUNE: _("Xã, phường"),
}


class OrganisationQuerySet(models.QuerySet):
    def on(self, day: date) -> OrganisationQuerySet:
        """The units that existed that day; a missing day means "for as long as anyone knows"."""
        begun = Q(starts_on=None) | Q(starts_on__lte=day)
        return self.filter(begun, Q(ends_on=None) | Q(ends_on__gte=day))


@register_snippet
class Organisation(models.Model):
    """A unit that provides information (III.6b), from the day it was made to the day it ended.

    `key` is what appointments name; it outlives a new name. Order is by body, never by alphabet.
    """

    key = models.SlugField(_("Mã đơn vị"), max_length=60, unique=True, editable=False)
    name = models.CharField(_("Tên đơn vị"), max_length=200)
    name_en = models.CharField(_("Tên tiếng Anh"), max_length=200, blank=True)
    kind = models.CharField(
        _("Loại"), max_length=30, choices=[(kind.value, label) for kind, label in KIND_LABELS.items()]
    )
    starts_on = models.DateField(_("Thành lập từ ngày"), null=True, blank=True)
    ends_on = models.DateField(_("Đến ngày"), null=True, blank=True)
    rank = models.PositiveSmallIntegerField(_("Thứ tự"), default=100)

    panels = ["name", "name_en", "kind", "starts_on", "ends_on", "rank"]

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Cơ quan, đơn vị")
        verbose_name_plural = _("Cơ quan, đơn vị")
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The key is made once, from the first name."""
        if not self.key:
            taken = set(Organisation.objects.values_list("key", flat=True))
            base = slug(self.name)[:50] or "don-vi"
            numbered = (f"{base}-{number}" for number in count(2))
            self.key = next(key for key in chain([base], numbered) if key not in taken)
        super().save(*args, **kwargs)


@register_setting(icon="site")
class Identity(BaseSiteSetting):
    """Who answers for the site: the block the law wants in every footer (requirements 2.2, 2.12)."""

    site_name = models.CharField(_("Tên trang"), max_length=200, blank=True)
    site_name_en = models.CharField(_("Tên trang bằng tiếng Anh"), max_length=200, blank=True)
    owner = models.CharField(_("Cơ quan chủ quản"), max_length=200, blank=True)
    standing_office = models.CharField(_("Cơ quan thường trực"), max_length=200, blank=True)
    responsible = models.CharField(_("Người chịu trách nhiệm nội dung"), max_length=200, blank=True)
    address = models.CharField(_("Địa chỉ"), max_length=300, blank=True)
    phone = models.CharField(_("Điện thoại"), max_length=60, blank=True)
    email = models.EmailField(_("Thư điện tử"), blank=True)
    licence = models.CharField(
        _("Giấy phép"),
        max_length=300,
        blank=True,
        help_text=_("Số, ngày cấp và cơ quan cấp, khi trang là trang thông tin điện tử tổng hợp."),
    )
    emblem = models.ForeignKey(
        "snippets.Picture",
        verbose_name=_("Biểu trưng"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    REQUIRED_BY_LAW = ("site_name", "owner", "responsible", "address", "phone", "email")

    panels = [
        MultiFieldPanel(["site_name", "site_name_en", "emblem"], heading=_("Tên và biểu trưng")),
        MultiFieldPanel(
            ["owner", "standing_office", "responsible", "address", "phone", "email", "licence"],
            heading=_("Thông tin bắt buộc ở chân trang"),
        ),
    ]

    class Meta:
        verbose_name = _("Thông tin nhận diện")
        verbose_name_plural = _("Thông tin nhận diện")

    def missing(self) -> list[str]:
        """Labels of what the law wants and nobody has entered."""
        fields = (self._meta.get_field(name) for name in self.REQUIRED_BY_LAW)
        return [str(field.verbose_name) for field in fields if not getattr(self, field.name)]


class Picture(AbstractImage):
    """A picture with what a newsroom must know of it: what it shows, who made it."""

    alt = models.CharField(
        _("Nội dung thay thế"),
        max_length=250,
        help_text=_("Tả ngắn ảnh có gì, cho người không nhìn thấy ảnh."),
    )
    author = models.CharField(_("Tác giả"), max_length=100)
    caption = models.CharField(_("Chú thích"), max_length=250, blank=True)

    admin_form_fields = (
        "title",
        "file",
        "alt",
        "author",
        "caption",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("Ảnh")
        verbose_name_plural = _("Ảnh")

    @property
    def default_alt_text(self) -> str:
        return self.alt


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class Attachment(AbstractDocument):
    """A file to download, with the SHA-256 of its bytes, so that anyone may compare."""

    sha256 = models.CharField(max_length=64, blank=True, editable=False)

    admin_form_fields = ("title", "file", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("Tệp")
        verbose_name_plural = _("Tệp")

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            self.sha256 = hashlib.file_digest(self.file.open("rb"), "sha256").hexdigest()
            self.file.seek(0)
        super().save(*args, **kwargs)
