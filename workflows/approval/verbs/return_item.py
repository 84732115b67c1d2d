"""Trả lại: whose turn it is gives the item back to its author, with the reason."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from .. import telling
from ..deed import deed
from ..models import State, Submission
from ..passage import close, require_reason, require_seen, stand_to_end


def return_item(actor: User, item: models.Model, *, submission: int, reason: str, at: datetime) -> Submission:
    """It is a draft again; the author reads the reason. Raises Refused without one."""
    require_reason(reason)
    with deed(actor, "return", item, at) as case:
        require_seen(case, submission)
        clause = stand_to_end(case)
        close(case, State.RETURNED, reason)
        case.record("return", basis=clause, reason=reason)
        telling.of_the_outcome(case.submission, reason)
    return case.submission
