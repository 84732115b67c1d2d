"""Xác nhận: whoever decides in the section makes what was taken down at once a withdrawal; the notice is theirs."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from ..deed import Refused, deed
from ..models import Withdrawal, WithdrawalState
from ..withdrawing import telling
from ..withdrawing.deciding import decision, has_address, stand_to_decide, the_one_seen


def confirm_takedown(
    actor: User, item: models.Model, *, seen: str, notice: str, at: datetime, note: str = ""
) -> Withdrawal:
    if has_address(item) and not notice.strip():
        raise Refused(_("Hãy ghi thông báo công khai để người dân biết vì sao bài được gỡ."))
    with deed(actor, "confirm_takedown", item, at) as case:
        found = the_one_seen(case, seen)
        clause = stand_to_decide(case)
        found.move_to(WithdrawalState.WITHDRAWN, **decision(case), notice=notice, answer=note)
        case.record("confirm_takedown", basis=clause, notice=notice, note=note)
        telling.of_the_outcome(found, case.actor)
    return found
