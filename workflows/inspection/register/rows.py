"""Which rows of the register somebody looks for, a screenful at a time: never counted, for it only grows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import F, Func, Max, Q, QuerySet
from django.utils import timezone

from workflows.approval.item.story import told
from workflows.archive import redact
from workflows.archive.heads import Fork, Head, Heads
from workflows.archive.models import Capture, Edition, Entry, Value

from ..hiding.told import under
from ..text import folded
from .deeds import rows_of
from .veil import veils_over

SHOWN = 30  # rows on one screen
NEAR = 2000  # rows that are looked through first
PEOPLE, ITEM = ("name", "username", "for_name"), ("item_title", "item_address")  # index.sql knows them too
LONGEST = 18  # digits of a row's number


@dataclass(frozen=True)
class Asked:
    deeds: str = ""
    person: str = ""
    item: str = ""
    first: date | None = None
    last: date | None = None
    of: int | None = None  # a row whose item is meant


@dataclass(frozen=True)
class Screenful:
    """Rows, the newest first, and after which the next screen goes on in each direction."""

    rows: list[dict[str, Any]]
    older: int | None
    newer: int | None


def found(asked: Asked, among: Q) -> QuerySet[Entry]:
    """Of the rows among these numbers, those that were asked for."""
    entries = Entry.objects.filter(among)
    if asked.deeds:
        entries = entries.filter(rows_of(asked.deeds))
    if asked.person:
        entries = entries.filter(number__in=_saying(PEOPLE, asked.person, among))
    if asked.item:
        entries = entries.filter(_about(asked.item, among))
    if asked.first:
        entries = entries.filter(at__gte=_moment(asked.first, time.min))
    if asked.last:
        entries = entries.filter(at__lte=_moment(asked.last, time.max))
    if asked.of:
        meant = Entry.objects.filter(pk=asked.of)
        entries = entries.filter(kind__in=meant.values("kind"), key__in=meant.values("key"))
    return entries


def screenful(asked: Asked, *, before: int | None = None, after: int | None = None) -> Screenful:
    """The newest rows, those before a row, or those after it: what is common stands near, what is rare is sought
    among all."""
    for reach in (NEAR, None):
        among = _after(after, reach) if after else _before(before or _end(asked.last), reach)
        rows = found(asked, among).order_by("number" if after else "-number")
        numbers = list(rows.values_list("number", flat=True)[: SHOWN + 1])
        if goes_on := len(numbers) > SHOWN:
            break
    shown = sorted(numbers[:SHOWN], reverse=True)
    has_older, has_newer = (True, goes_on) if after else (goes_on, bool(before))
    return Screenful(
        _read(Entry.objects.filter(number__in=shown).order_by("-number"), asked),
        older=shown[-1] if shown and has_older else None,
        newer=shown[0] if shown and has_newer else None,
    )


def _read(entries: QuerySet[Entry], asked: Asked) -> list[dict[str, Any]]:
    """Under what a decision hides; what is found by hidden words alone is not found."""
    veils = veils_over(entries)
    rows = [(veils[row["number"]], row) for row in told(entries)]
    return [row for veil, plain in rows for row in under(veil, [plain]) if not veil or _says(row, asked)]


def _says(row: dict[str, Any], asked: Asked) -> bool:
    said = {
        names: set(folded(" ".join(row.get(name, "") for name in names)).split()) for names in (PEOPLE, ITEM)
    }
    said[ITEM].add(str(row["number"]))
    return said[PEOPLE].issuperset(folded(asked.person).split()) and said[ITEM].issuperset(
        folded(asked.item).split()
    )


def _after(number: int, reach: int | None) -> Q:
    return Q(number__gt=number, number__lte=number + reach) if reach else Q(number__gt=number)


def _before(number: int, reach: int | None) -> Q:
    return Q(number__lt=number, number__gte=number - reach) if reach else Q(number__lt=number)


def _end(last: date | None) -> int:
    """The number after the last row of that day, or of all."""
    rows = Entry.objects.filter(at__lte=_moment(last, time.max)) if last else Entry.objects.all()
    return (rows.aggregate(last=Max("number"))["last"] or 0) + 1


def struck_by(entry: Entry) -> dict[str, Entry]:
    """The rows that say why a value of this one was struck out, by its name."""
    keys = {redact.key(entry.number, name): name for name, value in entry.words.items() if not value}
    rows = Entry.objects.filter(kind=redact.KIND, verb=redact.VERB, key__in=keys) if keys else ()
    return {keys[row.key]: row for row in rows}


def edition_of(entry: Entry) -> Edition | None:
    """The edition that the row released or sealed, or the last of its item by then."""
    if capture := Capture.objects.filter(number=entry.number).only("edition").first():
        return Edition.objects.filter(pk=capture.edition).defer("content").first()
    return Edition.objects.of(entry.kind, entry.key).filter(number__lte=entry.number).defer("content").last()


def head_over(entry: Entry) -> tuple[Head | None, str]:
    """The first signed head that covers the row; or why none can be trusted."""
    try:
        return Heads().first_over(entry.number), ""
    except Fork as why:
        return None, str(why)


def _about(words: str, among: Q) -> Q:
    saying = Q(number__in=_saying(ITEM, words, among))
    return saying | Q(number=int(words)) if words.isdecimal() and len(words) <= LONGEST else saying


def _saying(names: tuple[str, ...], words: str, among: Q) -> QuerySet[Any]:
    """The numbers of those that have these words, with or without their marks, in one of these values."""
    said = Func(F("value"), function="inspection_words", output_field=SearchVectorField())
    asked = SearchQuery(folded(words), config="simple")
    return Value.objects.filter(among).annotate(said=said).filter(name__in=names, said=asked).values("number")


def _moment(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))
