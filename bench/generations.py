"""One generation for all pages, or what depends on what: hits, renders and their cost over a day, by simulation.

    .venv/bin/python -m bench.generations

A city of 100,000 pages, residents who read by Zipf (s = 1) through the day, crawlers that go through everything, 60
publications in office hours; kept for a day, as the store does. Three ways of knowing what is still right:

- generation: each publication makes every kept page unreachable, and whoever asks next renders it;
- asked again: the same, but the database is first asked what it was asked before (site_tphcm/cache/unchanged.py);
- tracking: an oracle that knows which pages a publication changes, and forgets just those.

Costs of a render and of asking again are this machine's (CPU ms, given as arguments); the ratio is what decides.
"""

from __future__ import annotations

import random
import sys
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

PAGES, SECTIONS = 100_000, 60
VISITS, CRAWLED, PUBLISHED = 300_000, 100_000, 60  # a day
DAY, OPENS, CLOSES = 86_400, 7.5 * 3600, 17 * 3600
SEED = 12
VISIT, CRAWL, PUBLISH = range(3)


@dataclass
class Way:
    """`valid`: under which generation a page was last found right."""

    name: str
    generation: int = 0
    valid: dict[int, int] = field(default_factory=dict)
    changed: dict[int, int] = field(default_factory=dict)
    hits: list[int] = field(default_factory=lambda: [0, 0])
    renders: int = 0
    asked: int = 0

    def read(self, page: int, kind: int) -> None:
        known = self.valid.get(page)
        is_same = known is not None and self.changed.get(page, 0) <= known
        if known == self.generation or (self.name == "tracking" and is_same):
            self.hits[kind] += 1
        elif self.name == "asked again" and known is not None:
            self.asked += 1
            self.renders += not is_same
        else:
            self.renders += 1
        self.valid[page] = self.generation

    def publish(self, page: int) -> None:
        """It changes itself, its section's list and the home page; pages 0 to SECTIONS are these."""
        self.generation += 1
        for changed in (page, 1 + page % SECTIONS, 0):
            self.changed[changed] = self.generation


def events() -> Iterator[tuple[float, int, int]]:
    """When, what, and which page."""
    chance = random.Random(SEED)  # noqa: S311 - a simulation
    weights = list(accumulate(1 / rank for rank in range(1, PAGES + 1)))
    found = [
        (chance.uniform(0, DAY), VISIT, bisect(weights, chance.random() * weights[-1])) for _ in range(VISITS)
    ]
    found += [(DAY * number / CRAWLED, CRAWL, number % PAGES) for number in range(CRAWLED)]
    found += [
        (chance.uniform(OPENS, CLOSES), PUBLISH, chance.randrange(SECTIONS + 1, PAGES))
        for _ in range(PUBLISHED)
    ]
    yield from sorted(found)


def main(render: float, ask: float) -> None:
    day, ways = list(events()), [Way("generation"), Way("asked again"), Way("tracking")]
    for way in ways:
        for turn in range(2):  # the second day counts: the first one fills the store
            if turn:
                way.hits, way.renders, way.asked = [0, 0], 0, 0
            for _at, kind, page in day:
                way.publish(page) if kind == PUBLISH else way.read(page, kind)
    told = [
        f"| | hits of residents | of crawlers | rendered | asked again | CPU s a day at {render} and {ask} ms |",
        "|---|---|---|---|---|---|",
    ]
    for way in ways:
        cost = (way.renders * render + way.asked * ask) / 1000
        shares = f"{way.hits[VISIT] / VISITS:.1%} | {way.hits[CRAWL] / CRAWLED:.1%}"
        told.append(f"| {way.name} | {shares} | {way.renders:,} | {way.asked:,} | {cost:,.0f} |")
    sys.stdout.write("\n".join(told) + "\n")


if __name__ == "__main__":
    main(*(float(one) for one in sys.argv[1:3]) if len(sys.argv) > 2 else (10.0, 1.5))
