"""Rows by COPY, and the database made ready for very many: its other indexes and keys are made again afterwards."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from typing import Any

from django.db import connection, models

NOTHING = "\\N"
KEYS = """
SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE contype = 'f' AND conrelid::regclass::text = ANY(%s)"""
INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
WHERE NOT indisunique AND indrelid::regclass::text = ANY(%s)"""


def copy(cursor: Any, model: type[models.Model], columns: list[str], rows: Iterable[list[Any]]) -> None:
    """Into the model's table; keys of other tables are compared when the transaction ends."""
    told = StringIO()
    csv.writer(told).writerows([NOTHING if value is None else value for value in row] for row in rows)
    told.seek(0)
    names = ", ".join(f'"{name}"' for name in columns)
    cursor.copy_expert(
        f"COPY {model._meta.db_table} ({names}) FROM STDIN (FORMAT csv, NULL '{NOTHING}')", told
    )


@contextmanager
def at_once(tables: list[str]) -> Iterator[None]:
    """Inside, what is not unique has no index, no key of another table is looked up and no trigger of these tables runs;
    as their owner.

    What is made again afterwards holds for every row, or this raises. The triggers count generations of what the
    public reads (site_tphcm/cache): one more is counted at the end. Those of the archive stand on other tables.
    """
    keys, indexes = _asked(KEYS, tables), _asked(INDEXES, tables)
    _do([f'ALTER TABLE {table} DROP CONSTRAINT "{name}"' for table, name, _ in keys])
    _do([f"DROP INDEX {name}" for name, _ in indexes])
    _do([f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in tables])
    try:
        yield
    finally:
        _do([f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in tables])
        _do(["SELECT public_cache_advance()", "SET maintenance_work_mem = '512MB'"])
        _do([definition for _, definition in indexes])
        _do([f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {definition}' for table, name, definition in keys])


def count_on(model: type[models.Model]) -> None:
    """The next key that the database gives comes after all that are there."""
    key = model._meta.pk
    if key.get_internal_type() not in {"AutoField", "BigAutoField"}:
        return
    table, column = model._meta.db_table, key.column
    known = f"pg_get_serial_sequence('{table}', '{column}')"
    _do([f'SELECT setval({known}, max("{column}")) FROM {table}'])  # noqa: S608 - names of our own tables


def _asked(question: str, tables: list[str]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, [tables])
        return cursor.fetchall()


def _do(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
