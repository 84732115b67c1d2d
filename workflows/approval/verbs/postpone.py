"""Để đợt sau: whose turn it is leaves the item for a later list; it stays where it stands."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from .. import telling
from ..deed import deed
from ..models import Submission
from ..passage import require_seen, stand


def postpone(
    actor: User, item: models.Model, *, submission: int, at: datetime, reason: str = ""
) -> Submission:
    """Noted with its moment, and with the reason where one is given."""
    with deed(actor, "postpone", item, at) as case:
        require_seen(case, submission)
        stand(case)
        case.submission.note(postponed_at=at)
        case.record("postpone", basis=case.submission.step.clause, reason=reason)
        telling.of_the_postponement(case.submission)
    return case.submission
