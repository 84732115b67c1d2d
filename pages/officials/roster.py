"""Who holds which post on a day: Đảng, HĐND, UBND, MTTQ, đoàn thể, then by rank, never by alphabet (practice 5).

Two queries, however many officials there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from snippets.models import Official, Position
from snippets.models.officials import Body, in_order
from snippets.said import Said


@dataclass(frozen=True)
class Seat:
    """A post and who holds it, as the list shows it."""

    official: Official
    position: Position

    @property
    def name(self) -> Said:
        return Said(self.official.name)

    @property
    def post(self) -> Said:
        return self.position.said.title

    @property
    def portrait(self) -> Any:
        return self.official.portrait

    @property
    def initials(self) -> str:
        return self.official.initials

    @property
    def starts_on(self) -> date:
        return self.position.starts_on

    @property
    def ends_on(self) -> date | None:
        return self.position.ends_on


def roster_on(day: date) -> list[tuple[Body, list[Seat]]]:
    """Each body that has anybody, with who holds its posts that day; who holds two posts stands twice."""
    officials = Official.objects.in_office(day).select_related("portrait").prefetch_related("positions")
    return by_body(Seat(one, post) for one in officials for post in one.posts_on(day))


def by_body(seats: Iterable[Seat]) -> list[tuple[Body, list[Seat]]]:
    held = {seat.position: seat for seat in seats}
    grouped = groupby(in_order(held), key=lambda post: post.body)
    return [(Body(body), [held[post] for post in posts]) for body, posts in grouped]
