"""Reading the register again from its first row: is it still what was written?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from django.contrib.postgres.expressions import ArraySubquery
from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.db.models.functions import JSONObject
from django.utils.translation import gettext as _

from .hashes import NOTHING, row_hash, value_hash
from .models import Entry, Value
from .redact import is_redacted

Mark: TypeAlias = tuple[int, str]  # the number of a row and its hash, as a clerk wrote them down
Fault: TypeAlias = tuple[int, str]  # the number of the broken row, and what is broken
Kept: TypeAlias = dict[str, tuple[str, str]]  # salt and value, by name
BLANK = ("", "")
AT_ONCE = 2000  # rows held in memory


@dataclass(frozen=True)
class Verdict:
    """How far the register is whole, and the first thing that is not."""

    count: int
    head: str
    redacted: int
    broken: int | None = None  # the number of the first broken row
    says: str = ""

    @property
    def is_whole(self) -> bool:
        return self.broken is None


@transaction.atomic
def verify(expect: Mark | None = None) -> Verdict:
    """Recompute every row; `expect` is a mark noted earlier, which a shortened register fails.

    In a transaction, for there the server hands rows out as it finds them.
    """
    count, head, redacted = 0, NOTHING, 0
    for entry, kept in _rows():
        if says := _fault(entry, count, head) or _fault_of_values(entry, kept):
            return Verdict(count, head, redacted, count + 1, says)
        count, head = entry.number, entry.hash
        redacted += list(kept.values()).count(BLANK)
    broken, says = _stray() or _lost(expect, count) or (None, "")
    return Verdict(count, head, redacted, broken, says)


def _rows() -> Iterator[tuple[Entry, Kept]]:
    """Each row with its values, as one statement saw them; never the whole register in memory."""
    values = Value.objects.filter(number=OuterRef("number"))
    kept = ArraySubquery(values.values(json=JSONObject(name=F("name"), salt=F("salt"), value=F("value"))))
    for entry in Entry.objects.annotate(kept=kept).order_by("number").iterator(chunk_size=AT_ONCE):
        yield entry, {row["name"]: (row["salt"], row["value"]) for row in entry.kept}


def _fault(entry: Entry, before: int, head: str) -> str:
    """What is wrong with the row itself, following row `before` whose hash is `head`."""
    if entry.number != before + 1:
        return _(
            "Sau dòng %(before)s phải là dòng %(number)s nhưng sổ lại là dòng %(found)s: "
            "dòng %(number)s đã mất hoặc bị đổi số."
        ) % {"before": before, "number": before + 1, "found": entry.number}
    if entry.previous != head:
        return _("Dòng %(number)s không nối tiếp dòng trước: có dòng đã bị thay.") % {"number": entry.number}
    if entry.hash != row_hash(entry):
        return _("Dòng %(number)s đã bị sửa: mã băm tính lại không khớp.") % {"number": entry.number}
    return ""


def _fault_of_values(entry: Entry, kept: Kept) -> str:
    """What is wrong with the values beside the row."""
    digests = _digests(entry)
    if digests is None:
        return _("Dòng %(number)s đã bị sửa: không đọc được mã băm từng mục.") % {"number": entry.number}
    faults = (
        _fault_of_value(entry.number, name, digests.get(name), kept.get(name))
        for name in sorted(digests.keys() | kept.keys())
    )
    return next(filter(None, faults), "")


def _digests(entry: Entry) -> dict[str, str] | None:
    try:
        read = json.loads(entry.digests)
    except ValueError:
        return None
    return read if isinstance(read, dict) else None


def _fault_of_value(number: int, name: str, digest: str | None, kept: tuple[str, str] | None) -> str:
    """A struck-out value is no fault where the register says that it was struck out."""
    told = {"number": number, "name": name}
    if kept is None:
        return _("Dòng %(number)s thiếu mục “%(name)s”.") % told
    if digest is None:
        return _("Dòng %(number)s thừa mục “%(name)s”.") % told
    if kept == BLANK and not is_redacted(number, name):
        return _("Mục “%(name)s” của dòng %(number)s bị xóa trắng mà sổ không ghi việc gạch bỏ.") % told
    if kept != BLANK and value_hash(*kept) != digest:
        return _("Mục “%(name)s” của dòng %(number)s đã bị sửa: mã băm tính lại không khớp.") % told
    return ""


def _stray() -> Fault | None:
    """A value of a row that does not exist."""
    row = Entry.objects.filter(number=OuterRef("number"))
    value = Value.objects.filter(~Exists(row)).order_by("number", "name").first()
    if value is None:
        return None
    told = {"number": value.number, "name": value.name}
    return value.number, _("Mục “%(name)s” thuộc dòng %(number)s, nhưng sổ không có dòng đó.") % told


def _lost(expect: Mark | None, count: int) -> Fault | None:
    """Whether the row noted earlier is still the same row; a clerk's note outlives a cut or a rewriting."""
    number, noted = expect or (0, NOTHING)
    if number > count:
        says = _("Sổ chỉ còn %(count)s dòng, nhưng mốc đã ghi là dòng %(number)s: phần cuối sổ đã mất.")
        return count + 1, says % {"count": count, "number": number}
    found = Entry.objects.filter(number=number).values_list("hash", flat=True).first() or NOTHING
    if found != noted:
        says = _("Dòng %(number)s không còn là dòng đã ghi mốc: sổ đã bị viết lại.")
        return number, says % {"number": number}
    return None
