"""A worker process for a test, at work in the test's own database."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

import psutil
import pytest
from django.db import connection
from django.test import override_settings

from tests.site.processes import ROOT, eventually

REAL = {"default": {"BACKEND": "site_tphcm.jobs.backend.DjangoQBackend"}}


@pytest.fixture
def queue() -> Iterator[None]:
    """What is enqueued waits for a worker, as in production."""
    with override_settings(TASKS=REAL):
        yield


def address() -> str:
    """This process's database at this moment, said so that another process finds it."""
    used = connection.settings_dict
    who = quote(used["USER"]) + (f":{quote(used['PASSWORD'])}" if used.get("PASSWORD") else "")
    place = {"host": used["HOST"], "port": used["PORT"] or "5432"}
    return f"postgresql://{who}@/{used['NAME']}?{urlencode(place)}"


class Worker:
    """`manage.py work` and what it is made of."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        changed = {"DATABASE_URL": address(), "DJANGO_SETTINGS_MODULE": "tests.jobs.settings"}
        command = [sys.executable, "manage.py", "work", "--with-parent", str(os.getpid())]
        with self.log.open("ab") as log:
            return subprocess.Popen(command, cwd=ROOT, env=os.environ | changed, stdout=log, stderr=log)

    def parts(self) -> list[psutil.Process]:
        """The foreman first, then the worker, the monitor and the pusher."""
        try:
            foreman = psutil.Process(self.process.pid)
            found = [foreman, *foreman.children(recursive=True)]
            return [part for part in found if part.status() != psutil.STATUS_ZOMBIE]
        except psutil.Error:
            return []

    def is_whole(self) -> bool:
        return len(self.parts()) == 4

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(timeout=30)


@contextmanager
def working(log: Path) -> Iterator[Worker]:
    worker = Worker(log)
    try:
        assert eventually(worker.is_whole), log.read_text()
        yield worker
    finally:
        parts = worker.parts()
        worker.stop()
        assert eventually(lambda: not any(part.is_running() for part in parts)), parts


@pytest.fixture
def worker(city: None, queue: None, tmp_path: Path) -> Iterator[Worker]:
    with working(tmp_path / "worker.log") as worker:
        yield worker
