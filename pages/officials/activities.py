"""The activities of a section: who was there, of which body, in which month; by the day they took place.

Four queries at most, whatever the size of the section: what may be chosen, the last change, which stand on a page of
the list, and these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import (
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
)
from django.http import HttpRequest
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from pages.children import children_of
from pages.cuts import Cuts
from pages.days import month
from pages.listing import ITEMS_PER_PAGE, Choice, Filter
from pages.models.finding import SearchDocument
from pages.models.leadership import LeadershipPage
from pages.remembered import while_it_stands
from snippets.models import Position
from snippets.models.officials import Body

from .counting import Row, counted

BODIES = {
    "cap-uy": Body.PARTY,
    "hdnd": Body.COUNCIL,
    "ubnd": Body.COMMITTEE,
    "mat-tran": Body.FRONT,
    "doan-the": Body.UNION,
}


@dataclass(frozen=True)
class Way:
    name: str
    label: Any
    pages_with: Callable[[str], Any]


def _choices(found: Iterable[Row]) -> dict[str, list[Choice]]:
    """What each way offers; officials and bodies in their own order, never by alphabet, the latest month first."""
    rows = sorted(found, key=lambda row: (row.place is None, row.place or 0, row.value))
    months = [(date.fromisoformat(row.value), row.number) for row in rows if row.way == "thang" and row.value]
    names = {str(int(body)): name for name, body in BODIES.items()}
    return {
        "lanh-dao": [Choice(row.value, row.called, row.number) for row in rows if row.way == "lanh-dao"],
        "co-quan": [
            Choice(names[row.value], str(Body(int(row.value)).label), row.number)
            for row in rows
            if row.way == "co-quan"
        ],
        "thang": [Choice(f"{first:%Y-%m}", month(first), number) for first, number in reversed(months)],
    }


def _with_a_post_in(name: str) -> Exists:
    day = OuterRef("event_on")
    posts = Position.objects.on(day).filter(body=BODIES[name], official__attendances__page=OuterRef("pk"))
    return Exists(posts)


def _in_month(value: str) -> Q:
    first = date.fromisoformat(f"{value}-01")
    following = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return Q(event_on__gte=first, event_on__lt=following)


WAYS = (
    Way("lanh-dao", gettext_lazy("Lãnh đạo"), lambda key: Q(attendances__official__key=key)),
    Way("co-quan", gettext_lazy("Cơ quan"), _with_a_post_in),
    Way("thang", gettext_lazy("Tháng diễn ra"), _in_month),
)


class Activities:
    """What leaders did, the newest day first; only what some activity has may be chosen."""

    template = "listings/activities.html"

    def __init__(self, section: Page, request: HttpRequest) -> None:
        self._section, self._path, self._number = section, request.path, request.GET.get("trang")
        texts = {way.name: request.GET.get(way.name, "").strip() for way in WAYS}
        self._asked = {name: text for name, text in texts.items() if text}

    @cached_property
    def filters(self) -> list[Filter]:
        return [one for one in map(self._filter, WAYS) if one.is_offered]

    @property
    def chosen(self) -> list[Filter]:
        return [one for one in self.filters if one.chosen]

    @property
    def not_understood(self) -> list[str]:
        return [str(way.label) for way in WAYS if way.name in self._asked.keys() - self._known.keys()]

    @property
    def without_any(self) -> str:
        return self._path

    @cached_property
    def whole(self) -> int:
        return sum(row.number for row in self._rows if row.way == "thang")

    @property
    def updated_at(self) -> datetime | None:
        return self._read_once[1]

    @cached_property
    def count(self) -> int:
        if len(self._known) > 1:
            return self._found.count()
        numbers = (
            c.number for name, value in self._known.items() for c in self._choices[name] if c.value == value
        )
        return next(numbers, self.whole)

    @cached_property
    def items(self) -> PageOfItems:
        """Which are shown is read of the index that has their days."""
        rows = self._found.order_by("-event_on", "-pk")
        return Paginator(Cuts(rows, self.count, self._read), ITEMS_PER_PAGE).get_page(self._number)

    def _read(self, keys: list[int]) -> dict[int, LeadershipPage]:
        return {page.pk: page for page in LeadershipPage.objects.live().filter(pk__in=keys)}

    @property
    def _found(self) -> QuerySet:
        wanted = (way.pages_with(self._known[way.name]) for way in WAYS if way.name in self._known)
        return LeadershipPage.objects.filter(*wanted, pk__in=self._keys)

    @property
    def _keys(self) -> QuerySet:
        """What is public of the section, as the search knows it (pages/newest.py)."""
        known = SearchDocument.objects.filter(
            section=self._section.section_key, locale=self._section.locale_id
        )
        return known.exclude(kind=type(self._section)._meta.model_name).values("page")

    @property
    def _rows(self) -> list[Row]:
        return self._read_once[0]

    @cached_property
    def _read_once(self) -> tuple[list[Row], datetime | None]:
        return while_it_stands(f"activities of the section {self._section.pk}", self._numbers)

    def _numbers(self) -> tuple[list[Row], datetime | None]:
        inside = children_of(self._section).live().not_type(type(self._section))
        newest = inside.order_by(F("last_published_at").desc(nulls_last=True))
        return counted(self._section), newest.values_list("last_published_at", flat=True).first()

    @cached_property
    def _choices(self) -> dict[str, list[Choice]]:
        return _choices(self._rows)

    @cached_property
    def _known(self) -> dict[str, str]:
        values = {name: {choice.value for choice in choices} for name, choices in self._choices.items()}
        return {name: value for name, value in self._asked.items() if value in values[name]}

    def _filter(self, way: Way) -> Filter:
        choices, value = self._choices[way.name], self._known.get(way.name)
        chosen = next((choice for choice in choices if choice.value == value), None)
        rest = {name: value for name, value in self._known.items() if name != way.name}
        without = f"{self._path}?{urlencode(rest)}" if rest else self._path
        return Filter(way.name, str(way.label), choices, chosen, without)
