"""Không sử dụng: the board chooses not to use an item, says why, and the sender is answered (practice 2)."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from .. import telling
from ..deed import deed
from ..models import State, Submission
from ..passage import close, require_reason, require_seen, stand_to_end


def decline(actor: User, item: models.Model, *, submission: int, reason: str, at: datetime) -> Submission:
    """The same text is not submitted a second time. Raises Refused without a reason."""
    require_reason(reason)
    with deed(actor, "decline", item, at) as case:
        require_seen(case, submission)
        clause = stand_to_end(case)
        close(case, State.DECLINED, reason)
        case.record("decline", basis=clause, reason=reason)
        telling.of_the_outcome(case.submission, reason)
    return case.submission
