"""Đề nghị gỡ bỏ: what is public, with the reason; whoever decides in the section reads it on their desk."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from ..deed import deed
from ..hours import said
from ..models import Withdrawal, WithdrawalState
from ..passage import require_reason
from ..withdrawing import telling
from ..withdrawing.deciding import Words, begin


def request_withdrawal(
    actor: User,
    item: models.Model,
    *,
    words: Words,
    at: datetime,
    asked_from: str = "",
    received_at: datetime | None = None,
) -> Withdrawal:
    """It stays public until somebody decides. With `received_at` the law's hours run from then."""
    require_reason(words.reason)
    with deed(actor, "request_withdrawal", item, at) as case:
        asked = {"asked_from": asked_from, "received_at": received_at}
        found = begin(case, WithdrawalState.REQUESTED, words, **asked)
        case.record(
            "request_withdrawal",
            basis=_("nguyên tắc hệ thống"),
            reason=words.reason,
            grounds=words.grounds,
            asked_from=asked_from,
            received=said(received_at) if received_at else "",
        )
        telling.of_the_request(found)
    return found
