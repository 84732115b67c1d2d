"""Which generation of the public pages is in force, as the database says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connections, transaction
from django.utils import timezone

from .models import ChangedPage, Generation

CHANNEL = "public_cache"  # of NOTIFY, in functions.sql
KNOWN_FOR = timedelta(days=1)  # which pages changed is remembered so long


@dataclass(frozen=True)
class InForce:
    """`at`: seconds since 1970, later with each generation; `clock`: of the last change by the clock."""

    number: int
    at: int
    clock: int


def in_force(using: str = "default") -> InForce:
    """Raises django.db.Error where the database is away, Generation.DoesNotExist before the first `migrate`."""
    number, at, clock = Generation.objects.using(using).values_list("number", "at", "clock").get()
    return InForce(number, int(at.timestamp()), int(clock.timestamp()))


def changed_since(number: int) -> list[tuple[str, bool]]:
    """The addresses in the tree of pages that later generations changed, and whether all below them changed with them;
    complete for what is not older than KNOWN_FOR."""
    rows = ChangedPage.objects.filter(number__gt=number)
    return list(rows.values_list("url_path", "below").distinct())


def advance_by_the_clock(moment: datetime) -> bool:
    """Something changed at that moment though nobody wrote anything. Of several hosts one says so."""
    with transaction.atomic():
        if not Generation.objects.filter(clock__lt=moment).update(clock=moment):
            return False
        with connections["default"].cursor() as cursor:
            cursor.execute("SELECT public_cache_advance()")
    return True


def forget_old_changes() -> None:
    """Every host has heard of them; one that was away for longer begins with nothing (store.py)."""
    ChangedPage.objects.filter(at__lt=timezone.now() - KNOWN_FOR).delete()
