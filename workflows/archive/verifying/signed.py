"""Signed heads against the rows: all of them in one pass, for the tree grows with the rows."""

from __future__ import annotations

from pathlib import Path

from django.utils.translation import gettext as _

from ..heads import LATEST, Head, Heads, read
from ..tree import Tree
from .stamped import Stamped


class Signed:
    """The heads of the folder, asked row after row whether each still tells of this register."""

    def __init__(self, heads: Heads) -> None:
        self.stamped = Stamped(heads)  # before the heads: a head is written before its stamp
        self.keys, self.tree = heads.keys, Tree()
        self.covered = 0  # the last row that a head covers, as far as was asked
        self.waiting: list[tuple[int, Path | Head | None]] = list(heads.files())
        self.last = self.waiting[-1][0] if self.waiting else 0
        if (heads.folder / LATEST).exists():  # it is read now: a notary at work replaces it meanwhile
            latest = heads.latest
            self.last = max(self.last, latest.number if latest else 0)
            self.waiting.append((latest.number if latest else self.last, latest))
        self.waiting.sort(key=lambda one: one[0], reverse=True)

    def fault(self, number: int, hash: str) -> str:
        """Of the heads of that row, the first that does not hold."""
        self.tree.add(hash)
        while self.waiting and self.waiting[-1][0] <= number:
            found = self.waiting.pop()[1]
            if says := self._fault(found, number, hash):
                return says % {"number": number, "first": self.covered + 1}
            if says := self.stamped.fault(found):
                return says
        return ""

    def _fault(self, found: Path | Head | None, number: int, hash: str) -> str:
        head = read(found) if isinstance(found, Path) else found
        if head is None or head.number != number or not head.is_signed(self.keys):
            return _("Mốc ký của dòng %(number)s đã bị sửa: chữ ký không khớp.")
        if (head.hash, head.root) != (hash, self.tree.root):
            return _(
                "Sổ không còn là sổ đã ký ở dòng %(number)s: một dòng từ %(first)s đến %(number)s đã bị viết lại."
            )
        self.covered = number
        return ""

    def beyond(self, count: int) -> str:
        """What is left when the register has ended: a head of a row that is gone."""
        if self.last <= count:
            return ""
        says = _("Sổ chỉ còn %(count)s dòng, nhưng mốc đã ký là dòng %(number)s: phần cuối sổ đã mất.")
        return says % {"count": count, "number": self.last}
