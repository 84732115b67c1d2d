"""Row 7: the desk with 450 items in the office, and the explorer."""

from __future__ import annotations

from collections.abc import Callable

from ..asked import Inside, interleaved, short
from ..places import WAITING
from ..report import Row

TARGET = f"The desk with {WAITING} open items at most 100 ms and 100 KB; the explorer at most 1/3 of stock"
MS, KB, SHARE = 100, 100, 1 / 3


def measure(large: Inside, stock: Inside) -> Row:
    row = Row(7, TARGET, head=("screen", "who", "ms by the clock", "KB", "queries"))
    seen: dict[tuple[str, str], dict[str, float]] = {}

    def way(name: str, side: Inside, screen: str) -> Callable[[], float]:
        def go() -> float:
            seen[screen, name] = side.see(screen, times=1)
            return seen[screen, name]["ms"]

        return go

    found = {}
    for screen in ("desk", "explorer"):
        sides = {"the large city": large, f"stock, 100 pages, {WAITING} in moderation": stock}
        rounds = interleaved({name: way(name, side, screen) for name, side in sides.items()})
        for name, figures in rounds.items():
            last = seen[screen, name]
            row.add(
                screen,
                name,
                f"{short(figures.median)} ({figures.spread})",
                short(last["bytes"] / 1000),
                last["queries"],
            )
        found[screen] = list(rounds.values())
    desk, explorer = found["desk"][0].median, found["explorer"][0].median / found["explorer"][1].median
    size = seen["desk", "the large city"]["bytes"] / 1000
    row.seen = f"desk {short(desk)} ms, {short(size)} KB; explorer {short(explorer)} of stock"
    row.kept = desk <= MS and size <= KB and explorer <= SHARE
    return row
