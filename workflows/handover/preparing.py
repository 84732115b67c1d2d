"""The office orders the coming list, notes something beside an item, or keeps one for the next list with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.apps import apps
from django.db import transaction
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from workflows.approval import signatures
from workflows.approval.deed import Refused
from workflows.archive.record import record
from workflows.staff.locks import one_at_a_time
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .gathering import Coming
from .models import Afternoon, HandoverList, Prepared
from .rules import may_prepare

PREFIX = "bai-"  # and the key of its passage
NOTE = Prepared._meta.get_field("note").max_length


class ItemForm(forms.Form):
    """What the office settles about one item of the coming list."""

    place = forms.IntegerField(label=_("Thứ tự"), required=False, min_value=1, max_value=999)
    note = forms.CharField(label=_("Ghi chú gửi lãnh đạo"), required=False, max_length=NOTE)
    is_kept = forms.BooleanField(label=_("Để lại danh sách sau"), required=False)
    reason = forms.CharField(label=_("Lý do để lại"), required=False, max_length=NOTE)

    def __init__(self, one: Coming, typed: Any = None) -> None:
        known, is_kept = one.place.prepared, one.place.is_kept
        initial = {
            "place": known.place if known else None,
            "note": known.note if known else "",
            "is_kept": is_kept,
            "reason": known.reason if known and is_kept else "",
        }
        super().__init__(typed, prefix=f"{PREFIX}{one.submission.pk}", initial=initial, label_suffix="")
        self.one = one

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if given.get("is_kept") and not given.get("reason", "").strip() and "reason" not in self.errors:
            self.add_error("reason", _("Hãy ghi lý do để lại danh sách sau."))
        return given


def filled_in(typed: Mapping[str, Any]) -> set[int]:
    """About which passages a screen that was sent asked."""
    keys = (name.removeprefix(PREFIX).partition("-")[0] for name in typed if name.startswith(PREFIX))
    return {int(key) for key in keys if key.isdecimal()}


def prepare(actor: User, day: date, filled: Iterable[ItemForm], at: datetime) -> None:
    """Only what was changed is written. Raises Refused for whose it is not, and where the list was closed meanwhile."""
    with transaction.atomic():
        one_at_a_time(HandoverList._meta.label)
        actor = User.objects.get(pk=actor.pk)  # as they are at this moment
        if reason := may_prepare(actor, at):
            raise Refused(reason)
        if Afternoon.objects.filter(pk=day).exists():
            said = {"day": f"{day:%d/%m/%Y}"}
            raise Refused(_now("Danh sách ngày %(day)s vừa chốt. Đồng chí hãy xem lại danh sách sau.") % said)
        for form in filled:
            if form.has_changed():
                _keep(actor, day, form, at)


def _keep(actor: User, day: date, form: ItemForm, at: datetime) -> None:
    given, one = form.cleaned_data, form.one
    settled = {
        "place": given["place"],
        "note": given["note"],
        "kept_out_of": day if given["is_kept"] else None,
        "reason": given["reason"].strip() if given["is_kept"] else "",
    }
    Prepared.objects.update_or_create(submission=one.submission, defaults=settled)
    if given["is_kept"] and {"is_kept", "reason"} & {*form.changed_data}:
        _recorded(actor, one, given["reason"].strip(), at)


def _recorded(actor: User, one: Coming, reason: str, at: datetime) -> None:
    item = apps.get_model(one.submission.kind).objects.filter(pk=one.submission.key).first()
    regulation = regulation_in_force()
    section = regulation.section(one.submission.section)
    if item is None or section is None:
        return
    record(
        "keep_back",
        at=at,
        subject=signatures.subject(item, one.title),
        hand=signatures.hand(actor, section, None, at),
        basis=one.submission.step.clause,
        regulation=regulation.version.number,
        content_hash=one.submission.content_hash,
        reason=reason,
    )
