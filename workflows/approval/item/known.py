"""What the screen of one item is drawn from, asked of the database once: its passages, and who holds what today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Exists, OuterRef, Prefetch, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from workflows.staff.models import User

from ..chain import step_in_force
from ..deed import Case
from ..facts import stands_alone
from ..kept import kept, once
from ..models import Decision, OpinionRequest, Remark, Submission, Withdrawal, kind_of
from ..roster import ReadWhole
from ..withdrawing.rules import know_the_roster

PASSAGES = 2  # this one, and the one before it


@dataclass(frozen=True)
class Known:
    """`passages` are the newest of the item, the newest first."""

    roster: ReadWhole
    passages: list[Submission]

    @property
    def last(self) -> Submission | None:
        return next(iter(self.passages), None)


def known_of(case: Case) -> Known:
    """Read whole, and laid where the questions about the person and the item look for it first."""
    day = timezone.localdate(case.at)
    found = Known(roster_of(case.actor, case.at), _passages(case))
    case.submission = found.last if found.last and found.last.is_open else None
    stands_alone(case.actor, case.submission)
    know_the_roster(case.actor, [case.section], case.at, found.roster)
    _read_files_of(found.last)
    _know_what_was_said(case, found.last)
    if found.last and found.last.revision_id == getattr(case.item, "latest_revision_id", None):
        case.item.latest_revision = found.last.revision
    for step in case.submission.steps if case.submission else ():
        in_force = step_in_force(case.section, step, day, found.roster)
        once(case.actor, ("step", case.section.key, step, day), lambda in_force=in_force: in_force)
    return found


def _know_what_was_said(case: Case, last: Submission | None) -> None:
    """Of an item nobody has said anything about, nothing is asked again."""
    this = (kind_of(case.item), case.item.pk)
    if last:
        once(case.actor, ("withdrawal", *this), lambda: _withdrawal_in(last.withdrawal))
    if last and not last.is_talked_about:
        once(case.actor, ("remarks", *this), list)
    if last and not last.was_asked_about:
        once(case.actor, ("requests", *this), list)


def _read_files_of(last: Submission | None) -> None:
    """All that was submitted at once: the draft, its stream, its hash and what changed each ask for some of them."""
    files = last.files if last else []
    for kind in {kind for kind, _key in files}:
        apps.get_model(kind).objects.in_bulk([key for its, key in files if its == kind])


def roster_of(actor: User, at: datetime) -> ReadWhole:
    """Who holds what that day; the person's own appointments are among it."""
    day = timezone.localdate(at)
    roster = kept(actor, f"roster of {day}", lambda: ReadWhole(day))
    once(actor, f"appointments {day}", lambda: roster.held_by(actor))
    return roster


def _passages(case: Case) -> list[Submission]:
    hands = Prefetch("decisions", Decision.objects.select_related("by", "on_behalf_of"))
    found = Submission.objects.of(case.item).select_related("author", "taker", "revision")
    said = {
        name: Exists(model.objects.filter(kind=OuterRef("kind"), key=OuterRef("key")))
        for name, model in (("is_talked_about", Remark), ("was_asked_about", OpinionRequest))
    }
    found = found.annotate(**said, withdrawal=_read_along())
    return list(found.prefetch_related(hands)[:PASSAGES])


def _read_along() -> Subquery:
    """What stands of the item's withdrawal, whole, in the question that reads its passages."""
    here = Withdrawal.objects.standing().filter(kind=OuterRef("kind"), key=OuterRef("key")).order_by()
    row = JSONObject(**{field.attname: field.attname for field in Withdrawal._meta.concrete_fields})
    return Subquery(here.values(row=row))


def _withdrawal_in(row: dict[str, Any] | None) -> Withdrawal | None:
    if row is None:
        return None
    fields = {field.attname: field for field in Withdrawal._meta.concrete_fields}
    return Withdrawal(**{name: fields[name].to_python(value) for name, value in row.items()})
