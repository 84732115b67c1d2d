"""Which generation of the public pages is in force, as the database says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, connections, transaction
from django.utils import timezone
from django.utils.crypto import get_random_string

from .models import ChangedPage, Generation

CHANNEL = "public_cache"  # of NOTIFY, in functions.sql
KNOWN_FOR = timedelta(days=1)  # which pages changed is remembered so long


@dataclass(frozen=True)
class InForce:
    """`at`: seconds since 1970, later with each generation; `clock`: of the last change by the clock."""

    number: int
    at: int
    clock: int
    line: str


def in_force(using: str = "default") -> InForce:
    """Raises django.db.Error where the database is away, Generation.DoesNotExist before the first `migrate`."""
    row = Generation.objects.using(using).get()
    return InForce(row.number, int(row.at.timestamp()), int(row.clock.timestamp()), row.line)


def number_there() -> int:
    """The generation that this connection's server has got to. Not part of what a page is made of, so whoever notes down
    what a page asks (unchanged.py) does not hear it."""
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.cursor.execute("SELECT number FROM public_cache_generation")
        found = cursor.cursor.fetchone()
    return found[0] if found else 0


def changed_since(number: int) -> list[tuple[str, bool]]:
    """The addresses in the tree of pages that later generations changed, and whether all below them changed with them;
    complete for what is not older than KNOWN_FOR."""
    rows = ChangedPage.objects.filter(number__gt=number)
    return list(rows.values_list("url_path", "below").distinct())


def last_change_by_the_clock() -> datetime:
    return Generation.objects.values_list("clock", flat=True).get()


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


def begin_another_line() -> None:
    """After a backup was restored: what was kept of the generations that are lost belongs to none of these."""
    Generation.objects.update(line=get_random_string(8, "0123456789abcdef"))
