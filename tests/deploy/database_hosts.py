"""Two database hosts on this machine, of Debian's PostgreSQL, set up by the very scripts of deploy/postgresql."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
from pathlib import Path
from typing import Any

import psutil
import psycopg2

from tests.site.portal import free_port
from tests.site.processes import ROOT, eventually

OLDEST = 15
PASSWORDS = {
    "PORTAL_OWNER_PASSWORD": "owner",
    "PORTAL_APP_PASSWORD": "app",
    "PORTAL_NOTARY_PASSWORD": "notary",
    "REPLICATION_PASSWORD": "replication",
}
CONFIG = """
data_directory = '{data}'
hba_file = '{data}/pg_hba.conf'
ident_file = '{data}/pg_ident.conf'
include '{folder}/primary.conf'
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{folder}'
shared_buffers = '64MB'
fsync = off
"""


def programs() -> Path | None:
    """Debian's newest."""
    found = {int(path.parent.name): path for path in Path("/usr/lib/postgresql").glob("*/bin")}
    return found[max(found)] if found and max(found) >= OLDEST and "postgres" in _accounts() else None


def _accounts() -> set[str]:
    return {entry.pw_name for entry in pwd.getpwall()}


MISSING = None if programs() else "Debian's PostgreSQL 15 or later is not installed"


def kill_all(server: subprocess.Popen[bytes]) -> None:
    """Itself and its children, at once."""
    with contextlib.suppress(psutil.NoSuchProcess):
        whole = psutil.Process(server.pid)
        for process in (whole, *whole.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
    server.wait()


class DatabaseHost:
    """A folder, a port, a server; root runs it as `postgres`, who owns the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port, self.data = folder, free_port(), folder / "data"
        self.server: subprocess.Popen[bytes] | None = None
        self.data.mkdir(parents=True)
        shutil.copy(ROOT / "deploy/postgresql/primary.conf", folder)
        for script in ("first-start.sh", "follow.sh"):
            shutil.copy(ROOT / "deploy/postgresql" / script, folder)
        told = CONFIG.format(data=self.data, folder=folder, port=self.port)
        (folder / "postgresql.conf").write_text(told)
        if os.geteuid() == 0:
            for path in (folder, *folder.iterdir()):
                shutil.chown(path, "postgres", "postgres")

    def make_primary(self) -> None:
        self._run(
            "initdb",
            "-D",
            str(self.data),
            "-U",
            "postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
        )
        self.start()
        self._run("sh", str(self.folder / "first-start.sh"), PORTAL_OWN_NETWORK="1", **PASSWORDS)
        self._run("pg_ctl", "reload", "-D", str(self.data))

    def start(self) -> None:
        self._start("postgres", "-D", str(self.data), "-c", f"config_file={self.folder}/postgresql.conf")

    def follow(self, primary: DatabaseHost) -> None:
        of_the_primary = {"PRIMARY": "127.0.0.1", "PORT": str(primary.port), "PGPASSWORD": "replication"}
        self._start("sh", str(self.folder / "follow.sh"), **of_the_primary)

    def kill(self) -> None:
        """As a machine that loses its power: nobody is asked, all its processes end."""
        if self.server is not None:
            kill_all(self.server)
        self.server = None
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def promote(self) -> None:
        self._run("pg_ctl", "promote", "-D", str(self.data))

    def ask(self, sql: str) -> Any:
        line = psycopg2.connect(
            host="127.0.0.1", port=self.port, user="portal_app", password="app", dbname="portal"
        )
        try:
            with line.cursor() as cursor:
                cursor.execute(sql)
                return cursor.fetchone()[0]
        finally:
            line.close()

    def _start(self, *command: str, **env: str) -> None:
        with (self.folder / "log").open("ab") as log:
            options = self._options(env) | {"stdout": log, "stderr": log}
            self.server = subprocess.Popen(command, start_new_session=True, **options)
        assert eventually(self._answers, 60), (self.folder / "log").read_text()[-2000:]

    def _answers(self) -> bool:
        try:
            line = psycopg2.connect(host=str(self.folder), port=self.port, user="postgres", dbname="postgres")
        except psycopg2.OperationalError:
            return False
        line.close()
        return True

    def _run(self, *command: str, **env: str) -> None:
        done = subprocess.run(command, capture_output=True, text=True, **self._options(env))
        assert done.returncode == 0, done.stdout + done.stderr

    def _options(self, env: dict[str, str]) -> dict[str, Any]:
        places = {"PGDATA": str(self.data), "PGHOST": str(self.folder), "PGPORT": str(self.port)}
        own = {
            "PATH": f"{programs()}:/usr/bin:/bin",
            "CONFIG": f"{self.folder}/postgresql.conf",
            "LANG": "C.UTF-8",
        }
        options: dict[str, Any] = {"env": places | own | env, "cwd": "/"}
        if os.geteuid() == 0:
            options |= {"user": "postgres", "group": "postgres", "extra_groups": []}
        return options
