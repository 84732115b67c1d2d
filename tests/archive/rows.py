"""Rows for the tests of the register, and the hands that reach for them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection, transaction

from site_tphcm.database import SUPERUSER, roles
from workflows.archive.checks import GUARDS
from workflows.archive.models import Entry, Value
from workflows.archive.record import Hand, Subject, record

ROWS = 6  # of the register that a file's tests share
TABLES = ("archive_entry", "archive_value")
ONLY_ADDED = "Sổ đăng ký chỉ được ghi thêm; không ai được sửa, xóa điều đã ghi"
CHANGES = ("UPDATE {table} SET number = 9", "DELETE FROM {table}", "TRUNCATE {table}")
AT = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)
HAND = Hand("truong-ban", "Nguyễn Văn Mẫu", "truong-ban", "Trưởng Ban biên tập")


def write(key: str = "7", **changes: Any) -> Entry:
    """One deed done to item `key`, in a transaction of its own."""
    told: dict[str, Any] = {
        "verb": "approved",
        "at": AT,
        "subject": Subject("pages.newspage", key, "Lễ hội Thành Tuyên", "/tin-tuc/le-hoi/"),
        "hand": HAND,
        "basis": "II.4.1-3",
        "regulation": "4259/QĐ-UBND",
        **changes,
    }
    with transaction.atomic():
        return record(told.pop("verb"), **told)


def everything() -> list[tuple[object, ...]]:
    """The whole register, row by row."""
    return [*Entry.objects.order_by("number").values_list(), *Value.objects.order_by("pk").values_list()]


@contextmanager
def owner() -> Iterator[Any]:
    """A cursor of the owner of the database, who migrates."""
    with roles.as_owner(connection), connection.cursor() as cursor:
        yield cursor


@contextmanager
def superuser() -> Iterator[Any]:
    """A cursor of the superuser; only the embedded server lets us be one."""
    if not connection.embedded_home:
        pytest.skip("the superuser of this server is not ours")
    before = connection.settings_dict
    connection.close()
    connection.settings_dict = {**before, "USER": SUPERUSER}
    try:
        with connection.cursor() as cursor:
            yield cursor
    finally:
        connection.close()
        connection.settings_dict = before


@contextmanager
def attacker() -> Iterator[Any]:
    """A cursor of somebody who holds the owner's rights and switches the guards off.

    This is the attack itself, in a database that is thrown away, and it is rolled back;
    nothing of ours switches a guard off.
    """
    with owner() as cursor, transaction.atomic():
        for table in GUARDS:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield cursor
        transaction.set_rollback(True)
