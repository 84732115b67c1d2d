"""Take a backup while the portal works: what its database names, its files hold.

The order makes it consistent. Signed heads first: none of them speaks of a row that the database has not. Then a
copy of the files, so that one which is deleted later is there; then the snapshot; then the files once more, for those
that were added. What comes after the snapshot does no harm: nothing names it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from site_tphcm.database import roles
from site_tphcm.serving.steps import Steps
from workflows.archive.models import Entry

from . import Refused, database, guards, shared
from .manifest import DATABASE, Manifest
from .named import named
from .places import ARCHIVE, HEADS, MEDIA, Copies, digest_of, explained, places

TIMES = 3  # a file that was made after the first copy and deleted before the second: begun again


@dataclass(frozen=True)
class Snapshot:
    """What one moment of the database says of itself."""

    postgresql: int
    rows: int
    head: str
    roles: list[str]
    guards: list[str]
    named: set[str]


@dataclass(frozen=True)
class Taken:
    """A finished set, and what its list is called by."""

    manifest: Manifest
    digest: str


def take(folder: Path, now: datetime, steps: Steps) -> Taken:
    """Raises Refused; then the folder has no list, and nobody takes it for a backup."""
    _claim(folder)
    copies = Copies(folder)
    where = places()
    steps.run("Chép mốc ký của sổ đăng ký", lambda: copies.bring(HEADS, where[HEADS]))
    steps.run("Chép tệp và lưu trữ", lambda: _bring_files(copies))
    found: list[tuple[Snapshot, set[str]]] = []
    steps.run("Sao cơ sở dữ liệu, chép tệp mới thêm", lambda: found.append(_moment(copies)))
    (snapshot, lost), written = found[0], []
    manifest = _listed(snapshot, copies, lost, now)
    steps.run("Ghi bản kê", lambda: written.append(manifest.write(folder)))
    return Taken(manifest, written[0])


def _claim(folder: Path) -> None:
    """A folder of its own, closed to others: it holds all that the portal knows of people."""
    if any(folder.resolve().is_relative_to(place.resolve()) for place in places().values()):
        raise Refused(f"{folder} nằm trong thư mục được sao lưu; hãy chọn nơi khác, tốt nhất là ở đĩa khác.")
    with explained():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise Refused(f"Thư mục {folder} đã có tệp; mỗi bản sao lưu cần một thư mục mới.")


def _bring_files(copies: Copies) -> None:
    for name in (MEDIA, ARCHIVE):
        copies.bring(name, places()[name])
    if shared.is_shared():
        shared.bring(copies)


def _moment(copies: Copies) -> tuple[Snapshot, set[str]]:
    """The database, and every file that it names; answers those too that were lost before."""
    with roles.as_owner(connection):
        for _time in range(TIMES):
            with _snapshot() as (cursor, name):
                snapshot = _told(cursor, name, copies.folder / DATABASE)
            _bring_files(copies)
            absent = snapshot.named - set(copies.digests)
            lost = absent & named() if absent else absent
            if absent == lost:
                return snapshot, lost
    raise Refused("Có tệp bị xóa trong lúc sao lưu, đã thử nhiều lần; hãy chạy lại vào lúc khác.")


@contextmanager
def _snapshot() -> Iterator[tuple[CursorWrapper, str]]:
    """One moment of the database, for this connection and for pg_dump."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        yield cursor, cursor.fetchone()[0]


def _told(cursor: CursorWrapper, name: str, path: Path) -> Snapshot:
    last = Entry.objects.order_by("number").last()
    return Snapshot(
        postgresql=database.dump(connection, name, path),
        rows=last.number if last else 0,
        head=last.hash if last else "",
        roles=guards.roles(cursor),
        guards=guards.guards(cursor),
        named=named(),
    )


def _listed(snapshot: Snapshot, copies: Copies, lost: set[str], now: datetime) -> Manifest:
    return Manifest(
        at=now.isoformat(),
        postgresql=snapshot.postgresql,
        rows=snapshot.rows,
        head=snapshot.head,
        roles=snapshot.roles,
        guards=snapshot.guards,
        lost=sorted(lost),
        files=copies.digests | {DATABASE: digest_of(copies.folder / DATABASE)},
    )
