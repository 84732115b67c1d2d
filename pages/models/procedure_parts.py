"""What a procedure is made of beside its words: several choices in one field, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from pages.documents.states import State
from snippets.letters.stored import make_clean

from .document import DocumentPage

NO_LONGER_IN_FORCE = {State.EXPIRED, State.SUSPENDED, State.OBSOLETE}


class Several(ArrayField):
    """Any number of the choices of its base field, ticked in the form."""

    def formfield(self, **options: Any) -> Any:
        return forms.MultipleChoiceField(
            label=self.verbose_name,
            help_text=self.help_text,
            required=not self.blank,
            choices=self.base_field.choices,
            widget=forms.CheckboxSelectMultiple,
        )

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Migrations name the field it is stored as."""
        name, _path, args, options = super().deconstruct()
        return name, "django.contrib.postgres.fields.ArrayField", args, options


class ProcedureBasis(Orderable):
    """A document the procedure rests on: of the register, or known by its number and name."""

    page = ParentalKey("pages.ProcedurePage", on_delete=models.CASCADE, related_name="bases")
    document = models.ForeignKey(
        DocumentPage,
        verbose_name=_("Văn bản trên trang"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    symbol = models.CharField(_("Số, ký hiệu"), max_length=60, blank=True)
    subject = models.CharField(_("Trích yếu"), max_length=500, blank=True)
    issued_on = models.DateField(_("Ngày ban hành"), null=True, blank=True)
    issuer = models.CharField(_("Cơ quan ban hành"), max_length=150, blank=True)

    panels = [
        PageChooserPanel("document", "pages.DocumentPage"),
        FieldRowPanel([FieldPanel("symbol"), FieldPanel("issued_on")]),
        FieldPanel("subject", help_text=_("Ghi bốn ô này khi văn bản chưa có trên trang.")),
        FieldPanel("issuer"),
    ]

    class Meta(Orderable.Meta):
        ordering = ["sort_order", "pk"]
        verbose_name = _("Căn cứ pháp lý")
        verbose_name_plural = _("Căn cứ pháp lý")

    def __str__(self) -> str:
        return self.symbol or self.subject or str(self.document or "")

    def clean(self) -> None:
        super().clean()
        make_clean(self)
        if not (self.document_id or self.symbol or self.subject):
            raise ValidationError(
                _("Hãy chọn văn bản trên trang, hoặc ghi số, ký hiệu hay trích yếu của văn bản.")
            )
        if self.document_id and not (self.document.live and self.document.locale_id == self.page.locale_id):
            raise ValidationError({"document": _("Hãy chọn văn bản đã đăng, cùng ngôn ngữ với thủ tục này.")})


class Basis:
    """A basis as the public reads it: in the register's words where it is there, else in its own."""

    def __init__(
        self, row: ProcedureBasis, document: DocumentPage | None, state: State | None = None
    ) -> None:
        self.document, self.state = document, state
        self.title = document.title if document else row.symbol
        self.subject = document.summary if document else row.subject
        self.issuer = document.issuer if document else row.issuer
        self.issued_on = document.issued_on if document else row.issued_on

    @property
    def is_ended(self) -> bool:
        return self.state in NO_LONGER_IN_FORCE


def bases_on(day: date, rows: list[ProcedureBasis]) -> list[Basis]:
    """With the force of every document of the register among them, in one query."""
    numbers = [row.document_id for row in rows if row.document_id]
    live = DocumentPage.objects.live().filter(pk__in=numbers).with_state(day) if numbers else []
    known = {document.pk: document for document in live}
    found = ((row, known.get(row.document_id)) for row in rows)
    return _told(Basis(row, document, document.state if document else None) for row, document in found)


def bases_of_the_past(rows: list[ProcedureBasis]) -> list[Basis]:
    """Of a procedure that is abolished: whether its bases still hold is nobody's question."""
    return _told(Basis(row, row.document if row.document and row.document.live else None) for row in rows)


def _told(bases: Iterable[Basis]) -> list[Basis]:
    """One that was withdrawn and has no words of its own is not told of."""
    return [basis for basis in bases if basis.title or basis.subject]
