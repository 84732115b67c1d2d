"""Rút đề nghị gỡ bỏ: who asked thinks better of it before it is decided."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from ..deed import deed
from ..models import Withdrawal, WithdrawalState
from ..withdrawing.deciding import the_one_seen


def call_back_request(
    actor: User, item: models.Model, *, seen: str, at: datetime, reason: str = ""
) -> Withdrawal:
    with deed(actor, "call_back_request", item, at) as case:
        found = the_one_seen(case, seen)
        found.move_to(WithdrawalState.CALLED_BACK, answer=reason, ended_at=at)
        case.record("call_back_request", basis=_("nguyên tắc hệ thống"), reason=reason)
    return found
