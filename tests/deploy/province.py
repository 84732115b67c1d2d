"""A province on one machine: two application hosts behind nginx, two database hosts; and readers who never stop asking."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection

from site_tphcm.database import from_environment
from tests.site.portal import free_port
from tests.site.processes import ROOT, environment, eventually

from . import readers
from .database_hosts import DatabaseHost, kill_all
from .nginx import HOST, Answer, Nginx

UNIT = (ROOT / "deploy/systemd/portal-web.service").read_text()


def said_in_unit(name: str) -> list[str]:
    """The words of that line of the unit."""
    [line] = [line for line in UNIT.splitlines() if line.startswith(f"{name}=")]
    return shlex.split(line.partition("=")[2])


class ApplicationHost:
    """Its own folder of pages, its own server, started as the unit of systemd starts it."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self.folder, self.port = folder, free_port()
        self.env = environment(**env, PORTAL_DATA_DIR=str(folder))
        self.server: subprocess.Popen[bytes] | None = None
        folder.mkdir()

    def manage(self, *arguments: str) -> None:
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.env, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr

    def start(self) -> None:
        words = [word.replace("10.0.0.11", "127.0.0.1") for word in said_in_unit("ExecStart")[1:]]
        words[words.index("8000")] = str(self.port)
        command = [str(Path(sys.executable).with_name("granian")), *words]
        with (self.folder / "log").open("ab") as log:
            self.server = subprocess.Popen(command, cwd=ROOT, env=self.env, stdout=log, stderr=log)
        assert eventually(self.keeps, 60), (self.folder / "log").read_text()[-3000:]

    def keeps(self) -> bool:
        """It has turned to the generation in force, so it answers."""
        return (self.folder / "public/now").is_symlink()

    def kill(self) -> None:
        """And what systemd does then."""
        if self.server is not None:
            kill_all(self.server)
            self.server = None
            done = [
                word.replace("/srv/portal/var", str(self.folder)) for word in said_in_unit("ExecStopPost")
            ]
            subprocess.run(done, check=True)


@dataclass
class Seen:
    """What readers were answered, once they have stopped asking."""

    what: str
    statuses: dict[str, int] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    line: str = ""

    def learn(self, told: dict[str, Any]) -> None:
        self.statuses, self.failed = told["seen"], told["failed"]
        answers = ", ".join(f"{status}: {number}" for status, number in sorted(self.statuses.items()))
        self.line = f"| {self.what} | {answers} | {told['seconds'] * 1000:.0f} ms, `{told['at']}` |"


class Province:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.databases = [DatabaseHost(folder / "first"), DatabaseHost(folder / "second")]
        self.hosts = [ApplicationHost(folder / name, self._env()) for name in ("app1", "app2")]
        self.told: list[str] = []

    @property
    def primary(self) -> DatabaseHost:
        return self.databases[0]

    @property
    def replica(self) -> DatabaseHost:
        return self.databases[1]

    def _address(self, account: str, which: str, servers: list[DatabaseHost]) -> str:
        ports, hosts = ",".join(str(one.port) for one in servers), ",".join("127.0.0.1" for _one in servers)
        query = f"host={hosts}&port={ports}&target_session_attrs={which}&connect_timeout=3"
        return f"postgresql://portal_{account}:{account}@/portal?{query}"

    def _env(self) -> dict[str, str]:
        return {
            "DJANGO_SETTINGS_MODULE": "site_tphcm.settings.production",
            "DJANGO_SECRET_KEY": "a-key-of-a-test-which-nobody-else-has-and-nobody-needs",
            "ALLOWED_HOSTS": HOST,
            "BEHIND_TLS_PROXY": "1",
            "TRUSTED_PROXIES": "127.0.0.1",
            "DATABASE_URL": self._address("app", "read-write", self.databases),
            "DATABASE_OWNER_URL": self._address("owner", "read-write", self.databases),
            "DATABASE_REPLICA_URL": self._address("app", "prefer-standby", self.databases[::-1]),
        }

    @contextmanager
    def running(self) -> Iterator[Province]:
        try:
            self.primary.make_primary()
            self.replica.follow(self.primary)
            self.hosts[0].manage("prepare")
            (self.hosts[1].folder / "static").symlink_to(self.hosts[0].folder / "static")
            for host in self.hosts:
                host.start()
            with self._nginx().running() as self.nginx:
                yield self
        finally:
            for dying in (*self.hosts, *self.databases):
                dying.kill()

    def _nginx(self) -> Nginx:
        """It stands on the first application host."""
        folder = self.folder / "nginx"
        folder.mkdir()
        for name in ("public", "static"):
            (folder / name).symlink_to(self.hosts[0].folder / name)
        (self.hosts[0].folder / "public").mkdir(exist_ok=True)
        return Nginx(folder, [host.port for host in self.hosts])

    @contextmanager
    def at_the_desk(self) -> Iterator[None]:
        """Inside, this process writes what the office of that province writes."""
        before = connection.settings_dict
        connection.close()
        chosen = from_environment({"DATABASE_URL": self._env()["DATABASE_URL"]}, self.folder)
        connection.settings_dict = before | {"OPTIONS": {}} | chosen
        connection.settings_dict.pop("EMBEDDED", None)
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict = before

    def logs(self) -> str:
        """What the hosts noticed last, for whoever wonders why a reader was answered so."""
        told = [(host.folder / "log").read_text() for host in self.hosts]
        told = [line for one in told for line in one.splitlines() if line[:2] == "20"][-40:]
        return "\n".join([*told, (self.nginx.folder / "error.log").read_text()[-4000:]])

    def ask(self, address: str, method: str = "GET") -> Answer:
        return self.nginx.ask(address, method)

    @contextmanager
    def read_all_the_while(self, what: str, addresses: list[str]) -> Iterator[Seen]:
        """Inside, readers ask for these in turn."""
        seen = Seen(what)
        command = [
            sys.executable,
            str(Path(readers.__file__)),
            HOST,
            str(self.nginx.port),
            json.dumps(addresses),
        ]
        asking = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        try:
            yield seen
        finally:
            told, _nothing = asking.communicate()
            seen.learn(json.loads(told))
            self.told.append(seen.line)
