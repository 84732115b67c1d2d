"""Steps with a number, a name and the seconds they take, so that waiting never looks like hanging."""

import threading
import time
from collections.abc import Callable
from typing import TextIO

# On a terminal the line is rewritten each second; in a log file a line each ten is enough.
TICK, TICK_IN_FILE = 1, 10


class Steps:
    def __init__(self, total: int, out: TextIO) -> None:
        self.total, self.out, self.number = total, out, 0
        self.live = out.isatty()

    def run(self, name: str, work: Callable[[], object]) -> None:
        """Do the work; say what it is before, and how long it took after."""
        self.number += 1
        began, done = time.monotonic(), threading.Event()
        self._say(name, "…", end="" if self.live else "\n")
        ticker = threading.Thread(target=self._tick, args=(name, began, done), daemon=True)
        ticker.start()
        try:
            work()
        except BaseException:
            self._finish(done, ticker)
            self.out.write("\n" if self.live else "")
            raise
        self._finish(done, ticker)
        self._say(name, f"xong sau {time.monotonic() - began:.1f} giây", end="\n")

    def _tick(self, name: str, began: float, done: threading.Event) -> None:
        while not done.wait(TICK if self.live else TICK_IN_FILE):
            self._say(name, f"{time.monotonic() - began:.0f} giây…", end="" if self.live else "\n")

    def _finish(self, done: threading.Event, ticker: threading.Thread) -> None:
        done.set()
        ticker.join()

    def _say(self, name: str, state: str, end: str) -> None:
        start = "\r\033[K" if self.live else ""
        self.out.write(f"{start}Bước {self.number}/{self.total}: {name} {state}{end}")
        self.out.flush()
