"""Reading the archive again from its first row: is it still what was written, sealed and signed?

Rows and values, then what each row sealed (editions, captures, the files of their pieces), then each signed head
and its time stamp: all in one pass in the order of the numbers, so that the first thing that is broken is the one that is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import TypeAlias

from django.contrib.postgres.expressions import ArraySubquery
from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.translation import gettext as _

from .gaps import LATE, gaps
from .hashes import NOTHING
from .heads import Heads
from .models import Entry, Value
from .redact import KIND, VERB
from .stamping.stamps import Stamp
from .verifying import editions
from .verifying.editions import Sealed
from .verifying.pieces import Pieces
from .verifying.rows import BLANK, Kept, fault_of_row, fault_of_values
from .verifying.signed import Signed

Mark: TypeAlias = tuple[int, str]  # the number of a row and its hash, as a clerk wrote them down
Fault: TypeAlias = tuple[int, str]  # the number of the broken row, and what is broken
AT_ONCE = 2000  # rows held in memory


@dataclass(frozen=True)
class Verdict:
    """How far the archive is whole, the first thing that is not, and what is not proved yet."""

    count: int
    head: str
    redacted: int
    broken: int | None = None  # the number of the first broken row
    says: str = ""
    unsigned: int = 0  # rows after the last signed head
    gaps: int = 0  # editions that were not captured in time
    stamp: Stamp | None = None  # the newest that holds
    remarks: tuple[str, ...] = ()  # on stamps; they break nothing

    @property
    def is_whole(self) -> bool:
        return self.broken is None


@transaction.atomic
def verify(expect: Mark | None = None, now: datetime | None = None) -> Verdict:
    """Recompute everything; `expect` is a mark noted earlier, which a shortened register fails.

    In a transaction, for there the server hands rows out as it finds them.
    """
    signed = Signed(Heads())
    verdict = _read(signed)
    if verdict.is_whole:
        fault = _stray() or editions.stray() or _cut(signed, verdict.count) or signed.stamped.left()
        broken, says = fault or _lost(expect, verdict.count) or (None, "")
        verdict = replace(verdict, broken=broken, says=says)
    late = gaps((now or timezone.now()) - LATE)
    verdict = replace(verdict, unsigned=unsigned_rows(), gaps=late.count())
    return replace(verdict, stamp=signed.stamped.newest, remarks=signed.stamped.remarks)


def unsigned_rows() -> int:
    """How many rows no signed head covers yet."""
    count, heads = Entry.objects.values_list("number", flat=True).last() or 0, Heads()
    latest = heads.latest
    return max(0, count - latest.number) if latest and latest.is_signed(heads.keys) else count


def _read(signed: Signed) -> Verdict:
    """Row after row, until the first that is broken."""
    count, head, redacted = 0, NOTHING, 0
    struck = set(Entry.objects.filter(kind=KIND, verb=VERB).values_list("key", flat=True))
    rows, pieces = _rows(), Pieces()
    while portion := list(islice(rows, AT_ONCE)):
        sealed = Sealed(portion[0][0].number, portion[-1][0].number, pieces)
        for entry, kept in portion:
            says = fault_of_row(entry, count, head) or fault_of_values(entry, kept, struck)
            says = says or sealed.fault(entry.number, entry.verb, kept)
            if says := says or signed.fault(entry.number, entry.hash):
                return Verdict(count, head, redacted, count + 1, says)
            count, head = entry.number, entry.hash
            redacted += list(kept.values()).count(BLANK)
    return Verdict(count, head, redacted)


def _rows() -> Iterator[tuple[Entry, Kept]]:
    """Each row with its values, as one statement saw them; never the whole register in memory."""
    values = Value.objects.filter(number=OuterRef("number"))
    kept = ArraySubquery(values.values(json=JSONObject(name=F("name"), salt=F("salt"), value=F("value"))))
    for entry in Entry.objects.annotate(kept=kept).order_by("number").iterator(chunk_size=AT_ONCE):
        yield entry, {row["name"]: (row["salt"], row["value"]) for row in entry.kept}


def _stray() -> Fault | None:
    """A value of a row that does not exist."""
    row = Entry.objects.filter(number=OuterRef("number"))
    value = Value.objects.filter(~Exists(row)).order_by("number", "name").first()
    if value is None:
        return None
    told = {"number": value.number, "name": value.name}
    return value.number, _("Mục “%(name)s” thuộc dòng %(number)s, nhưng sổ không có dòng đó.") % told


def _cut(signed: Signed, count: int) -> Fault | None:
    says = signed.beyond(count)
    return (count + 1, says) if says else None


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
