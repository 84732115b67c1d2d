"""Give a set back to an empty place: checked before anything is written, and proved afterwards."""

from __future__ import annotations

import io
from pathlib import Path

from django.core.management import CommandError, call_command
from django.db import connection

from site_tphcm.cache.generations import begin_another_line
from site_tphcm.database import roles
from site_tphcm.serving.steps import Steps

from . import Refused, database, guards, manifest, shared
from .manifest import DATABASE, Manifest
from .places import MEDIA, copy, files_in, places

UNCAPTURED = (
    2  # what verify_archive ends with where an edition still waits for its capture: a gap the worker fills
)


def restore(folder: Path, steps: Steps) -> str:
    """What verify_archive says of what came back. Raises Refused."""
    listed, said = manifest.read(folder), []
    _refuse_full_place()
    _refuse_other_roles(listed)
    steps.run("Kiểm tra bản sao lưu theo bản kê", lambda: listed.compare(folder))
    steps.run("Nạp cơ sở dữ liệu", lambda: _load(listed, folder))
    steps.run("Chép tệp, lưu trữ và mốc ký", lambda: _bring_back(listed, folder))
    steps.run("Đối chiếu quyền và lớp bảo vệ của các bảng", lambda: _compare_guards(listed))
    steps.run("Kiểm tra toàn bộ lưu trữ", lambda: said.append(_verified(listed)))
    return said[0]


def _refuse_full_place() -> None:
    """Nothing that exists is ever written over."""
    for place in places().values():
        if next(files_in(place), None):
            raise Refused(f"Thư mục {place} đã có tệp; chỉ khôi phục vào nơi còn trống.")
    if shared.is_shared() and next(shared.names(), None):
        raise Refused("Kho tệp dùng chung đã có tệp; chỉ khôi phục vào nơi còn trống.")
    with roles.as_owner(connection), connection.cursor() as cursor:
        if not guards.is_empty(cursor):
            raise Refused("Cơ sở dữ liệu này đã có dữ liệu; chỉ khôi phục vào cơ sở dữ liệu còn trống.")


def _refuse_other_roles(listed: Manifest) -> None:
    """Rights are given to roles by name: those must be here, and the application must be one of them."""
    application = connection.settings_dict["USER"]
    is_unknown = roles.owner_is_apart(connection) and application not in listed.roles
    with roles.as_owner(connection), connection.cursor() as cursor:
        absent = guards.absent(cursor, listed.roles)
    if absent or is_unknown:
        raise Refused(
            f"Bản sao lưu cấp quyền cho vai trò {', '.join(listed.roles)}; máy chủ này cần có các vai trò đó, "
            f"và trang phải dùng một trong số đó (đang dùng: {application})."
        )


def _load(listed: Manifest, folder: Path) -> None:
    with roles.as_owner(connection):
        database.load(connection, folder / DATABASE, listed.postgresql)
        begin_another_line()


def _bring_back(listed: Manifest, folder: Path) -> None:
    """The bytes are compared once more on their way."""
    for name, digest in sorted(listed.files.items()):
        if name == DATABASE:
            continue
        if _give_back(folder / name, name) != digest:
            raise Refused(f"Tệp {name} thay đổi trong lúc khôi phục; hãy làm lại vào nơi trống khác.")


def _give_back(source: Path, name: str) -> str:
    place, _, path = name.partition("/")
    if place == MEDIA and shared.is_shared():
        return shared.give_back(source, path)
    return copy(source, places()[place] / path)


def _compare_guards(listed: Manifest) -> None:
    with connection.cursor() as cursor:
        found = guards.guards(cursor)
    if different := sorted(set(found) ^ set(listed.guards)):
        raise Refused(
            f"{len(different)} quyền, lớp bảo vệ của bảng không như trong bản sao lưu, trước hết: {different[0]}."
        )


def _verified(listed: Manifest) -> str:
    """As `manage.py verify_archive` says it, up to the row at which the set was taken."""
    out = io.StringIO()
    try:
        call_command("verify_archive", expect=(listed.rows, listed.head) if listed.rows else None, stdout=out)
    except CommandError as error:
        if error.returncode != UNCAPTURED:
            raise Refused(str(error)) from error
        return f"{out.getvalue()}{error}"
    return out.getvalue().strip()
