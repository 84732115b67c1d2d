"""What was sealed beside the rows: editions and captures, each by the digest that its row holds."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from ..capture import VERB as SEALED
from ..models import Capture, Edition, Entry
from .pieces import Pieces
from .rows import BLANK, Kept

FEW = 100  # editions or captures in memory: an edition is a whole article


class Sealed:
    """Editions and captures of a run of rows."""

    def __init__(self, first: int, last: int, pieces: Pieces) -> None:
        editions = Edition.objects.filter(number__range=(first, last)).iterator(chunk_size=FEW)
        self.editions = {one.number: (one.digest, one.content_hash) for one in editions}
        captures = Capture.objects.filter(number__range=(first, last)).iterator(chunk_size=FEW)
        self.captures = {one.number: one for one in captures}
        self.pieces = pieces
        pieces.fetch(self.captures.values())

    def fault(self, number: int, verb: str, kept: Kept) -> str:
        """What is wrong with what the row of that number sealed."""
        is_capture = verb == SEALED
        says = self._fault_of_edition(number, {} if is_capture else kept)
        if not says:
            says = self._fault_of_capture(number, kept if is_capture else {})
        return says % {"number": number} if says else ""

    def _fault_of_edition(self, number: int, kept: Kept) -> str:
        """A word struck out has nothing to say; the edition is there all the same."""
        found = self.editions.get(number)
        if "edition" not in kept:
            return _("Bản đã đăng mang số %(number)s không có trong dòng sổ cùng số.") if found else ""
        if found is None:
            return _("Dòng %(number)s ghi một bản đã đăng, nhưng bản đó đã mất.")
        if not _says(kept, "edition", found[0]) or not _says(kept, "content_hash", found[1]):
            return _("Bản đã đăng của dòng %(number)s đã bị sửa: mã băm tính lại không khớp.")
        return ""

    def _fault_of_capture(self, number: int, kept: Kept) -> str:
        found = self.captures.get(number)
        if "manifest" not in kept:
            return _("Bản chụp mang số %(number)s không có trong dòng sổ cùng số.") if found else ""
        if found is None:
            return _("Dòng %(number)s ghi một bản chụp, nhưng bản đó đã mất.")
        if not _says(kept, "manifest", found.digest) or not _says(kept, "edition", str(found.edition)):
            return _("Danh mục bản chụp của dòng %(number)s đã bị sửa: mã băm tính lại không khớp.")
        return self.pieces.fault(found)


def _says(kept: Kept, name: str, value: str) -> bool:
    """Whether the row's word is that value, as far as the row still says it."""
    said = kept.get(name, BLANK)
    return said == BLANK or said[1] == value


def stray() -> tuple[int, str] | None:
    """An edition or a capture whose row does not exist."""
    return _stray(Edition, _("Bản đã đăng mang số %(number)s không có dòng nào trong sổ.")) or _stray(
        Capture, _("Bản chụp mang số %(number)s không có dòng nào trong sổ.")
    )


def _stray(model: type[Edition] | type[Capture], says: str) -> tuple[int, str] | None:
    row = Entry.objects.filter(number=OuterRef("number"))
    number = model.objects.filter(~Exists(row)).order_by("number").values_list("number", flat=True).first()
    return None if number is None else (number, says % {"number": number})
