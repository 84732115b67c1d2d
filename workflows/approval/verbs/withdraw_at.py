"""Gỡ bỏ lúc …: decided now, and carried out at an hour that the decider names; until then the public has it."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from ..deed import Case, deed
from ..hours import said
from ..models import Withdrawal, WithdrawalState
from ..withdrawing import telling
from ..withdrawing.clock import fault_of_hour
from ..withdrawing.deciding import Words, decide, decision, stand_to_decide, standing_as_seen
from .expire import withdraw_at_its_hour
from .submit import NotReady


def withdraw_at(
    actor: User, item: models.Model, *, seen: str, words: Words, hour: datetime, at: datetime
) -> Withdrawal:
    """Of what waits for its hour already, another hour. Raises NotReady for one that has passed."""
    words.require(item)
    if fault := fault_of_hour(hour, at):
        raise NotReady([fault])
    with deed(actor, "withdraw_at", item, at) as case:
        asked = standing_as_seen(case, seen)
        clause = stand_to_decide(case)
        found = _agreed(case, asked, words, hour)
        case.record(
            "withdraw_at",
            basis=clause,
            reason=words.reason,
            grounds=words.grounds,
            note=_("Gỡ bỏ lúc %(hour)s.") % {"hour": said(hour)},
        )
        withdraw_at_its_hour.using(run_after=hour).enqueue(found.pk)
        telling.of_the_outcome(found, case.actor)
    return found


def _agreed(case: Case, asked: Withdrawal | None, words: Words, hour: datetime) -> Withdrawal:
    if asked is not None and asked.state == WithdrawalState.SCHEDULED:
        asked.note(**decision(case), withdraw_at=hour, **vars(words))
        return asked
    return decide(case, asked, WithdrawalState.SCHEDULED, words, withdraw_at=hour)
