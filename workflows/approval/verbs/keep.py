"""Giữ bài: what was asked to be withdrawn stays public, and who asked reads why."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from ..deed import deed
from ..models import Withdrawal, WithdrawalState
from ..passage import require_reason
from ..withdrawing import telling
from ..withdrawing.deciding import decision, stand_to_decide, the_one_seen


def keep(actor: User, item: models.Model, *, seen: str, reason: str, at: datetime) -> Withdrawal:
    require_reason(reason)
    with deed(actor, "keep", item, at) as case:
        found = the_one_seen(case, seen)
        clause = stand_to_decide(case)
        found.move_to(WithdrawalState.KEPT, **decision(case), answer=reason, ended_at=at)
        case.record("keep", basis=clause, reason=reason)
        telling.of_the_outcome(found, case.actor)
    return found
