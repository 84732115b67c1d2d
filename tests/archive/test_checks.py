"""`check --deploy` says when the register is not guarded: by rights too wide, or by a guard that fell."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.checks.registry import registry
from django.db import OperationalError, connection, transaction

from site_tphcm.database import SUPERUSER, roles
from workflows.archive import checks

from .rows import owner, superuser

APART = "Vai trò cơ sở dữ liệu “{}” của trang là chủ sở hữu, là superuser hoặc có quyền sửa sổ đăng ký"


def found() -> dict[str, str]:
    return {str(message.id): message.msg for message in checks.kept_apart(None)}


def fallen() -> str:
    """What the check before a migration says."""
    return "".join(message.msg for message in checks.guarded(None, databases=["default"]))


def test_an_application_apart_from_the_owner_passes(db: None) -> None:
    if not roles.owner_is_apart(connection):
        pytest.skip("one role does both here")
    assert found() == {}
    assert fallen() == ""


@pytest.mark.usefixtures("register")
def test_an_application_that_owns_the_register_is_told() -> None:
    with owner():
        assert found()["portal.E004"].startswith(APART.format(connection.settings_dict["USER"]))


@pytest.mark.usefixtures("register")
def test_an_owner_is_told_of_also_where_it_took_its_own_rights_away() -> None:
    """It can give them back to itself."""
    with owner() as cursor, transaction.atomic():
        cursor.execute("REVOKE ALL ON archive_entry, archive_value FROM CURRENT_USER")
        assert list(found()) == ["portal.E004"]
        transaction.set_rollback(True)


@pytest.mark.usefixtures("register")
def test_an_application_that_is_superuser_is_told() -> None:
    with superuser():
        assert found()["portal.E004"].startswith(APART.format(SUPERUSER))


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize("right", ["UPDATE", "DELETE", "TRUNCATE", "TRIGGER"])
@pytest.mark.parametrize("table", checks.GUARDS)
def test_a_right_too_many_is_told(right: str, table: str) -> None:
    if not roles.owner_is_apart(connection):
        pytest.skip("one role does both here")
    granted = f"{{}} {right} ON {table} {{}} {connection.settings_dict['USER']}"
    with owner() as cursor:
        cursor.execute(granted.format("GRANT", "TO"))
    assert list(found()) == ["portal.E004"]
    with owner() as cursor:
        cursor.execute(granted.format("REVOKE", "FROM"))
    assert found() == {}


@pytest.mark.usefixtures("register")
@pytest.mark.parametrize("done", ["DISABLE TRIGGER {}", "ENABLE TRIGGER {}", "ENABLE REPLICA TRIGGER {}"])
@pytest.mark.parametrize(
    ("table", "name"), [(t, name) for t in checks.GUARDS for name in sorted(checks.GUARDS[t])]
)
def test_a_guard_that_fell_is_named(done: str, table: str, name: str) -> None:
    """Also one that a session could pass by: not switched off, but no longer ENABLE ALWAYS."""
    told = f"Sổ đăng ký mất lớp bảo vệ trong cơ sở dữ liệu: {table}.{name}."
    with owner() as cursor, transaction.atomic():
        cursor.execute(f"ALTER TABLE {table} {done.format(name)}")
        assert fallen() == found()["portal.E005"] == told
        transaction.set_rollback(True)


@pytest.mark.usefixtures("register")
def test_all_the_guards_that_fell_are_named() -> None:
    with owner() as cursor, transaction.atomic():
        cursor.execute("DROP FUNCTION archive_refuse() CASCADE")
        named = ", ".join(f"{table}.archive_refuse" for table in checks.GUARDS)
        assert fallen().endswith(f": {named}.")
        transaction.set_rollback(True)


def test_before_the_tables_are_made_the_checks_are_silent(house: None) -> None:
    with owner() as cursor:
        cursor.execute("DROP TABLE archive_entry, archive_value")
    assert found() == {}
    assert fallen() == ""


def test_without_a_database_the_checks_are_silent(monkeypatch: Any) -> None:
    def unreachable() -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "cursor", unreachable)
    assert found() == {}
    assert fallen() == ""


def test_django_hears_both_checks_and_the_database_is_asked_only_when_told_to(
    db: None, django_assert_num_queries: Any
) -> None:
    assert checks.guarded in registry.get_checks()
    assert checks.kept_apart in registry.get_checks(include_deployment_checks=True)
    assert checks.kept_apart not in registry.get_checks()
    with django_assert_num_queries(0):
        assert checks.guarded(None) == []
