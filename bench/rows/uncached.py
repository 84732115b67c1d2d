"""Row 3: what a page costs that nobody has kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..asked import Figures, Inside, interleaved, named, short
from ..report import Row

TARGET = "A page that is not kept: at most 1/3 of stock Wagtail's processor time, at most 8 queries, whatever the size"
SCREENS = ("article", "listing", "procedure", "home")
SHARE, QUERIES = 1 / 3, 8
Seen = dict[str, dict[str, float]]  # the last of each side
IN_THE_STUDY = "34 to 59 ms, 14 to 48 queries"


def measure(sides: dict[str, Inside], graph: Path) -> Row:
    """By processor time of the process; the small city, the large one and stock in turn."""
    row = Row(
        3,
        TARGET,
        head=("page", "who", "ms of processor", "share of stock", "ms by the clock", "queries", "KB"),
    )
    worst, most = 0.0, 0
    for screen in SCREENS:
        seen: Seen = {}
        found = interleaved(_ways(sides, screen, seen))
        for name in sides:
            share = found[name].median / found["stock"].median
            last = seen[name]
            row.add(
                screen, name, _said(found[name]), short(share), short(last["ms"]), last["queries"], _kb(last)
            )
            if name != "stock":
                worst, most = max(worst, share), max(most, int(last["queries"]))
    row.seen = f"at most {short(worst)} of stock, at most {most} queries"
    row.kept = worst <= SHARE and most <= QUERIES
    sides["large"].do("flame", address=sides["large"].screens["article"]["get"], path=str(graph))
    row.notes.append(f"Where the time of the article goes: [{graph.name}]({graph.name}).")
    row.notes.append(
        f"The study measured stock Wagtail's bakerydemo at {IN_THE_STUDY}; the stock site here does less."
    )
    return row


def _ways(sides: dict[str, Inside], screen: str, seen: Seen) -> dict[str, Callable[[], float]]:
    def way(name: str) -> Callable[[], float]:
        def go() -> float:
            seen[name] = sides[name].see(screen)
            return seen[name]["own"]

        return go

    return named(sides, way)


def _said(figures: Figures) -> str:
    return f"{short(figures.median)} ({figures.spread})"


def _kb(seen: dict[str, float]) -> str:
    return short(seen["bytes"] / 1000)
