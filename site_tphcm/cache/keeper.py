"""Hears of new generations from other hosts, and sees to those that the clock makes; a thread of the server.

It listens to NOTIFY on a connection of its own, which goes to the primary server and through no pooler, and looks
twice a second besides, should a word be lost. While the database is away it keeps trying; nothing that is kept is
touched then.
"""

from __future__ import annotations

import logging
import select
import threading
import time
from datetime import timedelta

from django.db import connection
from django.utils import timezone

from pages.moments import next_change

from .generations import CHANNEL, advance_by_the_clock, forget_old_changes
from .pages import Pages

LOOK = 0.5  # seconds between two looks
SWEEP = 600  # seconds between two sweeps
SAID_AGAIN = 60  # seconds between two lines in the log that the database is away
log = logging.getLogger(__name__)


class Keeper(threading.Thread):
    def __init__(self, pages: Pages) -> None:
        super().__init__(name="keeper of the public pages", daemon=True)
        self.pages, self.leaving = pages, threading.Event()
        self._moment, self._swept, self._said = timezone.now(), 0.0, 0.0

    def run(self) -> None:
        while not self.leaving.is_set():
            try:
                self._keep()
            except Exception as error:
                self._tell(error)
                connection.close()
                self.leaving.wait(LOOK)
        connection.close()

    def stop(self) -> None:
        self.leaving.set()
        self.join()

    def _keep(self) -> None:
        """Until something fails."""
        with connection.cursor() as cursor:
            cursor.execute(f"LISTEN {CHANNEL}")
        self._reckon()
        while not self.leaving.is_set():
            self.look()
            self._sweep()
            self._wait()

    def look(self) -> None:
        """Once: the clock first, then what others did."""
        if timezone.now() >= self._moment:
            advance_by_the_clock(self._moment)
            self._reckon()
        if self.pages.turn():
            self._reckon()

    def _reckon(self) -> None:
        self._moment = next_change(timezone.now())

    def _wait(self) -> None:
        """Until a word comes, the next moment, or the next look."""
        heard, until = connection.connection, (self._moment - timezone.now()) / timedelta(seconds=1)
        select.select([heard], [], [], max(0, min(LOOK, until)))
        heard.poll()
        heard.notifies.clear()

    def _sweep(self) -> None:
        if time.monotonic() - self._swept > SWEEP:
            self.pages.sweep()
            forget_old_changes()
            self._swept = time.monotonic()

    def _tell(self, error: Exception) -> None:
        if time.monotonic() - self._said > SAID_AGAIN:
            log.warning("The keeper of the public pages could not look, and tries again: %r", error)
            self._said = time.monotonic()
