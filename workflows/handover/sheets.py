"""The coming lists as a screen shows them: a sheet of items at a time, leader after leader, with how many each has.

What is typed is saved before a sheet is turned: nothing of it is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator

from workflows.staff.models import User

from .gathering import Place, places_coming, read_whole
from .preparing import ItemForm, filled_in

ITEMS = 25  # of a sheet


@dataclass(frozen=True)
class Part:
    """What of one leader's list stands on the sheet, from the place `first` on; `count`: how many the list has."""

    leader: User
    count: int
    first: int
    forms: list[ItemForm]


class Sheet:
    def __init__(self, viewer: User, day: date, now: datetime) -> None:
        self.day, self.now = day, now
        self._lists = places_coming(viewer, day, now)
        self._typed: Mapping[str, Any] | None = None
        self.turn_to(1)

    def turn_to(self, number: Any) -> None:
        self.page: Page = Paginator(list(self._lines()), ITEMS).get_page(number)
        self._shown = list(self.page)

    def fill_in(self, typed: Mapping[str, Any]) -> None:
        """The sheet that was sent: the items it had, wherever they stand by now."""
        keys = filled_in(typed)
        self.turn_to(typed.get("trang"))
        if sent := [line for line in self._lines() if line[1].submission in keys]:
            self._typed, self._shown = typed, sent

    @cached_property
    def parts(self) -> list[Part]:
        known = {form.one.place.submission: form for form in self.forms}
        shown: dict[User, list[Place]] = {}
        for leader, place in self._shown:
            shown.setdefault(leader, []).append(place)
        return [
            Part(
                leader,
                len(self._lists[leader]),
                self._lists[leader].index(places[0]) + 1,
                [known[place.submission] for place in places],
            )
            for leader, places in shown.items()
        ]

    @cached_property
    def forms(self) -> list[ItemForm]:
        places = {place.submission: place for _leader, place in self._shown}
        return [ItemForm(one, self._typed) for one in read_whole(places.values())]

    @cached_property
    def unfilled(self) -> list[Any]:
        """What was typed and cannot be; each form is asked, so that each says what is wrong."""
        wrong = [form for form in self.forms if self._typed is not None and not form.is_valid()]
        return [field for form in wrong for field in form if field.errors]

    def _lines(self) -> Iterator[tuple[User, Place]]:
        return ((leader, place) for leader, places in self._lists.items() for place in places)
