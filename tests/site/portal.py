"""A whole portal of a test's own, from its folder: started, asked, stopped and killed."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import psutil

from . import processes
from .processes import ROOT, eventually

COLD, WARM = 300, 60  # seconds after which a start is given up, however busy the machine
JOB_WORKER = 4  # its foreman, the pusher, the monitor, the one that does the jobs


class Portal:
    """Its folder, its port, its processes."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.log = folder / "serve.log"

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
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

    def notaries(self) -> list[psutil.Process]:
        """`manage.py notary`."""
        return [process for process in self.left() if "notary" in _words(process)]

    def opens(self, patience: float = WARM) -> bool:
        assert eventually(self.answers, patience), self.log.read_text()[-4000:]
        return True

    def is_gone(self) -> bool:
        assert eventually(lambda: not self.left()), self.left()
        return True


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


def stop(server: subprocess.Popen[bytes]) -> int:
    """Ctrl-C, as a terminal gives it: to the whole group."""
    os.killpg(server.pid, signal.SIGINT)
    return server.wait(timeout=60)


def worker_of(portal: Portal, server: subprocess.Popen[bytes]) -> psutil.Process:
    children = psutil.Process(server.pid).children()
    others = ("site_tphcm.database.keeper", "work", "notary")
    return next(child for child in children if not any(other in child.cmdline() for other in others))
