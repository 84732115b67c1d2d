"""When the authority is asked: after a head was kept, in a thread of its own, so that no head waits for a stamp.

The newest head is stamped and no other: it holds the root over all rows before it, so that its stamp covers the
heads that came while the authority was away, slow or not yet to be asked again.
"""

from __future__ import annotations

import logging
import threading
import time

from django.conf import settings

from ..heads import Heads
from .authority import stamp_of
from .stamps import NoStamp, Stamps

EACH = 300  # seconds between two stamps: some of them are paid for, and all are read again each night
AGAIN, AT_MOST = 60, 3600  # after a failure; twice as long after each that follows it

log = logging.getLogger("notary")


class Stamper(threading.Thread):
    """Ends with the process; without an authority it has nothing to do."""

    def __init__(self, heads: Heads) -> None:
        super().__init__(name="stamper", daemon=True)
        self.heads, self.stamps = heads, Stamps(heads)
        self.kept = threading.Event()  # a head since the last turn, or one before this process began
        self.kept.set()
        self.failed = 0  # times in a row

    def run(self) -> None:
        while settings.TIMESTAMP_AUTHORITY:
            self.kept.wait()
            self.kept.clear()
            if self.turn():
                time.sleep(self.pause)
            if self.failed:
                self.kept.set()

    @property
    def pause(self) -> int:
        return min(AGAIN * 2 ** (self.failed - 1), AT_MOST) if self.failed else EACH

    def turn(self) -> bool:
        """Whether the authority was asked: where the newest head has no stamp."""
        latest = self.heads.latest
        if latest is None or self.stamps.path(latest.number).exists():
            return False
        try:
            self._stamp(latest.number)
        except (NoStamp, OSError) as error:
            self._say(str(error))
            self.failed += 1
        else:
            self.failed = 0
        return True

    def _stamp(self, number: int) -> None:
        reply = stamp_of(self.heads.path(number).read_bytes())
        self.stamps.keep(number, reply)
        if self.failed:
            log.warning("Đã có lại dấu thời gian: mốc dòng %s.", number)

    def _say(self, why: str) -> None:
        """Once, until there is a stamp again."""
        if not self.failed:
            log.warning("Chưa xin được dấu thời gian, sẽ thử lại: %s", why)
