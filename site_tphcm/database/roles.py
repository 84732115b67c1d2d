"""The owner migrates, the application runs: two roles, one connection at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper


def owner_is_apart(connection: BaseDatabaseWrapper) -> bool:
    owner = connection.settings_dict.get("OWNER")
    return owner is not None and owner["USER"] != connection.settings_dict["USER"]


@contextmanager
def as_owner(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Inside, this connection is the owner's; afterwards it is the application's again."""
    if not owner_is_apart(connection):
        yield
        return
    if connection.in_atomic_block:
        raise ImproperlyConfigured("Không đổi được vai trò cơ sở dữ liệu giữa một giao dịch.")
    application = connection.settings_dict
    connection.close()
    connection.settings_dict = {
        **application,
        **application["OWNER"],
        "APPLICATION": application["USER"],
    }
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = application


@contextmanager
def as_reader(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Inside, this connection is the role's that only reads, where one was given (NOTARY_DATABASE_URL)."""
    application = connection.settings_dict
    if "READER" not in application:
        yield
        return
    connection.close()
    connection.settings_dict = {**application, **application["READER"]}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = application


def promise_future_tables(connection: BaseDatabaseWrapper) -> None:
    """As owner, before migrating: what the owner makes from now on, the application may use."""
    role = connection.ops.quote_name(_application(connection))
    future = "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT"
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_schema_privilege(%s, 'public', 'USAGE')", [_application(connection)])
        if not cursor.fetchone()[0]:
            cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
        cursor.execute(f"{future} SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role}")
        cursor.execute(f"{future} USAGE, SELECT ON SEQUENCES TO {role}")


def grant_untouched_tables(connection: BaseDatabaseWrapper) -> None:
    """As owner, after migrating: only tables nobody ever granted or revoked anything on.

    So a migration that takes UPDATE and DELETE away from the application is not undone here.
    """
    role = connection.ops.quote_name(_application(connection))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relkind, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace "
            "AND relacl IS NULL AND relkind IN ('r', 'p', 'v', 'm', 'S') "
            "AND pg_has_role(relowner, 'USAGE')"
        )
        for kind, name in cursor.fetchall():
            quoted = connection.ops.quote_name(name)
            if kind == "S":
                cursor.execute(f"GRANT USAGE, SELECT ON SEQUENCE {quoted} TO {role}")
            else:
                cursor.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON {quoted} TO {role}")


@contextmanager
def maintenance(connection: BaseDatabaseWrapper) -> Iterator[CursorWrapper]:
    """A cursor of a role that may create databases, outside them all."""
    with connection._nodb_cursor() as cursor:
        yield cursor


def clone(connection: BaseDatabaseWrapper, source: str, target: str) -> None:
    """A database equal to `source`, which nobody may be connected to; for tests that commit."""
    quote = connection.ops.quote_name
    owner = (connection.settings_dict.get("OWNER") or {}).get("USER")
    suffix = f" OWNER {quote(owner)}" if owner else ""
    with maintenance(connection) as cursor:
        cursor.execute(f"CREATE DATABASE {quote(target)} TEMPLATE {quote(source)}{suffix}")


def drop(connection: BaseDatabaseWrapper, target: str) -> None:
    with maintenance(connection) as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {connection.ops.quote_name(target)} WITH (FORCE)")


def _application(connection: BaseDatabaseWrapper) -> str:
    """The application's role, while the connection is the owner's."""
    return connection.settings_dict["APPLICATION"]
