"""What keeps the application from changing the register, told in lines that are the same in every database."""

from __future__ import annotations

from django.db.backends.utils import CursorWrapper

TRIGGERS = """
    SELECT concat_ws(' ', 'trigger', relname, tgname, tgenabled)
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal
"""
GRANTED = """
    SELECT relname, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(grantee) END, privilege_type
    FROM pg_class, aclexplode(relacl)
    WHERE relnamespace = 'public'::regnamespace AND grantee <> relowner
"""
PROMISED = """
    SELECT defaclobjtype, pg_get_userbyid(grantee), privilege_type
    FROM pg_default_acl, aclexplode(defaclacl)
    WHERE grantee <> defaclrole AND grantee <> 0
"""


def guards(cursor: CursorWrapper) -> list[str]:
    """Triggers with their state, rights with who has them, and the rights that tables to come will have."""
    cursor.execute(TRIGGERS)
    lines = {row[0] for row in cursor.fetchall()}
    for word, question in (("right", GRANTED), ("promise", PROMISED)):
        cursor.execute(question)
        lines |= {" ".join((word, *row)) for row in cursor.fetchall()}
    return sorted(lines)


def roles(cursor: CursorWrapper) -> list[str]:
    """Whom the tables know besides their owner."""
    cursor.execute(f"SELECT DISTINCT who FROM ({GRANTED}) AS granted (what, who, may) WHERE who <> 'PUBLIC'")  # noqa: S608 - our own words
    return sorted(row[0] for row in cursor.fetchall())


def absent(cursor: CursorWrapper, names: list[str]) -> list[str]:
    """Those that this server does not know."""
    cursor.execute("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)", [names])
    return sorted(set(names) - {row[0] for row in cursor.fetchall()})


def is_empty(cursor: CursorWrapper) -> bool:
    """Nothing was ever made here, and no right promised that would be added to what comes back."""
    cursor.execute(
        "SELECT NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace) "
        "AND NOT EXISTS (SELECT FROM pg_default_acl)"
    )
    return bool(cursor.fetchone()[0])
