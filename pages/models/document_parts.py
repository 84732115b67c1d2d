"""What hangs on a document: its files, and what it does with earlier documents."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable

from pages.documents.states import LASTS_AS_LONG, Act
from snippets.letters.stored import make_clean

from .attached import AttachedFile


class DocumentFile(AttachedFile):
    """A file of the document, as its issuer made it."""

    class Kind(models.TextChoices):
        SIGNED = "ban-ky", _("Bản ký")
        TEXT = "ban-soan-thao", _("Bản để sao chép, tìm kiếm")
        ANNEX = "phu-luc", _("Phụ lục, biểu mẫu")

    page = ParentalKey("pages.DocumentPage", on_delete=models.CASCADE, related_name="files")
    kind = models.CharField(_("Loại tệp"), max_length=20, choices=Kind, default=Kind.SIGNED)

    panels = [FieldPanel("kind"), *AttachedFile.panels]

    class Meta(AttachedFile.Meta):
        verbose_name = _("Tệp văn bản")
        verbose_name_plural = _("Tệp văn bản")


class DocumentRelation(Orderable):
    """What the document does with an earlier one: of this register, or known by its name only."""

    page = ParentalKey("pages.DocumentPage", on_delete=models.CASCADE, related_name="relations")
    act = models.CharField(_("Quan hệ"), max_length=20, choices=Act)
    target = models.ForeignKey(
        "pages.DocumentPage",
        verbose_name=_("Văn bản trên trang"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="acted_on_by",
    )
    other = models.CharField(
        _("Văn bản khác"),
        max_length=300,
        blank=True,
        help_text=_("Ghi tên văn bản chưa có trên trang: loại, số, ký hiệu, ngày, cơ quan ban hành."),
    )

    panels = [
        FieldPanel("act", required_on_save=True),
        PageChooserPanel("target", "pages.DocumentPage"),
        FieldPanel("other"),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Quan hệ với văn bản khác")
        verbose_name_plural = _("Quan hệ với văn bản khác")

    def __str__(self) -> str:
        return f"{self.get_act_display()} {self.target or self.other}"

    def holds_on(self, day: date) -> bool:
        """The document that does it has begun by then; and has not ended, where that undoes the act."""
        ended = self.act in LASTS_AS_LONG and self.page.expires_on and self.page.expires_on <= day
        return self.page.begins_on <= day and not ended

    def clean(self) -> None:
        super().clean()
        make_clean(self)
        if bool(self.target_id) == bool(self.other):
            raise ValidationError(
                _("Hãy chọn văn bản trên trang, hoặc ghi tên văn bản khác; chỉ một trong hai.")
            )
        if self.target_id:
            self._refuse_what_goes_round()

    def _refuse_what_goes_round(self) -> None:
        page = self.page
        if self.target_id == page.pk:
            raise ValidationError(
                {"target": _("Văn bản không có quan hệ với chính nó. Hãy chọn văn bản khác.")}
            )
        if not self.target.live or self.target.locale_id != page.locale_id:
            raise ValidationError({"target": _("Hãy chọn văn bản đã đăng, cùng ngôn ngữ với văn bản này.")})
        if page.issued_on and self.target.issued_on and self.target.issued_on > page.issued_on:
            raise ValidationError(
                {
                    "target": _(
                        "Văn bản được chọn ban hành sau văn bản này. Hãy ghi quan hệ ở văn bản ban hành sau."
                    )
                }
            )
        if page.pk and page.pk in reached_from(self.target_id, self.act):
            raise ValidationError(
                {
                    "target": _(
                        "Quan hệ bị lặp vòng: văn bản được chọn đã có quan hệ này với văn bản đang nhập."
                    )
                }
            )


def by_act(rows: list[DocumentRelation]) -> list[tuple[Act, list[DocumentRelation]]]:
    """The rows of each act that any has, in the order of the acts."""
    return [(act, found) for act in Act if (found := [row for row in rows if row.act == act])]


def reached_from(start: Any, act: str) -> set[Any]:
    """Keys of the documents that the one reaches by that act, step by step; one query a step."""
    found: set[Any] = set()
    step = {start}
    while step:
        rows = DocumentRelation.objects.filter(page__in=step, act=act, target__isnull=False)
        step = set(rows.values_list("target", flat=True)) - found
        found |= step
    return found
