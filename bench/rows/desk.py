"""Row 7: the desk with 450 items in the office, and the explorer."""

from __future__ import annotations

from collections.abc import Callable

from ..asked import Figures, Inside, interleaved, named, short
from ..places import WAITING
from ..report import Row

TARGET = f"The desk with {WAITING} open items at most 100 ms and 100 KB; the explorer at most 1/3 of stock"
MS, KB, SHARE = 100, 100, 1 / 3


CITY, STOCK = "the large city", f"stock, 100 pages, {WAITING} in moderation"


def measure(large: Inside, stock: Inside) -> Row:
    row = Row(7, TARGET, head=("screen", "who", "ms by the clock", "KB", "queries"))
    sides = {CITY: large, STOCK: stock}
    (desk, size), (explorer, _) = (_screen(row, screen, sides) for screen in ("desk", "explorer"))
    share = explorer[CITY].median / explorer[STOCK].median
    row.seen = f"desk {short(desk[CITY].median)} ms, {short(size)} KB; explorer {short(share)} of stock"
    row.kept = desk[CITY].median <= MS and size <= KB and share <= SHARE
    return row


def _screen(row: Row, screen: str, sides: dict[str, Inside]) -> tuple[dict[str, Figures], float]:
    """That screen of both in turn; and the KB of the city's."""
    seen: dict[str, dict[str, float]] = {}

    def way(name: str) -> Callable[[], float]:
        def go() -> float:
            seen[name] = sides[name].see(screen, times=1)
            return seen[name]["ms"]

        return go

    found = interleaved(named(sides, way))
    for name, figures in found.items():
        last = seen[name]
        row.add(
            screen,
            name,
            f"{short(figures.median)} ({figures.spread})",
            short(last["bytes"] / 1000),
            last["queries"],
        )
    return found, seen[CITY]["bytes"] / 1000
