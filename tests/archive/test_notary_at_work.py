"""The notary as a process beside the site: it hears each commit, and neither kill nor a lost database leaves a hole."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import psutil
import pytest
from django.db import connection

from site_tphcm.database import roles
from tests.databases import call
from tests.jobs.conftest import address
from tests.site.processes import ROOT, eventually
from workflows.archive.heads import Heads
from workflows.archive.models import Entry
from workflows.archive.verify import verify

from .rows import superuser, write

pytestmark = pytest.mark.share(2)
SOON = 15  # seconds, on a busy machine; how long it took is printed


class Process:
    """`manage.py notary` in this test's database, with the rights of the application."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder, folder / "notary.log"
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        told = {"DATABASE_URL": address(), "PORTAL_HEADS_DIR": str(self.folder / "heads")}
        told |= {"PORTAL_SIGNING_KEY": str(self.folder / "key.pem")}
        told |= {"DJANGO_SETTINGS_MODULE": "site_tphcm.settings.test"}
        command = [sys.executable, "manage.py", "notary", "--with-parent", str(os.getpid())]
        with self.log.open("ab") as log:
            return subprocess.Popen(command, cwd=ROOT, env=os.environ | told, stdout=log, stderr=log)

    def signs(self) -> bool:
        """All that is in the register, soon."""
        last = Entry.objects.order_by("number").last().number
        signed = eventually(lambda: (head := Heads().latest) and head.number == last, patience=SOON)
        assert signed, self.log.read_text()
        return True

    def listens(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                "AND pid <> pg_backend_pid() AND wait_event = 'ClientRead'"
            )
            return cursor.fetchone()[0] > 0


@pytest.fixture
def notary(house: None, folder: Path) -> Iterator[Process]:
    write("first")
    process = Process(folder)
    try:
        assert eventually(lambda: Heads().latest is not None), process.log.read_text()
        yield process
    finally:
        process.process.kill()
        process.process.wait()


def assert_whole() -> None:
    verdict = verify()
    assert (verdict.is_whole, verdict.unsigned) == (True, 0), verdict
    assert not [one for one in Heads().folder.glob(".*.json.*") if time.time() - one.stat().st_mtime > 60]


def test_it_hears_each_commit_and_signs_within_a_second_or_so(notary: Process) -> None:
    taken = []
    for key in range(5):
        row = write(str(key))
        begun = time.monotonic()
        assert eventually(Heads().path(row.number).exists, patience=SOON)
        taken.append(time.monotonic() - begun)
    print(f"signed after {max(taken):.2f} s at most")  # noqa: T201 - figures
    assert sorted(taken)[2] < 2
    assert_whole()


def test_told_to_stop_it_stops(notary: Process) -> None:
    notary.process.terminate()
    assert notary.process.wait(timeout=20) == 0


def test_killed_while_rows_are_written_it_leaves_no_hole(notary: Process, full: bool) -> None:
    chance, kills = random.Random(8), 30 if full else 3
    for turn in range(kills):
        until = time.monotonic() + chance.uniform(0.3, 6)
        while time.monotonic() < until:
            write(str(turn))
            time.sleep(chance.uniform(0, 0.2))
        notary.process.kill()
        notary.process.wait()
        write("while it is away")
        notary.process = notary.start()
    assert notary.signs()
    assert_whole()
    print(f"{kills} kills, {Entry.objects.count()} rows, {len(list(Heads().files()))} heads")  # noqa: T201 - figures


def test_a_line_that_was_cut_is_taken_up_again(notary: Process) -> None:
    assert eventually(notary.listens)
    for key in range(2):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        write(str(key))
        assert notary.signs()
    assert "sẽ thử lại" in notary.log.read_text()
    assert notary.process.poll() is None
    assert_whole()


def test_a_second_one_waits_and_takes_over(notary: Process, folder: Path) -> None:
    second = Process(folder)
    try:
        time.sleep(3)
        notary.process.kill()
        notary.process.wait()
        write("after the first")
        assert second.signs()
        assert psutil.Process(second.process.pid).is_running()
    finally:
        second.process.kill()
        second.process.wait()
    assert_whole()


def test_a_role_that_reads_the_register_and_nothing_else_signs_it(house: None, folder: Path) -> None:
    """NOTARY_DATABASE_URL, as docs/maintenance.md has it."""
    role = f"notary_{os.getpid()}"
    with superuser() as cursor:
        cursor.execute(f"CREATE ROLE {role} LOGIN")
        cursor.execute(f"GRANT SELECT ON archive_entry TO {role}")
    mine = connection.settings_dict
    try:
        with patch.dict(mine, {"READER": {"USER": role}}):
            write()
            with roles.as_reader(connection), connection.cursor() as cursor:
                cursor.execute("LISTEN archive_entry")
                assert mine["USER"] != role == connection.settings_dict["USER"]
            assert call("notary", "--once") == "Đã ký mốc dòng 1.\n"
        assert connection.settings_dict["USER"] == mine["USER"]
        assert_whole()
    finally:
        with superuser() as cursor:
            cursor.execute(f"DROP OWNED BY {role}")
            cursor.execute(f"DROP ROLE {role}")
