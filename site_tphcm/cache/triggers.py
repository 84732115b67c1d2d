"""The triggers that hear of each change, made equal to what `watched.py` says after every `migrate`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.db import connections
from django.db.backends.utils import CursorWrapper

from .models import Generation
from .watched import Watched, watched

FUNCTIONS = Path(__file__).with_name("functions.sql")
PREFIX = "public_cache_"  # of each trigger's name


def equal_to_what_is_watched(using: str, **kwargs: Any) -> None:
    """As owner, after `migrate`; where nothing is new, no table is touched."""
    connection = connections[using]
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        if Generation._meta.db_table not in tables:
            return
        wanted = list(statements(one for one in watched() if one.table in tables))
        told = sha256("\n".join(wanted).encode()).hexdigest()
        if _told(cursor) == told:
            return
        for drop in _those_there(cursor):
            cursor.execute(drop)
        for statement in wanted:
            cursor.execute(statement)
        cursor.execute(f"COMMENT ON FUNCTION public_cache_advance() IS '{told}'")


def statements(tables: Iterable[Watched]) -> Iterator[str]:
    yield FUNCTIONS.read_text()
    for one in tables:
        yield from _of(one)
    yield "SELECT public_cache_advance()"


def _of(one: Watched) -> Iterator[str]:
    changed = " OR ".join(f'OLD."{name}" IS DISTINCT FROM NEW."{name}"' for name in one.columns)
    if one.has_live:
        yield _trigger(one, "INSERT", "NEW.live")
        yield _trigger(one, "UPDATE", f"(OLD.live OR NEW.live) AND ({changed})")
        yield _trigger(one, "DELETE", "OLD.live")
        return
    if one.is_heard_when_made:
        yield _trigger(one, "INSERT", "true")
    yield _trigger(one, "UPDATE", changed)
    yield _trigger(one, "DELETE", "true")


def _trigger(one: Watched, deed: str, when: str) -> str:
    arguments = ", ".join(f"'{argument}'" for argument in one.arguments)
    return (
        f'CREATE CONSTRAINT TRIGGER {PREFIX}{deed.lower()} AFTER {deed} ON "{one.table}" '
        f"DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ({when}) "
        f"EXECUTE FUNCTION {one.function}({arguments})"
    )


def _told(cursor: CursorWrapper) -> str | None:
    cursor.execute("SELECT obj_description(to_regproc('public_cache_advance'), 'pg_proc')")
    return cursor.fetchone()[0]


def _those_there(cursor: CursorWrapper) -> list[str]:
    cursor.execute(
        "SELECT format('DROP TRIGGER %%I ON %%s', tgname, tgrelid::regclass) FROM pg_trigger "
        "WHERE tgname = ANY (%s)",
        [[f"{PREFIX}{deed}" for deed in ("insert", "update", "delete")]],
    )
    return [statement for (statement,) in cursor.fetchall()]
