"""Which page stands where: shares of kinds as a city has them, sections of a kind by Zipf, days over ten years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate
from random import Random

from pages.models import SectionPage
from workflows.regulation.vocabulary import Content

SHARES = {
    Content.NEWS: 0.66,
    Content.ROLE_MODEL: 0.02,
    Content.LEADERSHIP: 0.12,
    Content.DOCUMENT: 0.15,
    Content.PROCEDURE: 0.01,
    Content.GALLERY: 0.02,
    Content.LAW: 0.02,
}
YEARS = timedelta(days=3650)
LANGUAGE = "vi"


@dataclass(frozen=True)
class Place:
    """A page to be: its number, the key of its section, its moment, and the chance that decides the rest."""

    number: int
    section: str
    at: datetime
    chance: Random


def sections() -> dict[str, float]:
    """The key of each section that is filled, with its share; of one kind the first has most (Zipf)."""
    filled = SectionPage.objects.filter(locale__language_code=LANGUAGE).order_by("path")
    by_kind: dict[Content, list[str]] = {}
    for page in filled:
        if page.section and page.section.content in SHARES:
            by_kind.setdefault(page.section.content, []).append(page.section_key)
    return {
        key: SHARES[content] / rank / sum(1 / place for place in range(1, len(keys) + 1))
        for content, keys in by_kind.items()
        for rank, key in enumerate(keys, 1)
    }


def places(number: int, seed: int, newest: datetime) -> Iterator[Place]:
    """So many, oldest first."""
    shares = sections()
    keys, sums = list(shares), list(accumulate(shares.values()))
    for n in range(1, number + 1):
        chance = Random(f"{seed} {n}")  # noqa: S311 - no secret
        yield Place(
            n, chance.choices(keys, cum_weights=sums)[0], newest - YEARS * ((number - n) / number), chance
        )


def place_in(section: str, number: int, seed: int, at: datetime) -> Place:
    """One place of that section and that moment."""
    return Place(number, section, at, Random(f"{seed} {section} {number}"))  # noqa: S311 - no secret
