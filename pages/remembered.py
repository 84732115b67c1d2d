"""What was read stays right for as long as nothing is written: the database says whether anything was.

A snapshot of PostgreSQL names the transactions whose work can be seen; two that read alike see the same
rows. So nobody has to tell this room that something was published, renamed or withdrawn, by whatever door.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from django.core.cache import cache
from django.db import connection

T = TypeVar("T")
SNAPSHOT = "SELECT pg_current_snapshot()::text, pg_current_xact_id_if_assigned() IS NOT NULL"
LONGEST = 3600  # seconds; after a write nobody asks for what was remembered before


def while_nothing_changes(question: str, read: Callable[[], T]) -> T:
    """The answer to that question as it was read before, or read now; inside a transaction that writes, now."""
    with connection.cursor() as cursor:
        cursor.execute(SNAPSHOT)
        snapshot, is_writing = cursor.fetchone()
    if is_writing:
        return read()
    asked = f"{connection.settings_dict['NAME']} {snapshot} {question}"
    return cache.get_or_set(f"read-{sha256(asked.encode()).hexdigest()}", read, LONGEST)
