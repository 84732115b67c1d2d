"""Not even the owner of the database, or a superuser, changes the register: the triggers refuse everyone."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection

from site_tphcm.database import roles

from .rows import CHANGES, ONLY_ADDED, TABLES, everything, owner, superuser

pytestmark = pytest.mark.usefixtures("register")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("change", CHANGES)
def test_the_owner_changes_nothing(change: str, table: str) -> None:
    before = everything()
    with owner() as cursor, pytest.raises(IntegrityError, match=ONLY_ADDED):
        cursor.execute(change.format(table=table))
    assert everything() == before


def test_both_tables_cannot_be_emptied_at_once() -> None:
    with owner() as cursor, pytest.raises(IntegrityError, match=ONLY_ADDED):
        cursor.execute("TRUNCATE archive_entry, archive_value CASCADE")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("change", CHANGES)
def test_a_superuser_who_passes_ordinary_triggers_by_is_refused_too(change: str, table: str) -> None:
    before = everything()
    with superuser() as cursor, pytest.raises(IntegrityError, match=ONLY_ADDED):
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(change.format(table=table))
    assert everything() == before


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("change", CHANGES)
def test_a_right_given_to_the_application_by_mistake_changes_nothing(change: str, table: str) -> None:
    """The triggers hold where the rights do not."""
    before, application, right = everything(), connection.settings_dict["USER"], change.split()[0]
    if roles.owner_is_apart(connection):
        with owner() as cursor:
            cursor.execute(f"GRANT {right} ON {table} TO {application}")
    with connection.cursor() as cursor, pytest.raises(IntegrityError, match=ONLY_ADDED):
        cursor.execute(change.format(table=table))
    assert everything() == before
