"""Nhận biên tập: who checks takes the item out of the chain to edit it; the steps passed are passed again."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from .. import mirror
from ..deed import deed
from ..models import State, Submission


def take(actor: User, item: models.Model, *, at: datetime) -> Submission:
    """From now on only the actor edits it, until they check it, submit it or give it back."""
    with deed(actor, "take", item, at) as case:
        case.submission.move_to(State.TAKEN, taker=case.actor)
        mirror.end(case.submission, case.actor)
        case.record("take", basis=case.submission.steps[0].clause)
    return case.submission
