"""Cần đăng ngay: what cannot wait for the list of the afternoon is told to whose turn it is, with the reason (III.8-2;
the seed's III.7 says "ngay" of important news).

It stays in its chain and passes every step; whose turn comes next is told at once as well.
"""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from .. import telling
from ..deed import deed
from ..models import Submission
from ..passage import require_reason, require_seen


def mark_urgent(actor: User, item: models.Model, *, submission: int, reason: str, at: datetime) -> Submission:
    """Noted with its moment and reason, which the quarter's figures count."""
    require_reason(reason)
    with deed(actor, "mark_urgent", item, at) as case:
        require_seen(case, submission)
        case.submission.note(urgent_why=reason.strip(), urgent_at=at)
        case.record("mark_urgent", basis=_("nguyên tắc hệ thống"), reason=reason.strip())
        telling.of_its_turn(case.submission)
    return case.submission
