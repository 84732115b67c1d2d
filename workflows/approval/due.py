"""What has come to its hour: released by its own job, found again where that job was lost, told of where it is late."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from .desk.titles import titles_of
from .hours import LATE, said
from .models import State, Submission
from .verbs.release import release

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """An item that was due, and what became of it; `is_failed` where the system could not do it."""

    words: str
    is_failed: bool = False


def due(now: datetime) -> list[Submission]:
    """The longest due first."""
    return list(Submission.objects.filter(state=State.SCHEDULED, publish_at__lte=now).order_by("publish_at"))


def overdue(now: datetime) -> list[Submission]:
    return due(now - LATE)


def publish_due(now: datetime, *, dry_run: bool = False) -> Iterator[Outcome]:
    """Each in its own transaction: one that fails stops no other."""
    waiting = due(now)
    titles = titles_of(waiting)
    for one in waiting:
        about = f"{titles.get(one.pk, _('Bài không còn'))} ({said(one.publish_at)})"
        yield Outcome(about) if dry_run else _released(one, about, now)


def _released(one: Submission, about: str, now: datetime) -> Outcome:
    try:
        after = release(one.pk, now)
    except Exception as error:
        logger.exception("an item due at %s was not published", one.publish_at)
        return Outcome(f"{about}: {_('lỗi hệ thống')}: {error}", is_failed=True)
    if after is None:
        return Outcome(f"{about}: {_('không còn chờ đăng')}")
    return Outcome(f"{about}: {after.held_up or after.stands}")
