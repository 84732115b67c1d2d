"""Đính chính thông tin đã đăng (Luật Tiếp cận thông tin 2016, Điều 22): what was wrong is put right where it stood,
and said. An official document has none: only who issued it corrects it (practice 3).

The note is content, decided with the page. When it became public is kept beside, as it was published.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from pages.blocks.corrections import CorrectionsBlock

NEVER_PUBLIC = _("Bài chưa từng đăng thì sửa trực tiếp, không có đính chính. Hãy bỏ phần đính chính.")
REWRITTEN = _(
    "Nội dung đính chính đăng ngày %(day)s đã công khai nên không sửa, không bỏ được: “%(words)s”. "
    "Hãy giữ nguyên và thêm một đính chính mới."
)
TWICE = _("Nội dung đính chính này ghi hai lần. Hãy bỏ một lần: “%(words)s”.")
BEFORE_IT_STOOD = _("Bài đăng lần đầu ngày %(day)s; nội dung chưa đúng không thể có trước ngày đó.")
NOT_YET = _("Ngày bắt đầu có nội dung chưa đúng không thể sau hôm nay.")
PANEL = "corrections"

CORRECTIONS = FieldPanel(
    PANEL,
    help_text=_(
        "Sửa bài cho đúng, rồi ghi ở đây để người đọc biết; hiện ở đầu bài, trong danh sách đính chính "
        "khi được đăng. Đính chính đã đăng thì giữ nguyên, chỉ thêm mới."
    ),
)


@dataclass(frozen=True)
class Note:
    """What is said; two with the same words and day are one."""

    words: str
    wrong_since: date | None = None

    @property
    def digest(self) -> str:
        return hashlib.sha256(f"{self.wrong_since or ''} {self.words}".encode()).hexdigest()


@dataclass(frozen=True)
class NoteShown:
    """A note as readers see it; one in a preview has no moment yet."""

    words: str
    since: date | None
    at: datetime | None


class PublishedCorrections(models.QuerySet):
    def newest(self) -> PublishedCorrections:
        return self.order_by("-published_at", "-pk")


class PublishedCorrection(models.Model):
    """A note that readers have been told, and when; written in the transaction of publication, once."""

    wagtail_reference_index_ignore = True  # the page names nothing here that could be taken from it

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    words = models.TextField(_("Nội dung đính chính"))
    wrong_since = models.DateField(_("Nội dung chưa đúng có trên trang từ ngày"), null=True)
    digest = models.CharField(max_length=64)
    published_at = models.DateTimeField(_("Đăng lúc"), db_index=True)

    objects = PublishedCorrections.as_manager()

    class Meta:
        verbose_name = _("Đính chính đã đăng")
        verbose_name_plural = _("Đính chính đã đăng")
        constraints = [models.UniqueConstraint(fields=["page", "digest"], name="pages_one_correction_once")]

    def __str__(self) -> str:
        return self.words[:60]

    @property
    def since(self) -> date:
        return self.wrong_since or timezone.localdate(self.page.first_published_at)


class Corrected(models.Model):
    """A page that tells of things and may have told them wrong; `CORRECTIONS` is its place in the form."""

    exclude_fields_in_copy = [PANEL]  # a copy is a page of its own, and was never public

    corrections = StreamField(CorrectionsBlock(), verbose_name=_("Đính chính thông tin đã đăng"), blank=True)

    class Meta:
        abstract = True

    @property
    def notes(self) -> list[Note]:
        """Those of this edition, in the editor's order."""
        return [Note(block.value["words"], block.value["wrong_since"]) for block in self.corrections]

    @cached_property
    def corrections_shown(self) -> list[NoteShown]:
        """The newest first; those not public yet before them. Nothing is asked where there is none."""
        if not (notes := self.notes):
            return []
        known = {one.digest: one.published_at for one in self.corrections_published}
        begun = timezone.localdate(self.first_published_at) if self.first_published_at else None
        shown = [
            NoteShown(note.words, note.wrong_since or begun, known.get(note.digest))
            for note in reversed(notes)
        ]
        return sorted(shown, key=lambda one: (one.at is None, one.at), reverse=True)

    @property
    def corrections_published(self) -> models.QuerySet[PublishedCorrection]:
        return PublishedCorrection.objects.filter(page_id=self.pk)

    def notes_to_publish(self) -> list[Note]:
        """Those that readers have not been told."""
        notes = self.notes
        known = {one.digest for one in self.corrections_published} if notes else set()
        return [note for note in notes if note.digest not in known]

    def clean(self) -> None:
        super().clean()
        if fault := self.fault_of_corrections():
            raise ValidationError({PANEL: fault} if self.first_published_at else fault)

    def fault_of_corrections(self) -> str:
        """Why this edition may not be: a note of what never was public, an earlier one rewritten or removed."""
        notes = self.notes
        if self.first_published_at is None:
            return str(NEVER_PUBLIC) if notes else ""
        here = {note.digest for note in notes}
        lost = next((one for one in self.corrections_published if one.digest not in here), None)
        if lost:
            return REWRITTEN % {
                "day": f"{timezone.localdate(lost.published_at):%d/%m/%Y}",
                "words": lost.words,
            }
        twice = next((note for note in notes if notes.count(note) > 1), None)
        if twice:
            return TWICE % {"words": twice.words}
        return self._fault_of_days([note.wrong_since for note in notes if note.wrong_since])

    def _fault_of_days(self, days: list[Any]) -> str:
        begun = timezone.localdate(self.first_published_at)
        if any(day < begun for day in days):
            return BEFORE_IT_STOOD % {"day": f"{begun:%d/%m/%Y}"}
        return str(NOT_YET) if any(day > timezone.localdate() for day in days) else ""
