"""What has come to the hour of its withdrawal: gone by its own job, found again where that job was lost."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from ..desk.titles import titles_of
from ..due import Outcome
from ..hours import LATE
from ..models import Withdrawal
from ..verbs.expire import expire

logger = logging.getLogger(__name__)


def due(now: datetime) -> list[Withdrawal]:
    """The longest due first."""
    return list(Withdrawal.objects.due(now))


def overdue(now: datetime) -> list[Withdrawal]:
    return due(now - LATE)


def withdraw_due(now: datetime, *, dry_run: bool = False) -> Iterator[Outcome]:
    """Each in its own transaction: one that fails stops no other."""
    waiting = due(now)
    titles = titles_of(waiting)
    for one in waiting:
        about = f"{titles.get(one.pk, _('Bài không còn'))} ({one.stands})"
        yield Outcome(about) if dry_run else _withdrawn(one, about, now)


def _withdrawn(one: Withdrawal, about: str, now: datetime) -> Outcome:
    try:
        after = expire(one.pk, now)
    except Exception as error:
        logger.exception("an item to be withdrawn at %s was not", one.withdraw_at)
        return Outcome(f"{about}: {_('lỗi hệ thống')}: {error}", is_failed=True)
    return Outcome(f"{about}: {after.stands if after else _('không còn chờ gỡ bỏ')}")
