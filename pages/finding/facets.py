"""By what a reader may narrow what was found: section, year, field of activity, unit, with a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from snippets.models import Organisation
from workflows.staff.regulation import regulation_in_force

from ..listing import Choice, Filter
from .finder import NARROWED_BY, Answer

Value = str | int | bool


@dataclass(frozen=True)
class Facet:
    """`name` stands in the address; `column` is what the search knows it by."""

    name: str
    label: str | Promise
    column: str
    read: Callable[[str], Value | None]  # the value that an address asks for; none where it is no such value


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 10 else None


FACETS = (
    Facet("muc", _("Chuyên mục"), "section", lambda text: text[:60] or None),
    Facet("nam", _("Năm"), "year", lambda text: year if (year := _number(text)) and year < 10_000 else None),
    Facet("linh-vuc", _("Lĩnh vực"), "field_of_activity", lambda text: text[:30] or None),
    Facet("don-vi", _("Đơn vị cung cấp"), "unit_id", _number),
    Facet("tep", _("Tệp đính kèm"), "has_file", {"co": True, "khong": False}.get),
)


def narrowed(asked: Mapping[str, str]) -> dict[str, Value]:
    """What the address narrows the search by, as the search understands it."""
    read = {facet.column: facet.read(asked.get(facet.name, "").strip()) for facet in FACETS}
    return {column: value for column, value in read.items() if value is not None}


class Facets:
    """What there is to choose from among what was found, as the list of a section offers it."""

    not_understood: tuple[str, ...] = ()

    def __init__(self, query: str, path: str, narrowed: Mapping[str, Value], answer: Answer) -> None:
        self.query, self._path, self._narrowed, self._answer = query, path, narrowed, answer

    @cached_property
    def filters(self) -> list[Filter]:
        return [one for one in map(self._filter, FACETS) if one.is_offered]

    @property
    def chosen(self) -> list[Filter]:
        return [one for one in self.filters if one.chosen]

    @property
    def without_any(self) -> str:
        return self._address(())

    @property
    def is_counted(self) -> bool:
        """All of them were counted, so each number is right."""
        return not self._answer.is_more

    def _filter(self, facet: Facet) -> Filter:
        chosen = self._narrowed.get(facet.column)
        numbers = self._numbers(facet.column)
        if chosen is not None:
            numbers.setdefault(chosen, 0)
        named = sorted((self._order(facet, value), value) for value in numbers)
        choices = [
            Choice(written(value), self._called(facet, value), numbers[value]) for _key, value in named
        ]
        of_it = next((c for c in choices if chosen is not None and c.value == written(chosen)), None)
        rest = [other for other in FACETS if other is not facet and other.column in self._narrowed]
        return Filter(facet.name, str(facet.label), choices, of_it, self._address(rest))

    def _numbers(self, column: str) -> dict[Any, int]:
        place, numbers = NARROWED_BY.index(column), dict[Any, int]()
        for row in self._answer.rows:
            if (value := row.values[place]) not in {None, ""}:
                numbers[value] = numbers.get(value, 0) + row.number
        return numbers

    def _order(self, facet: Facet, value: Any) -> Any:
        """Years from the newest, what the regulation names as it names it, units by rank and name."""
        if facet.column == "year":
            return -value
        if facet.column == "unit_id":
            unit = self._units.get(value)
            return (unit.rank, unit.name) if unit else (0, "")
        if facet.column == "has_file":
            return not value
        known = list(self._fields if facet.column == "field_of_activity" else self._sections)
        return known.index(value) if value in known else len(known)

    def _called(self, facet: Facet, value: Any) -> str:
        if facet.column == "has_file":
            return gettext("Có tệp") if value else gettext("Không có tệp")
        if facet.column == "unit_id":
            unit = self._units.get(value)
            return unit.said.name if unit else str(value)
        names = {"section": self._sections, "field_of_activity": self._fields}.get(facet.column, {})
        return names.get(value, str(value))

    @cached_property
    def _units(self) -> dict[int, Organisation]:
        """One query, where any of the pages is of a unit."""
        keys = {*self._numbers("unit_id"), self._narrowed.get("unit_id")} - {None}
        return Organisation.objects.in_bulk(keys) if keys else {}

    @cached_property
    def _sections(self) -> dict[str, str]:
        in_english = get_language() == "en"
        nodes = (n for n in regulation_in_force().page_nodes if not getattr(n, "is_internal", False))
        return {node.key: node.title_en if in_english else node.title for node in nodes}

    @cached_property
    def _fields(self) -> dict[str, str]:
        return {key: gettext(title) for key, title in regulation_in_force().fields_of_activity}

    def _address(self, facets: Any) -> str:
        said = {facet.name: written(self._narrowed[facet.column]) for facet in facets}
        return f"{self._path}?{urlencode({'q': self.query} | said)}"


def written(value: Value) -> str:
    """As it stands in an address."""
    if isinstance(value, bool):
        return "co" if value else "khong"
    return str(value)
