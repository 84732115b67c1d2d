"""Which editions somebody looks for: by words, section, person, day, number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchQuery
from django.db import transaction
from django.db.models import Max, Q, QuerySet
from django_tasks import task

from workflows.archive.hiding import all_veiled
from workflows.archive.models import Edition, Entry, Value

from .models import Searchable
from .text import folded, words_of

AT_ONCE = 500  # editions read in one go
NAMES = ("name", "username", "for_name")  # of a row: who did it, for whom


@dataclass(frozen=True)
class Asked:
    words: str = ""
    person: str = ""
    section: str = ""
    first: date | None = None
    last: date | None = None


def found(asked: Asked) -> QuerySet[Edition]:
    """The newest first; all of them where nothing is asked for. A number alone is also that of a row."""
    catch_up()
    editions = Edition.objects.order_by("-number")
    if asked.words:
        editions = editions.filter(_with_words(asked.words))
    if asked.person:
        editions = editions.filter(number__in=_matching("people", asked.person))
    if asked.section:
        editions = editions.filter(section=asked.section)
    if asked.first:
        editions = editions.filter(at__date__gte=asked.first)
    if asked.last:
        editions = editions.filter(at__date__lte=asked.last)
    return editions


def _with_words(words: str) -> Q:
    matching = Q(number__in=_matching("words", words))
    return matching | Q(number=int(words)) if words.isdecimal() and len(words) < 18 else matching


def _matching(column: str, words: str) -> QuerySet:
    query = SearchQuery(folded(words), config="simple")
    return Searchable.objects.filter(**{f"{column}_found": query}).values("number")


@task()
def make_findable() -> None:
    """All that is not findable yet: asked for by the worker, where more came at once than a screen can wait for."""
    while catch_up():
        pass


def is_behind() -> bool:
    last = Edition.objects.aggregate(last=Max("number"))["last"]
    return last is not None and last > _known()


@transaction.atomic
def catch_up() -> int:
    """Make the next of what came findable, as many as a reader can wait for; the register's numbers come in the
    order in which they are seen."""
    fresh = list(Edition.objects.filter(number__gt=_known()).order_by("number")[:AT_ONCE])
    people = _people(fresh)
    rows = (
        Searchable(number=one.number, words=words_of(one), people=people[one.number])
        for one in all_veiled(fresh)
    )
    Searchable.objects.bulk_create(rows, ignore_conflicts=True)  # somebody else looks at the same moment
    return len(fresh)


def find_anew(kind: str, key: str) -> None:
    """The item's editions, by the words that may be read of them now."""
    editions = all_veiled(Edition.objects.of(kind, key))
    rows = [Searchable(number=one.number, words=words_of(one)) for one in editions]
    Searchable.objects.bulk_update(rows, ["words"])


def _known() -> int:
    return Searchable.objects.aggregate(last=Max("number"))["last"] or 0


def _people(editions: list[Edition]) -> dict[int, str]:
    """Who is named in the rows about each item up to its edition; two queries for all of them."""
    about = {(one.kind, one.key) for one in editions}
    rows = Entry.objects.filter(kind__in={kind for kind, _ in about}, key__in={key for _, key in about})
    item_of = {number: (kind, key) for number, kind, key in rows.values_list("number", "kind", "key")}
    named: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for number, name in Value.objects.filter(number__in=item_of, name__in=NAMES).values_list(
        "number", "value"
    ):
        named.setdefault(item_of[number], []).append((number, name))
    return {
        one.number: folded(
            " ".join(
                dict.fromkeys(
                    name for at, name in sorted(named.get((one.kind, one.key), [])) if at <= one.number
                )
            )
        )
        for one in editions
    }
