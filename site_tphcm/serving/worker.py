"""What works beside the web server (jobs, the notary): one each, started again when it ends, gone with the server."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

JOBS, NOTARY = "work", "notary"  # commands of manage.py

PAUSE = 1  # seconds before a worker that ended is replaced
PATIENCE = 5  # for what it is doing when we stop; a job that is cut off is done again


@contextmanager
def beside() -> Iterator[None]:
    """Inside, jobs are being done, and heads signed."""
    workers = [Worker(command) for command in _commands()]
    for worker in workers:
        worker.start()
    try:
        yield
    finally:
        for worker in workers:
            worker.stop()


def _commands() -> list[str]:
    """Heads are signed here unless an account of its own does, whose key this one cannot read."""
    signs = settings.DEMONSTRATION or os.access(settings.ARCHIVE_SIGNING_KEY, os.R_OK)
    return [JOBS, NOTARY] if signs else [JOBS]


class Worker(threading.Thread):
    """Sees to it that there is one. The kernel ends that process when the thread that made it ends."""

    def __init__(self, command: str) -> None:
        super().__init__(name=command, daemon=True)
        self.command = command
        self.leaving, self.turn = threading.Event(), threading.Lock()
        # Made before granian forks: a fork at this moment would keep our pipe to the new process open.
        self.process = self._start()

    def run(self) -> None:
        while not self.leaving.is_set():
            self.process.wait()
            self.leaving.wait(PAUSE)
            with self.turn:
                if not self.leaving.is_set():
                    self.process = self._start()

    def stop(self) -> None:
        with self.turn:
            self.leaving.set()
            self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.join()

    def _start(self) -> "subprocess.Popen[bytes]":
        """A session of its own: Ctrl-C in the terminal is for the server, which stops the worker."""
        return subprocess.Popen(
            [sys.executable, "manage.py", self.command, "--with-parent", str(os.getpid())],
            cwd=settings.BASE_DIR,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
