"""One writer at a time, by a lock of the database that ends with the transaction."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from psycopg2 import sql


def one_at_a_time(name: str) -> None:
    """Wait until no other transaction holds `name`; kept until this transaction ends.

    Raises RuntimeError outside a transaction, where it would guard nothing.
    """
    _lock("pg_advisory_xact_lock", [name])


def while_none_changes(*names: str) -> None:
    """Wait until nobody writes under these names, and let nobody begin; readers share it with each other.

    Raises RuntimeError outside a transaction.
    """
    _lock("pg_advisory_xact_lock_shared", names)


def _lock(function: str, names: Iterable[str]) -> None:
    if not connection.in_atomic_block:
        raise RuntimeError("a lock guards a transaction, and there is none")
    locks = sql.SQL("SELECT {}(hashtextextended(n, 0)) FROM unnest(%s) AS n").format(sql.Identifier(function))
    with connection.cursor() as cursor:
        cursor.execute(locks.as_string(cursor.connection), [sorted(names)])
