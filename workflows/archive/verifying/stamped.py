"""Time stamps against the heads they stand beside."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext as _

from ..heads import Head, Heads, read
from ..stamping.stamps import NoRoots, Stamp, Stamps, Untrue, trusted

APART = timedelta(minutes=5)  # what two clocks may differ


class Stamped:
    """The stamps of the folder, asked head after head; those of no head are left over."""

    def __init__(self, heads: Heads) -> None:
        self.stamps = Stamps(heads)
        self.waiting = set(self.stamps.numbers())
        self.newest: Stamp | None = None
        self.unread = ""  # why they were not
        self.early: list[tuple[Stamp, Head]] = []
        if self.waiting:
            self._ask_for_roots()

    def _ask_for_roots(self) -> None:
        """Without certificates that are trusted no stamp can be read: that is said, and is no fault of theirs."""
        try:
            trusted()
        except NoRoots as why:
            says = _("Chưa kiểm tra được %(count)s dấu thời gian. %(why)s")
            self.unread = says % {"count": len(self.waiting), "why": why}
            self.waiting = set()

    def fault(self, found: Path | Head | None) -> str:
        """What is wrong with the stamp beside that file of a head, if it has one."""
        if not isinstance(found, Path) or (number := int(found.stem)) not in self.waiting:
            return ""
        self.waiting.remove(number)
        try:
            self.newest = self.stamps.read(number)
        except Untrue as why:
            return _("Mốc ký của dòng %(number)s: %(why)s") % {"number": number, "why": why}
        head = read(found)
        if head and self.newest.at < head.moment - APART:
            self.early.append((self.newest, head))
        return ""

    @property
    def remarks(self) -> tuple[str, ...]:
        """What breaks nothing, but is to be known."""
        early = _early(len(self.early), *self.early[0]) if self.early else ""
        return tuple(filter(None, (self.unread, early)))

    def left(self) -> tuple[int, str] | None:
        """A stamp of a head that is gone."""
        if not self.waiting:
            return None
        number = min(self.waiting)
        return number, _("Dòng %s có dấu thời gian mà mốc ký của dòng đó đã mất.") % number


def _early(count: int, stamp: Stamp, head: Head) -> str:
    says = _(
        "%(count)s dấu thời gian sớm hơn giờ của chính mốc: đồng hồ của máy ký mốc hoặc của tổ chức cấp dấu sai. "
        "Dấu đầu tiên: dòng %(number)s, mốc ghi %(signed)s, dấu ghi %(stamped)s."
    )
    told = {"count": count, "number": head.number, "stamped": hour(stamp.at), "signed": hour(head.moment)}
    return says % told


def hour(at: datetime) -> str:
    """To the second, as the office reads it."""
    return f"{timezone.localtime(at):%H:%M:%S %d/%m/%Y}"
