"""What a source corrected: forms, and the deeds their buttons do."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from snippets.day_input import DayInput

from .. import verbs
from ..corrections.rules import source_corrections_of
from ..deed import Case
from ..models import SourceCorrection
from .forms import PlainForm
from .forms_more import words_field

NOT_ITS_HOST = _("Địa chỉ này không thuộc tên miền của %(source)s (%(hosts)s). Hãy kiểm tra lại.")


class NoteSourceForm(PlainForm):
    """Where the source says so, on which day, in which words."""

    asks_first = True

    address = forms.URLField(
        label=_("Địa chỉ bài cải chính của nguồn"), max_length=500, assume_scheme="https"
    )
    corrected_on = forms.DateField(
        label=_("Nguồn cải chính ngày"),
        widget=DayInput(),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
    )
    words = words_field(_("Nội dung nguồn cải chính"))

    def clean_address(self) -> str:
        address, source = self.cleaned_data["address"], self.case.item.source
        if not source.owns(address):
            words = {"source": source.name, "hosts": ", ".join(source.known_hosts)}
            raise forms.ValidationError(NOT_ITS_HOST % words)
        return address

    def clean_corrected_on(self) -> date:
        """Neither in the future, nor before the piece it corrects."""
        day, first = self.cleaned_data["corrected_on"], timezone.localdate(self.case.item.original_at)
        if day > timezone.localdate(self.case.at):
            raise forms.ValidationError(_("Ngày nguồn cải chính không thể sau hôm nay. Hãy sửa lại."))
        if day < first:
            said = {"day": f"{first:%d/%m/%Y}"}
            raise forms.ValidationError(
                _("Bài gốc đăng ngày %(day)s; nguồn không thể cải chính trước đó.") % said
            )
        return day


class AnswerSourceForm(PlainForm):
    """Of the one that waits longest."""

    asks_first = True

    source_correction = forms.IntegerField(widget=forms.HiddenInput)
    reason = words_field(_("Lý do không cần đính chính"))

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        known = source_corrections_of(case.actor, case.item)
        oldest = next((one for one in known if one.is_waiting), None)
        if oldest and not self.is_bound:
            self.initial["source_correction"] = oldest.pk


def note_source_correction(case: Case, form: NoteSourceForm) -> SourceCorrection:
    return verbs.note_source_correction(case.actor, case.item, at=case.at, **form.cleaned_data)


def answer_source_correction(case: Case, form: AnswerSourceForm) -> SourceCorrection:
    return verbs.answer_source_correction(case.actor, case.item, at=case.at, **form.cleaned_data)
