"""The list of a section: how many, when updated, and what a reader may narrow it by.

Two queries and one a kind of page, whatever the size of the section: the pages are counted by
everything they may be narrowed by, and every number on the screen is a sum of those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import Count, F, Max, QuerySet
from django.http import HttpRequest
from django.utils.http import urlencode

from .ways import WAYS, Row, Way

ITEMS_PER_PAGE = 20


@dataclass(frozen=True)
class Choice:
    """A value that some page of the section has, and how many have it."""

    value: str
    label: str
    number: int


@dataclass
class Filter:
    """One way to narrow the list, with what there is to choose from."""

    name: str
    label: str
    choices: Sequence[Choice]
    chosen: Choice | None
    without: str  # the address of the list without it

    @property
    def is_offered(self) -> bool:
        return len(self.choices) > 1 or self.chosen is not None


class Listing:
    """The live pages directly below a section, newest first, as the address asks for them."""

    template = "listings/pages.html"
    ways: Sequence[Way] = WAYS

    def __init__(self, section: Any, request: HttpRequest) -> None:
        self._section, self._path, self._number = section, request.path, request.GET.get("trang")
        self._ways = [way for way in self.ways if way.kinds_in(section)]
        texts = {way.name: request.GET.get(way.name, "").strip() for way in self._ways}
        self._asked = {name: text for name, text in texts.items() if text}

    @cached_property
    def filters(self) -> list[Filter]:
        """Only where there is something to choose between."""
        return [one for one in map(self._filter, self._ways) if one.is_offered]

    @property
    def chosen(self) -> list[Filter]:
        return [one for one in self.filters if one.chosen]

    @property
    def not_understood(self) -> list[str]:
        """Labels of what the address asks for and no page of the section has: the list leaves it out."""
        return [str(way.label) for way in self._ways if way.name in self._asked.keys() - self._known.keys()]

    @property
    def whole(self) -> int:
        """How many there are when nothing is chosen."""
        return sum(row["number"] for row in self._rows)

    @property
    def updated_at(self) -> datetime | None:
        return max((row["updated_at"] for row in self._rows if row["updated_at"]), default=None)

    @cached_property
    def count(self) -> int:
        wanted = [(way, self._known[way.name]) for way in self._ways if way.name in self._known]
        return sum(row["number"] for row in self._rows if all(way.value(row) == v for way, v in wanted))

    @cached_property
    def items(self) -> PageOfItems:
        pages = self._pages
        for way in self._ways:
            if way.name in self._known:
                pages = pages.alias(**self._columns(way)).filter(way.pages_with(self._known[way.name]))
        paginator = Paginator(self._shown(self._ordered(pages)), ITEMS_PER_PAGE)
        paginator.count = self.count
        return paginator.get_page(self._number)

    @property
    def without_any(self) -> str:
        return self._path

    def _shown(self, pages: QuerySet) -> QuerySet:
        """The pages with whatever the template tells of them."""
        return pages.specific()

    def _ordered(self, pages: QuerySet) -> QuerySet:
        return pages.order_by(F("first_published_at").desc(nulls_last=True), "-pk")

    def _filter(self, way: Way) -> Filter:
        choices = self._choices[way.name]
        chosen = next((choice for choice in choices if choice.value == self._known.get(way.name)), None)
        rest = {name: value for name, value in self._known.items() if name != way.name}
        without = f"{self._path}?{urlencode(rest)}" if rest else self._path
        return Filter(way.name, str(way.label), choices, chosen, without)

    @cached_property
    def _choices(self) -> dict[str, list[Choice]]:
        return {way.name: self._choices_of(way) for way in self._ways}

    def _choices_of(self, way: Way) -> list[Choice]:
        numbers: dict[str, int] = {}
        examples: dict[str, Row] = {}
        for row in self._rows:
            if value := way.value(row):
                numbers[value] = numbers.get(value, 0) + row["number"]
                examples.setdefault(value, row)
        values = sorted(numbers, key=lambda value: way.order(examples[value]))
        return [Choice(value, way.called(examples[value]), numbers[value]) for value in values]

    @cached_property
    def _known(self) -> dict[str, str]:
        """What was asked for and some page has."""
        values = {name: {choice.value for choice in choices} for name, choices in self._choices.items()}
        return {name: value for name, value in self._asked.items() if value in values[name]}

    @cached_property
    def _rows(self) -> list[Row]:
        """The pages, counted by everything they may be narrowed by."""
        columns: dict[str, Any] = {}
        for way in self._ways:
            columns |= self._columns(way)
        counted = self._pages.values(**columns) if columns else self._pages.values("depth")
        return list(counted.annotate(number=Count("pk"), updated_at=Max("last_published_at")))

    def _columns(self, way: Way) -> dict[str, Any]:
        return way.columns(way.kinds_in(self._section))

    @property
    def _pages(self) -> QuerySet:
        return self._section.get_children().live().not_type(type(self._section)).order_by()
