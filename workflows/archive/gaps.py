"""Editions whose bytes were not taken: the job was lost or failed. Found and filled; an old one is an alarm."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from .capture import capture
from .models import Edition

LATE = timedelta(minutes=10)

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """A gap, and what became of it; `is_failed` where it stays one."""

    words: str
    is_failed: bool = False


def gaps(until: datetime) -> QuerySet[Edition]:
    """Of what became public until then; the oldest first."""
    return Edition.objects.uncaptured().filter(at__lte=until)


def fill(now: datetime, *, dry_run: bool = False) -> Iterator[Outcome]:
    """Each by itself: one that fails stops no other."""
    for edition in gaps(now).defer("content"):
        yield Outcome(str(edition)) if dry_run else _filled(edition, now)


def _filled(edition: Edition, now: datetime) -> Outcome:
    try:
        taken = capture(edition.number, now)
    except Exception as error:
        logger.exception("edition %s could not be captured", edition.number)
        return Outcome(f"{edition}: {_('chưa chụp được')}: {error}", is_failed=True)
    if taken is None:
        return Outcome(f"{edition}: {_('vừa có bản chụp')}")
    return Outcome(f"{edition}: {_('đã chụp, %d phần') % len(taken.pieces)}")
