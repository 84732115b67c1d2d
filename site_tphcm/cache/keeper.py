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
from datetime import datetime, timedelta

from django.db import connection
from django.utils import timezone

from pages.moments import next_change

from .generations import CHANNEL, advance_by_the_clock, forget_old_changes, last_change_by_the_clock
from .pages import Pages

LOOK = 0.5  # seconds between two looks
SWEEP, SWEEP_WHEN_FULL = 600, 20  # seconds between two sweeps
SAID_AGAIN = 60  # seconds between two lines in the log that the database is away
log = logging.getLogger(__name__)


class Keeper(threading.Thread):
    def __init__(self, pages: Pages) -> None:
        super().__init__(name="keeper of the public pages", daemon=True)
        self.pages, self.leaving = pages, threading.Event()
        self._moment: datetime | None = None
        self._swept, self._said = 0.0, 0.0

    def run(self) -> None:
        while not self.leaving.is_set():
            try:
                self._keep()
            except Exception as error:
                # Whatever it is: a keeper that ended would leave this host with old pages.
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
        while not self.leaving.is_set():
            self._wait_until(self.look())
            self._sweep()

    def look(self) -> datetime:
        """Once: the clock first, then what others did. Answers when the clock will have changed something.

        What it changed while nobody looked, for no server ran, is found too: the database knows the last time."""
        moment = self._moment or next_change(last_change_by_the_clock())
        while timezone.now() >= moment:
            advance_by_the_clock(moment)
            moment = next_change(moment)
        is_another = self.pages.turn()
        self._moment = next_change(last_change_by_the_clock()) if is_another else moment
        return self._moment

    def _wait_until(self, moment: datetime) -> None:
        """Or until a word comes, or the next look."""
        heard, until = connection.connection, (moment - timezone.now()) / timedelta(seconds=1)
        select.select([heard], [], [], max(0, min(LOOK, until)))
        heard.poll()
        heard.notifies.clear()

    def _sweep(self) -> None:
        since = time.monotonic() - self._swept
        if since > SWEEP or (self.pages.is_full and since > SWEEP_WHEN_FULL):
            self.pages.sweep()
            forget_old_changes()
            self._swept = time.monotonic()

    def _tell(self, error: Exception) -> None:
        if time.monotonic() - self._said > SAID_AGAIN:
            log.warning("The keeper of the public pages could not look, and tries again: %r", error)
            self._said = time.monotonic()
