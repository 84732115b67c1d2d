"""Approving for a later hour, and not waiting for it: the form, and the deeds its buttons do."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from workflows.workdays.reckoning import OF_THE_OFFICE

from .. import verbs
from ..deed import Case
from ..hours import fault_of_hour, morning_of
from ..models import State, Submission
from .forms import ApproveForm

FORMAT = "%Y-%m-%dT%H:%M"


class OfficeHour(forms.DateTimeField):
    """By the office's clock, whatever zone the person's screens are set to."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=FORMAT)
    input_formats = [FORMAT, f"{FORMAT}:%S", "%H:%M %d/%m/%Y"]

    def to_python(self, value: Any) -> datetime | None:
        with timezone.override(OF_THE_OFFICE):
            return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        return value.astimezone(OF_THE_OFFICE).replace(tzinfo=None) if isinstance(value, datetime) else value


class HourForm(ApproveForm):
    """Offers the morning of the next working day; of what waits already, the hour it waits for. Where scripts run the
    button says the hour that is typed."""

    asks_first = True
    publish_at = OfficeHour(
        label=_("Giờ đăng"), error_messages={"invalid": _("Hãy ghi ngày và giờ, ví dụ 07:00 25/11/2026.")}
    )
    was = forms.DateTimeField(widget=forms.HiddenInput, required=False)
    field_order = ["publish_at", "secrecy", "note"]

    def __init__(self, case: Case, *args: Any, **kwargs: Any) -> None:
        super().__init__(case, *args, **kwargs)
        mine = case.submission
        waits = mine is not None and mine.state == State.SCHEDULED
        says = _("Đổi giờ đăng: {hour}") if waits else _("Duyệt: đăng lúc {hour}")
        self.fields["publish_at"].widget.attrs["data-says"] = says
        if not self.is_bound:
            self.initial["was"] = mine.publish_at.isoformat() if waits else ""
            self.initial["publish_at"] = mine.publish_at if waits else morning_of(self.next_working_day())

    def clean_publish_at(self) -> datetime:
        hour = self.cleaned_data["publish_at"]
        if fault := fault_of_hour(hour, self.case.at):
            raise forms.ValidationError(fault)
        return hour


def approve_for(case: Case, form: HourForm) -> Submission:
    return verbs.approve_for(
        case.actor,
        case.item,
        seen=form.seen(),
        publish_at=form.cleaned_data["publish_at"],
        was=form.cleaned_data["was"],
        note=form.cleaned_data["note"],
        declared=form.declared(),
        at=case.at,
    )


def release_now(case: Case, form: ApproveForm) -> Submission:
    note = form.cleaned_data["note"]
    return verbs.release_now(
        case.actor, case.item, seen=form.seen(), note=note, declared=form.declared(), at=case.at
    )
