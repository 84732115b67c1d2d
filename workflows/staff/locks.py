"""One writer at a time, by a lock of the database that ends with the transaction."""

from __future__ import annotations

from django.db import connection


def one_at_a_time(name: str) -> None:
    """Wait until no other transaction holds `name`; kept until this transaction ends.

    Raises RuntimeError outside a transaction, where it would guard nothing.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("one_at_a_time() guards a transaction, and there is none")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])
