"""The notary (ADR 0036): hears of each row with its commit, and signs what the register is from then on.

It only reads, takes no lock that a writer waits for, and holds the tree in memory. It never signs a register
that contradicts its own last head: it says so loudly, and looks again.
"""

from __future__ import annotations

import fcntl
import logging
import os
import select
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import InterfaceError, OperationalError, connection
from django.utils import timezone
from django.utils.translation import gettext as _

from . import keys
from .hashes import NOTHING
from .heads import Fork, Head, Heads, sign
from .models import Entry
from .stamping.stamper import Stamper
from .tree import Tree

CHANNEL = "archive_entry"  # guards.sql
TOGETHER = 0.3  # seconds after a commit, for those that follow it
LOOK = 30  # seconds after which it looks without having heard
QUIET = timedelta(minutes=5)  # then the head of a quiet register is signed anew; ten are allowed
AGAIN = 2  # seconds before a database that was away is asked again
AT_ONCE = 2000  # rows held in memory

log = logging.getLogger("notary")


class Busy(Exception):
    """Another notary signs in this folder."""


class Notary:
    """What it has read, and what it has signed."""

    def __init__(self, heads: Heads, key: Ed25519PrivateKey) -> None:
        self.heads, self.key = heads, key
        self.signed: Head | None = None
        self._begin()
        keys.publish(key, heads.folder)

    def _begin(self) -> None:
        self.tree, self.last = Tree(), NOTHING

    def look(self, now: datetime) -> Head | None:
        """Read what is new; the head that was signed, if any. Raises Fork, and begins anew at the next look."""
        try:
            if not self.tree.size:
                self.signed = self.heads.newest
            self._read_on()
            head = sign(self.tree.size, self.last, self.tree.root, now, self.key)
            if not self._is_due(head):
                return None
            self.heads.keep(head)
        except Fork:
            self._begin()
            raise
        self.heads.sign_again()
        self.signed = head
        return head

    def _is_due(self, head: Head) -> bool:
        """A register without a row has no head; a quiet one has the same again, later."""
        if self.signed is None or head.number != self.signed.number:
            return head.number > 0
        return abs(head.moment - self.signed.moment) >= QUIET or bool(self.heads.refusal)

    def _read_on(self) -> None:
        for number, previous, hash in self._rows():
            if number != self.tree.size + 1 or previous != self.last:
                raise Fork(_("Dòng %(number)s không nối tiếp dòng trước.") % {"number": number})
            self.tree.add(hash)
            self.last = hash
            self._compare(number)
        if self.signed and self.signed.number > self.tree.size:
            says = _("Sổ chỉ còn %(count)s dòng mà mốc đã ký là dòng %(number)s: phần cuối sổ đã mất.")
            raise Fork(says % {"count": self.tree.size, "number": self.signed.number})

    def _rows(self) -> Iterator[tuple[int, str, str]]:
        """Those after the last one that was read, which must still be the same."""
        rows = Entry.objects.filter(number__gte=self.tree.size).order_by("number")
        found = rows.values_list("number", "previous", "hash").iterator(chunk_size=AT_ONCE)
        if self.tree.size:
            number, _previous, hash = next(found, (0, "", ""))
            if (number, hash) != (self.tree.size, self.last):
                raise Fork(_rewritten(self.tree.size))
        yield from found

    def _compare(self, number: int) -> None:
        """Whether what was signed of that row is what was read."""
        if self.signed is None or self.signed.number != number:
            return
        if (self.signed.hash, self.signed.root) != (self.last, self.tree.root):
            raise Fork(_rewritten(number))


def _rewritten(number: int) -> str:
    says = _("Sổ đã bị viết lại hoặc cắt bớt: dòng %(number)s không còn là dòng đã ký.")
    return says % {"number": number}


@contextmanager
def alone(heads: Heads, *, patient: bool) -> Iterator[None]:
    """One notary a folder: the next waits until it is gone, or raises Busy. What a killed one began goes."""
    heads.folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(heads.folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if patient else fcntl.LOCK_NB))
        for draft in heads.folder.glob(".*.*.*"):
            draft.unlink(missing_ok=True)
        yield
    except BlockingIOError as error:
        raise Busy(_("Đã có một tiến trình khác đang ký mốc trong %s.") % heads.folder) from error
    finally:
        os.close(descriptor)


def keep_signing(heads: Heads, key: Ed25519PrivateKey) -> None:
    """Until the process ends; a database that is away is waited for."""
    notary, stamper, is_away = Notary(heads, key), Stamper(heads), False
    stamper.start()
    while True:
        try:
            _listen()
            is_away = False
            while True:
                if _look(notary):
                    stamper.kept.set()
                _hear()
        except (OperationalError, InterfaceError) as error:
            if not is_away:
                log.warning("Chưa đọc được sổ đăng ký, sẽ thử lại: %s", " ".join(str(error).split()))
            is_away = True
            connection.close()
            time.sleep(AGAIN)


def _look(notary: Notary) -> Head | None:
    try:
        return notary.look(now := timezone.now())
    except Fork as fork:
        says = str(fork)
        log.critical("KHÔNG KÝ MỐC: %s Chạy manage.py verify_archive và báo Cơ quan thường trực.", says)
        notary.heads.refuse(says, now)
        return None


def _listen() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"LISTEN {CHANNEL}")


def _hear() -> None:
    """Wait for a row, then a moment for those that come with it; nothing heard for long is a reason to look."""
    line = connection.connection
    if select.select([line], [], [], LOOK)[0]:
        time.sleep(TOGETHER)
    with connection.wrap_database_errors:
        line.poll()
    line.notifies.clear()
