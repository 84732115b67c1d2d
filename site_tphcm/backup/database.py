"""The database as one file, by PostgreSQL's own programs, at the snapshot that a transaction shows."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg2.extensions import make_dsn

from site_tphcm.database import cluster

from . import Refused

LOCKED = "60s"  # how long a table that is being altered is waited for


def dump(connection: BaseDatabaseWrapper, snapshot: str, path: Path) -> int:
    """Everything in the database, as the owner sees it; answers the version of the program that wrote it."""
    version, program = _program("pg_dump", _server(connection))
    given = ["--format=custom", f"--snapshot={snapshot}", f"--lock-wait-timeout={LOCKED}", f"--file={path}"]
    _run(connection, program, *given)
    return version


def load(connection: BaseDatabaseWrapper, path: Path, version: int) -> None:
    """Into an empty database, whole or not at all; what is made belongs to the role of the connection."""
    if (server := _server(connection)) < version:
        raise Refused(
            f"Bản sao lưu theo PostgreSQL {version}, máy chủ này là bản {server}; "
            f"hãy khôi phục vào máy chủ bản {version} trở lên."
        )
    _version, program = _program("pg_restore", server)
    _run(connection, program, "--exit-on-error", "--single-transaction", "--no-owner", str(path))


def _server(connection: BaseDatabaseWrapper) -> int:
    connection.ensure_connection()
    return int(connection.pg_version) // 10000


def _program(name: str, server: int) -> tuple[int, Path]:
    """The oldest that still understands the server: of those that came along, or the machine's own."""
    found = {version: folder / name for version, folder in cluster.installed().items()}
    if own := shutil.which(name):
        said = subprocess.run([own, "--version"], capture_output=True, text=True, check=False).stdout
        if version := re.search(r"\) (\d+)", said):
            found.setdefault(int(version[1]), Path(own))
    fitting = [version for version in found if version >= server]
    if not fitting:
        raise Refused(
            f"Máy này không có {name} bản {server} trở lên; hãy cài gói postgresql-client-{server}."
        )
    return min(fitting), found[min(fitting)]


def _run(connection: BaseDatabaseWrapper, program: Path, *given: str) -> None:
    """The password goes by the environment, where no list of processes shows it."""
    told = connection.settings_dict
    address = make_dsn(
        dbname=told["NAME"], user=told["USER"], host=told["HOST"], port=told["PORT"], **told["OPTIONS"]
    )
    environment = os.environ | ({"PGPASSWORD": told["PASSWORD"]} if told["PASSWORD"] else {})
    done = subprocess.run(
        [str(program), f"--dbname={address}", *given],
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if "error:" in line] or done.stderr.splitlines()
        said = lines[0].strip() if lines else "không có thông báo"
        raise Refused(f"{program.name} không làm xong; thông báo của PostgreSQL: {said}")
