"""A ward, commune or township of an administrative map, in words."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from snippets.letters.stored import make_clean
from snippets.models import Organisation
from workflows.regulation.vocabulary import UnitKind


class PlaceKind(models.TextChoices):
    """In the order in which they are always listed."""

    WARD = "phuong", _("Phường")
    COMMUNE = "xa", _("Xã")
    TOWNSHIP = "thi-tran", _("Thị trấn")


AS_NAMED: dict[str, str] = {
    PlaceKind.WARD: "Phường",
    PlaceKind.COMMUNE: "Xã",
    PlaceKind.TOWNSHIP: "Thị trấn",
}  # in any language


class MapPlace(Orderable):
    """One of them under the name it had then: a unit that is renamed later changes no old list."""

    page = ParentalKey("pages.AdminMapPage", on_delete=models.CASCADE, related_name="places")
    kind = models.CharField(_("Loại"), max_length=10, choices=PlaceKind, default=PlaceKind.WARD)
    unit = models.ForeignKey(
        Organisation,
        verbose_name=_("Trong danh sách đơn vị"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    name = models.CharField(
        _("Tên"),
        max_length=100,
        blank=True,
        help_text=_("Tên vào thời gian của danh sách; để trống thì lấy tên của đơn vị đã chọn."),
    )
    where = models.CharField(
        _("Vị trí, giáp ranh"),
        max_length=300,
        blank=True,
        help_text=_("Nằm ở đâu, giáp phường, xã nào; chỉ ghi khi có căn cứ."),
    )

    panels = [FieldRowPanel(["kind", "name"]), FieldPanel("unit"), FieldPanel("where")]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Phường, xã")
        verbose_name_plural = _("Phường, xã")

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        """ "Phường Minh Xuân"."""
        return f"{AS_NAMED.get(self.kind, '')} {self.name}".strip()

    def clean(self) -> None:
        super().clean()
        if self.unit and self.unit.kind != UnitKind.COMMUNE:
            raise ValidationError({"unit": _("Đây không phải phường, xã. Hãy chọn đơn vị khác.")})
        self.name = self.name or (self.unit.name if self.unit else "")
        make_clean(self)
        if not self.name:
            raise ValidationError(_("Hãy ghi tên phường, xã, hoặc chọn trong danh sách đơn vị."))
        self.name = self._without_its_kind(self.name)

    def _without_its_kind(self, name: str) -> str:
        kind = f"{AS_NAMED.get(self.kind, '')} "
        return name[len(kind) :] if name.casefold().startswith(kind.casefold()) else name
