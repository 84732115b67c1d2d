"""Đăng ngay: who holds the last step does not wait for the hour that was named."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import models

from workflows.archive.models import Entry
from workflows.staff.models import User

from .. import telling
from ..deed import Case, Refused
from ..models import State, Submission, kind_of
from ..passage import Seen, decide, end_chain, stand
from .approve import require_secrecy_tick


def release_now(
    actor: User,
    item: models.Model,
    *,
    seen: Seen,
    at: datetime,
    note: str = "",
    declared: Collection[str] = (),
) -> Submission:
    """What was decided stays decided; its hour is now. A second press of the same button answers the first."""

    def act(case: Case) -> None:
        require_secrecy_tick(case, declared)
        stand(case, ends=True)
        case.submission.note(publish_at=at)
        step = case.standing.step.step if case.standing else case.submission.step
        case.record("release_now", basis=step.clause, note=note)
        end_chain(case, note)
        telling.of_the_outcome(case.submission)

    try:
        return decide(actor, "release_now", item, seen, at, act)
    except Refused:
        if again := _released(actor, item, seen):
            return again
        raise


def _released(actor: User, item: models.Model, seen: Seen) -> Submission | None:
    """What the actor's first press released."""
    found = Submission.objects.of(item).filter(pk=seen.submission, state=State.RELEASED).first()
    if found is None or found.publish_at is None:
        return None
    rows = Entry.objects.filter(kind=kind_of(item), key=str(item.pk), verb="release_now", at=found.publish_at)
    mine = (row for row in rows if row.words.get("username") == actor.get_username())
    return found if next(mine, None) else None
