"""The register guards itself only while its triggers stand and the application does not own it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import Error as DatabaseError
from django.db import connection
from django.utils import timezone

from .gaps import LATE, gaps
from .heads import Heads
from .stamping.stamps import NoRoots, Stamps, trusted
from .state import BROKEN, state

GUARDS = {
    "archive_entry": {"archive_chain", "archive_complete", "archive_refuse"},
    "archive_value": {"archive_fit", "archive_strike", "archive_refuse"},
    "archive_edition": {"archive_refuse"},
    "archive_capture": {"archive_refuse"},
    "archive_piece": {"archive_refuse"},
}


@register(Tags.database)
def guarded(app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """`check --database default`, and before each migration."""
    return asked(triggers) if databases else []


@register(Tags.database)
def captured(app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """`check --database default`: what became public has its bytes in the archive."""
    return asked(uncaptured) if databases else []


@register(Tags.database)
def proved(app_configs: Any, databases: Sequence[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """`check --database default`: the archive was verified, and its last head signed, not long ago."""
    return asked(unproved) if databases else []


@register()
def stamps_can_be_read(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Whoever is asked for time stamps is somebody whose stamps can be verified."""
    says = _unreadable_stamps()
    hint = "Xem docs/maintenance.md, đoạn “Time stamps (RFC 3161)”."
    return [Warning(says, hint=hint, id="portal.W009")] if says else []


@register(deploy=True)
def kept_apart(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """`check --deploy`."""
    return asked(lambda: [*powers(), *triggers()])


def asked(question: Callable[[], list[CheckMessage]]) -> list[CheckMessage]:
    """The answer; silent without a database, for enactment says so already."""
    try:
        return question()
    except DatabaseError:
        return []


def powers() -> list[CheckMessage]:
    """The application reads the register and adds to it (design 6.2)."""
    too_strong = _rows(
        "SELECT current_user FROM pg_class WHERE oid = ANY(%s::text[]::regclass[]) AND ("
        "pg_has_role(relowner, 'MEMBER') OR has_table_privilege(oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER'))"
    )
    if not too_strong:
        return []
    return [
        Error(
            f"Vai trò cơ sở dữ liệu “{too_strong[0][0]}” của trang là chủ sở hữu, là superuser hoặc có quyền "
            "sửa sổ đăng ký; trang chỉ được đọc và ghi thêm.",
            hint="Đặt DATABASE_OWNER_URL là vai trò chủ sở hữu và DATABASE_URL là một vai trò khác, chỉ có quyền "
            "SELECT, INSERT trên các bảng archive_*.",
            id="portal.E004",
        )
    ]


def triggers() -> list[CheckMessage]:
    """Each guard stands, and no session can pass it by (ENABLE ALWAYS).

    Raises DatabaseError before the tables are made.
    """
    standing = _rows(
        "SELECT relation::regclass::text, tgname FROM unnest(%s::text[]) AS relation "
        "LEFT JOIN pg_trigger ON tgrelid = relation::regclass AND tgenabled = 'A'"
    )
    fallen = [f"{table}.{name}" for table, names in GUARDS.items() for name in sorted(names)]
    fallen = [guard for guard in fallen if tuple(guard.split(".")) not in set(standing)]
    if not fallen:
        return []
    return [
        Error(
            f"Sổ đăng ký mất lớp bảo vệ trong cơ sở dữ liệu: {', '.join(fallen)}.",
            hint="Tìm ai đã gỡ, chạy manage.py verify_archive, rồi dựng lại theo workflows/archive/guards.sql.",
            id="portal.E005",
        )
    ]


def uncaptured() -> list[CheckMessage]:
    count = gaps(timezone.now() - LATE).count()
    if not count:
        return []
    return [
        Warning(
            f"{count} bản đã đăng hơn {LATE.seconds // 60} phút chưa có bản chụp để lưu trữ.",
            hint="Xem Công việc nền; manage.py work có đang chạy không? Chạy tay: manage.py seal_gaps.",
            id="portal.W006",
        )
    ]


def unproved() -> list[CheckMessage]:
    hint = "Chạy tay: manage.py verify_archive; manage.py work và manage.py notary có đang chạy không?"
    return [(Error if name == BROKEN else Warning)(says, hint=hint, id=name) for name, says in state().told()]


def _unreadable_stamps() -> str:
    """Certificates that outlive their authority are no mistake: the stamps that it gave are still there."""
    authority = settings.TIMESTAMP_AUTHORITY
    if not authority and not settings.TIMESTAMP_ROOTS:
        return ""
    if not authority:
        has_given = Stamps(Heads()).newest is not None
        return (
            ""
            if has_given
            else "Đã đặt TIMESTAMP_ROOTS mà chưa đặt TIMESTAMP_AUTHORITY để xin dấu thời gian."
        )
    if not authority.startswith(("http://", "https://")):
        return f"TIMESTAMP_AUTHORITY phải là một địa chỉ http:// hoặc https://, không phải “{authority}”."
    try:
        trusted()
    except NoRoots as why:
        return str(why)
    return ""


def _rows(query: str) -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(query, [list(GUARDS)])
        return cursor.fetchall()
