"""Finding, awaiting and killing the processes a test is about; only ever its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import psutil

from tests.samples import FULL

ROOT = Path(__file__).parents[2]
TIMES = 10 if FULL else 1


def environment(**extra: str) -> dict[str, str]:
    """Ours without what pytest and Django put there."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PORTAL_", "DATABASE_", "DJANGO_"))}
    return {**kept, "PYTHONPATH": str(ROOT), **extra}


def of_folder(folder: Path) -> list[psutil.Process]:
    """Living processes that stand in the folder or name it."""
    found = []
    for process in psutil.process_iter():
        try:
            named = any(str(folder) in part for part in process.cmdline())
            stands = process.cwd().startswith(str(folder))
            if (named or stands) and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except psutil.Error:
            continue
    return found


def keeper_of(folder: Path) -> psutil.Process:
    return next(p for p in of_folder(folder) if "site_tphcm.database.keeper" in p.cmdline())


def postgres_of(folder: Path) -> psutil.Process:
    return next(p for p in of_folder(folder) if p.name() == "postgres" and p.cmdline()[1:2] == ["-D"])


def eventually(question: Callable[[], object], patience: float = 20) -> bool:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        if question():
            return True
        time.sleep(0.05)
    return False


class EmbeddedUser:
    """`with EmbeddedUser(folder) as user:` another process holds the server of that folder."""

    def __init__(self, folder: Path, **extra: str) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.site.embedded_user", str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=environment(**extra),
            text=True,
        )

    def __enter__(self) -> "EmbeddedUser":
        assert self.process.stdout.readline() == "ready\n"
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.process.communicate(timeout=60)

    def say(self, word: str) -> str:
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
