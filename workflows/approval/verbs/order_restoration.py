"""Không xác nhận: what was taken down at once may be public again, by its chain and by nothing else."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from ..deed import deed
from ..models import Withdrawal, WithdrawalState
from ..passage import require_reason
from ..withdrawing import telling
from ..withdrawing.deciding import decision, stand_to_decide, the_one_seen


def order_restoration(actor: User, item: models.Model, *, seen: str, reason: str, at: datetime) -> Withdrawal:
    """Its author reads why and submits it; until it is released the notice stands at its address."""
    require_reason(reason)
    with deed(actor, "order_restoration", item, at) as case:
        found = the_one_seen(case, seen)
        clause = stand_to_decide(case)
        found.move_to(WithdrawalState.TO_RESTORE, **decision(case), answer=reason)
        case.record("order_restoration", basis=clause, reason=reason)
        telling.of_the_outcome(found, case.actor)
    return found
