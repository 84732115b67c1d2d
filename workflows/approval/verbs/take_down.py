"""Gỡ ngay: what has to be gone within the law's hours is gone with one press; whoever decides confirms afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..deed import Case, Refused, deed
from ..facts import standing_withdrawal
from ..models import Withdrawal, WithdrawalState
from ..withdrawing import telling
from ..withdrawing.clock import fault_of_receipt
from ..withdrawing.deciding import Words, decide
from ..withdrawing.rules import takes_down
from .submit import NotReady
from .unpublish import unpublish


def take_down(
    actor: User,
    item: models.Model,
    *,
    words: Words,
    asked_from: str,
    received_at: datetime,
    at: datetime,
) -> Withdrawal:
    """The clock runs from `received_at`. Who asked before, and what was decided for an hour, does not hold it up."""
    _require(item, words, asked_from, received_at, at)
    with deed(actor, "take_down", item, at) as case:
        case.standing = takes_down(case.actor, case.section, at)
        asked = {"asked_from": asked_from, "received_at": received_at}
        found = _taken_down(case, words, {**asked, "withdrawn_at": at, "withdraw_at": None})
        unpublish(case, found, "take_down", basis=regulation_in_force().takedown.law)
        telling.of_the_takedown(found, case.actor)
    return found


def _require(item: models.Model, words: Words, asked_from: str, received_at: datetime, at: datetime) -> None:
    words.require(item)
    if not asked_from.strip():
        raise Refused(_("Hãy ghi nơi yêu cầu gỡ: cơ quan, người yêu cầu, văn bản."))
    if fault := fault_of_receipt(received_at, at):
        raise NotReady([fault])


def _taken_down(case: Case, words: Words, gone: dict[str, Any]) -> Withdrawal:
    asked = standing_withdrawal(case.actor, case.item)
    return decide(case, asked, WithdrawalState.TAKEN_DOWN, words, **gone)
