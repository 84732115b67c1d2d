"""The application reads the register and adds to it; the database refuses it everything else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction

from site_tphcm.database import SUPERUSER, roles
from workflows.archive.checks import GUARDS

from .rows import CHANGES, ONLY_ADDED, TABLES, everything, write

REPLACED = "CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"

# What only the owner or a superuser may try; {table} is each of the two, {role} the owner's name.
POWERS = (
    "ALTER TABLE {table} ADD COLUMN more text",
    "ALTER TABLE {table} DISABLE TRIGGER ALL",
    "ALTER TABLE {table} DISABLE TRIGGER USER",
    "ALTER TABLE {table} DISABLE TRIGGER archive_refuse",
    "ALTER TABLE {table} OWNER TO CURRENT_USER",
    "DROP TRIGGER archive_refuse ON {table}",
    "CREATE TRIGGER other BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION archive_refuse()",
    "CREATE RULE other AS ON INSERT TO {table} DO INSTEAD NOTHING",
    "DROP TABLE {table}",
    "DROP TABLE {table} CASCADE",
)
FUNCTIONS = sorted({name for names in GUARDS.values() for name in names})
ROLES = (
    "SET session_replication_role = replica",
    "SET ROLE {role}",
    f"SET ROLE {SUPERUSER}",
    f"SET SESSION AUTHORIZATION {SUPERUSER}",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "GRANT {role} TO CURRENT_USER",
    "DROP FUNCTION archive_refuse() CASCADE",
    "DROP SCHEMA public CASCADE",
)


@pytest.fixture
def written(db: None) -> Iterator[None]:
    """A whole row, as after a commit, that stands afterwards as it stood before."""
    write()
    connection.check_constraints()
    before = everything()
    yield
    assert everything() == before


@pytest.fixture
def apart() -> str:
    """The owner's name; on a server where one role does both, the application may do what an owner may."""
    if not roles.owner_is_apart(connection):
        pytest.skip("one role does both here; check --deploy says so (portal.E004)")
    return connection.settings_dict["OWNER"]["USER"]


def refused(statement: str, why: str) -> None:
    with pytest.raises(DatabaseError, match=why), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.usefixtures("written")
def test_the_application_changes_nothing(change: str, table: str) -> None:
    by_rights = roles.owner_is_apart(connection)
    refused(change.format(table=table), "permission denied" if by_rights else ONLY_ADDED)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("power", POWERS)
@pytest.mark.usefixtures("written")
def test_the_application_cannot_take_the_guards_away(power: str, table: str, apart: str) -> None:
    refused(power.format(table=table), "must be owner|permission denied")


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.usefixtures("written")
def test_the_application_cannot_replace_what_a_guard_does(name: str, apart: str) -> None:
    refused(REPLACED.format(name=name), "must be owner|permission denied")


@pytest.mark.parametrize("power", ROLES)
@pytest.mark.usefixtures("written")
def test_the_application_cannot_become_somebody_stronger(power: str, apart: str) -> None:
    refused(power.format(role=apart), "must be owner|permission denied")


@pytest.mark.parametrize("table", TABLES)
def test_the_application_may_read_and_add_and_nothing_else(db: None, table: str, apart: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT privilege_type FROM pg_class, aclexplode(relacl) "
            "WHERE oid = %s::regclass AND grantee <> relowner ORDER BY 1",
            [table],
        )
        assert [right for (right,) in cursor.fetchall()] == ["INSERT", "SELECT"]
