"""`manage.py serve`: one door in, nothing left behind, whatever was killed on the way."""

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from site_tphcm.serving import obstacles, welcome
from tests.site import processes
from tests.site.processes import ROOT, TIMES, eventually

pytestmark = pytest.mark.slow
COLD, WARM = 180, 60
JOB_WORKER = 4  # its foreman, the pusher, the monitor, the one that does the jobs


class Portal:
    """A whole portal of its own: folder, port, processes."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.log = folder / "serve.log"

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "manage.py", "serve", "--port", str(self.port), *arguments]
        with self.log.open("ab") as log:
            return subprocess.Popen(
                command,
                cwd=ROOT,
                env=processes.environment(PORTAL_DATA_DIR=str(self.folder), PORT=str(self.port)),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def answers(self) -> bool:
        with contextlib.suppress(OSError):
            return urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=10).status == 200
        return False

    def left(self) -> list[psutil.Process]:
        """Whoever names the port or the folder, stands in it, or was told of it by its environment."""
        of_port = [p for p in psutil.process_iter(["cmdline"]) if str(self.port) in (p.info["cmdline"] or [])]
        told = [p for p in psutil.process_iter(["environ"]) if str(self.folder) in _data_folder(p)]
        living = [p for p in of_port + told if _lives(p)]
        return [*processes.of_folder(self.folder), *living]

    def job_workers(self) -> list[psutil.Process]:
        """`manage.py work` and what it is made of."""
        return [process for process in self.left() if "work" in _words(process)]

    def has_one_job_worker(self) -> bool:
        assert eventually(lambda: len(self.job_workers()) == JOB_WORKER), self.job_workers()
        return True

    def opens(self, patience: float = WARM) -> bool:
        assert eventually(self.answers, patience), self.log.read_text()[-4000:]
        return True

    def is_gone(self) -> bool:
        assert eventually(lambda: not self.left()), self.left()
        return True


@pytest.fixture(scope="module")
def portal() -> Iterator[Portal]:
    folder = Path(tempfile.mkdtemp(prefix="portal-serve-"))
    folder.chmod(0o755)
    made = Portal(folder)
    try:
        server = made.start()
        made.opens(COLD)
        stop(server)
        yield made
    finally:
        for process in made.left():
            process.kill()
        subprocess.run(["rm", "-rf", str(folder)], check=True)


def _data_folder(process: psutil.Process) -> str:
    return (process.info["environ"] or {}).get("PORTAL_DATA_DIR", "")


def _lives(process: psutil.Process) -> bool:
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    return False


def _words(process: psutil.Process) -> list[str]:
    """Its command; none when it ended while being asked."""
    with contextlib.suppress(psutil.NoSuchProcess):
        return process.cmdline()
    return []


def free_port() -> int:
    """Below those a system lends to whoever calls out, who would take it between two starts."""
    for port in random.SystemRandom().sample(range(20000, 32000), 50):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise OSError("no port is free")


def stop(server: "subprocess.Popen[bytes]") -> int:
    """Ctrl-C, as a terminal gives it: to the whole group."""
    os.killpg(server.pid, signal.SIGINT)
    return server.wait(timeout=60)


def worker_of(portal: Portal, server: "subprocess.Popen[bytes]") -> psutil.Process:
    children = psutil.Process(server.pid).children()
    others = ("site_tphcm.database.keeper", "work")
    return next(child for child in children if not any(other in child.cmdline() for other in others))


def test_ctrl_c_leaves_no_process_at_once(portal: Portal) -> None:
    server = portal.start()
    portal.opens()
    assert portal.has_one_job_worker()
    assert stop(server) == 0
    assert portal.left() == []


def test_it_says_where_to_go_and_with_which_account(portal: Portal) -> None:
    server = portal.start()
    portal.opens()
    assert eventually(lambda: "Nhấn Ctrl-C để dừng" in portal.log.read_text())
    stop(server)
    said = portal.log.read_text()
    assert f"http://127.0.0.1:{portal.port}/admin/" in said
    for account in welcome.accounts(portal.folder):
        assert account["password"] in said


@pytest.mark.parametrize("turn", range(TIMES))
def test_killed_and_started_again(portal: Portal, turn: int) -> None:
    server = portal.start()
    portal.opens()
    assert portal.has_one_job_worker()
    server.kill()
    server.wait()
    assert portal.is_gone()


@pytest.mark.parametrize("delay", [0.5, 1.5, 2.5, 4.0, 6.0][:TIMES])
def test_killed_at_some_step_and_started_again(portal: Portal, delay: float) -> None:
    server = portal.start()
    time.sleep(delay)
    server.kill()
    server.wait()
    assert portal.is_gone()
    again = portal.start()
    portal.opens()
    assert stop(again) == 0
    assert portal.is_gone()


def test_each_part_that_is_killed_is_replaced_while_running(portal: Portal) -> None:
    server = portal.start()
    portal.opens()
    victims = {
        "worker": lambda: worker_of(portal, server),
        "job worker": lambda: min(portal.job_workers(), key=lambda process: process.pid),
        "keeper": lambda: processes.keeper_of(portal.folder),
        "postgres": lambda: processes.postgres_of(portal.folder),
    }
    for name, find in victims.items():
        assert portal.has_one_job_worker(), name
        find().kill()
        time.sleep(1)
        portal.opens()
    assert portal.has_one_job_worker()
    assert stop(server) == 0
    assert portal.is_gone()


def test_it_ends_with_make(portal: Portal) -> None:
    make = subprocess.Popen(
        ["/bin/sh", "-c", f"{sys.executable} manage.py serve --port {portal.port} --with-parent $$; true"],
        cwd=ROOT,
        env=processes.environment(PORTAL_DATA_DIR=str(portal.folder)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    portal.opens()
    make.kill()
    make.wait()
    assert portal.is_gone()


def test_a_taken_port_is_refused_before_anything_starts(portal: Portal) -> None:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", portal.port))
        taken.listen()
        before = portal.log.stat().st_size
        assert portal.start().wait(timeout=60) == 1
    said = portal.log.read_bytes()[before:].decode()
    assert said.count("\n") == 1
    assert f"Cổng mạng {portal.port} đang được chương trình khác dùng" in said
    assert portal.left() == []


def test_two_starts_on_one_port_notice_each_other() -> None:
    port = free_port()
    with obstacles.take_port(port), pytest.raises(obstacles.Obstacle, match="chương trình khác dùng"):
        obstacles.take_port(port)


def test_a_full_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(obstacles, "NEEDED", 10**18)
    with pytest.raises(obstacles.Obstacle, match="MB trống; cần ít nhất"):
        obstacles.refuse_full_disk(tmp_path)


def test_a_disk_that_fills_up_is_one_sentence() -> None:
    assert "Ổ đĩa đã đầy" in str(obstacles.as_obstacle(OSError(28, "No space left on device")))
    assert isinstance(obstacles.as_obstacle(ValueError("x")), ValueError)
