"""Which rows of the register somebody looks for, a screenful at a time: never counted, for it only grows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import F, Func, Q, QuerySet
from django.utils import timezone

from workflows.approval.item.story import told
from workflows.archive import redact
from workflows.archive.heads import Fork, Head, Heads
from workflows.archive.models import Capture, Edition, Entry, Value

from .register_deeds import rows_of
from .text import folded

SHOWN = 30  # rows on one screen
PEOPLE, ITEM = ("name", "username", "for_name"), ("item_title", "item_address")  # register.sql knows them too
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


def found(asked: Asked) -> QuerySet[Entry]:
    entries = Entry.objects.all()
    if asked.deeds:
        entries = entries.filter(rows_of(asked.deeds))
    if asked.person:
        entries = entries.filter(number__in=_saying(PEOPLE, asked.person))
    if asked.item:
        entries = entries.filter(_about(asked.item))
    if asked.first:
        entries = entries.filter(at__gte=_moment(asked.first, time.min))
    if asked.last:
        entries = entries.filter(at__lte=_moment(asked.last, time.max))
    if asked.of:
        meant = Entry.objects.filter(pk=asked.of)
        entries = entries.filter(kind__in=meant.values("kind"), key__in=meant.values("key"))
    return entries


def screenful(entries: QuerySet[Entry], *, before: int | None = None, after: int | None = None) -> Screenful:
    """The newest rows, those before a row, or those after it."""
    if after:
        ordered = entries.filter(number__gt=after).order_by("number")
    else:
        ordered = (entries.filter(number__lt=before) if before else entries).order_by("-number")
    numbers = list(ordered.values_list("number", flat=True)[: SHOWN + 1])
    goes_on, shown = len(numbers) > SHOWN, sorted(numbers[:SHOWN], reverse=True)
    has_older, has_newer = (True, goes_on) if after else (goes_on, bool(before))
    return Screenful(
        told(Entry.objects.filter(number__in=shown).order_by("-number")),
        older=shown[-1] if shown and has_older else None,
        newer=shown[0] if shown and has_newer else None,
    )


def struck_by(entry: Entry) -> dict[str, Entry]:
    """The rows that say why a value of this one was struck out, by its name."""
    keys = {redact.key(entry.number, name): name for name, value in entry.words.items() if not value}
    rows = Entry.objects.filter(kind=redact.KIND, verb=redact.VERB, key__in=keys) if keys else ()
    return {keys[row.key]: row for row in rows}


def edition_of(entry: Entry) -> Edition | None:
    """The edition that the row released or sealed, or the last of its item by then."""
    sealed = Capture.objects.filter(number=entry.number).values("edition")
    of_item = Q(kind=entry.kind, key=entry.key, number__lte=entry.number)
    return Edition.objects.filter(of_item | Q(number__in=sealed)).order_by("-number").first()


def head_over(entry: Entry) -> tuple[Head | None, str]:
    """The first signed head that covers the row; or why none can be trusted."""
    try:
        return Heads().first_over(entry.number), ""
    except Fork as why:
        return None, str(why)


def _about(words: str) -> Q:
    saying = Q(number__in=_saying(ITEM, words))
    return saying | Q(number=int(words)) if words.isdecimal() and len(words) <= LONGEST else saying


def _saying(names: tuple[str, ...], words: str) -> QuerySet[Any]:
    """The rows that have these words, with or without their marks, in one of these values."""
    said = Func(F("value"), function="inspection_words", output_field=SearchVectorField())
    asked = SearchQuery(folded(words), config="simple")
    return Value.objects.annotate(said=said).filter(name__in=names, said=asked).values("number")


def _moment(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))
