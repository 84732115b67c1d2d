"""What was read stays right for as long as nothing is written: the database says whether anything was.

A snapshot of PostgreSQL names the transactions whose work can be seen; two that read alike see the same
rows. So nobody has to tell this room that something was published, renamed or withdrawn, by whatever door.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from hashlib import sha256
from typing import TypeVar

from django.core.cache import cache
from django.db import connection
from django.db.models import TextField
from django.db.models.expressions import RawSQL

T = TypeVar("T")
# The generation of public pages that the request at hand began under (site_tphcm/cache); empty where nobody counts them.
standing: ContextVar[str] = ContextVar("standing", default="")
# A column of any query that is asked anyway: what it saw; nothing inside a transaction that has written, and nothing on
# a replica, whose snapshots do not name the transactions that have not ended.
SEEN = RawSQL(
    "CASE WHEN NOT pg_is_in_recovery() AND pg_current_xact_id_if_assigned() IS NULL "
    "THEN pg_current_snapshot()::text END",
    (),
    output_field=TextField(),
)
LONGEST = 3600  # seconds; after a write nobody asks for what was remembered before


def while_nothing_changes(seen: str | None, question: str, read: Callable[[], T]) -> T:
    """The answer to that question as it was read by who saw the same rows, or read now."""
    if not seen:
        return read()
    asked = f"{connection.settings_dict['NAME']} {seen} {question}"
    return cache.get_or_set(f"read-{sha256(asked.encode()).hexdigest()}", read, LONGEST)
