"""Gỡ bỏ: whoever decides in the section takes what is public out of the public view, now."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from ..deed import deed
from ..models import Withdrawal, WithdrawalState
from ..withdrawing import telling
from ..withdrawing.deciding import Words, decide, stand_to_decide, standing_as_seen
from .unpublish import unpublish


def withdraw(actor: User, item: models.Model, *, seen: str, words: Words, at: datetime) -> Withdrawal:
    """Asked or not; in place of an hour that was named. Raises Refused without reason, basis and notice."""
    words.require(item)
    with deed(actor, "withdraw", item, at) as case:
        asked = standing_as_seen(case, seen)
        clause = stand_to_decide(case)
        found = decide(case, asked, WithdrawalState.WITHDRAWN, words, withdrawn_at=at, withdraw_at=None)
        unpublish(case, found, "withdraw", basis=clause)
        telling.of_the_outcome(found, case.actor)
    return found
