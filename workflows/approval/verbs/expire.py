"""Đến giờ gỡ bỏ: what was decided for an hour leaves the public view at it, by the one way out; nobody presses anything.

The decision is as good as when it was taken, for whoever has left the board since took it rightly.
"""

from __future__ import annotations

from datetime import datetime

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from ..deed import look
from ..facts import standing_withdrawal
from ..models import Withdrawal, WithdrawalState
from ..withdrawing import telling
from .unpublish import unpublish


@task()
def withdraw_at_its_hour(number: int) -> None:
    """Done at least once, and early or late as it may be: what is not due, or was decided anew, is left alone."""
    expire(number, timezone.now())


def expire(number: int, now: datetime) -> Withdrawal | None:
    """What stands afterwards; None where nothing was due. A fault of the system is raised, and changes nothing."""
    due = Withdrawal.objects.due(now).filter(pk=number).select_related("decided_by").first()
    item = _item(due) if due else None
    if due is None or item is None:
        return None
    with transaction.atomic():
        case = look(due.decided_by, item, now)
        case.is_by_clock = True
        found = standing_withdrawal(case.actor, case.item)
        if found is None or found.pk != number or not found.is_due(now):
            return None
        found.move_to(WithdrawalState.WITHDRAWN, withdrawn_at=now)
        unpublish(case, found, "withdraw", basis=_("nguyên tắc hệ thống"))
        telling.of_the_outcome(found)
    return found


def _item(due: Withdrawal) -> models.Model | None:
    return apps.get_model(due.kind).objects.filter(pk=due.key).first()
