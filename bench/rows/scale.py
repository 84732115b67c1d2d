"""Row 4: every screen in the large city beside the same in the small one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..asked import Figures, Inside, interleaved, short
from ..report import Row

TARGET = "Every screen of the large city takes at most 1.2 times what it takes at 100 pages"
MOST = 1.2
HEAD = ("screen", "ms, small", "ms, large", "ratio", "ms of processor", "queries", "KB")
MORE = "A list that is not full in the small city shows more in the large one: {}."
OTHERS = "Over and as large as in the small city: {}."


def measure(small: Inside, large: Inside) -> Row:
    """By the clock, the database with it; of what is over, whether it shows more there."""
    row, sides = Row(4, TARGET, head=HEAD), {"small": small, "large": large}
    screens = [
        screen for screen in small.screens if screen != "sitemap part"
    ]  # full in one city, not in the other
    worst, more, others = 0.0, [], []
    for screen in screens:
        seen: dict[str, dict[str, Any]] = {}
        found = interleaved({name: _way(side, screen, seen, name) for name, side in sides.items()})
        ratio = found["large"].median / found["small"].median
        worst = max(worst, ratio)
        row.add(screen, *map(_told, found.values()), short(ratio), *_rest(seen))
        if ratio > MOST:
            larger = seen["large"]["bytes"] > MOST * seen["small"]["bytes"]
            (more if larger else others).append(f"{screen} {short(ratio)}")
    over = len(more) + len(others)
    row.kept = not over
    row.seen = f"{len(screens) - over} of {len(screens)} screens within, {len(more)} of the others show more; at most {short(worst)}"
    row.notes += [
        MORE.format(", ".join(more) or "none is over"),
        OTHERS.format(", ".join(others) or "none"),
    ]
    return row


def _way(side: Inside, screen: str, seen: dict[str, dict[str, Any]], name: str) -> Callable[[], float]:
    def go() -> float:
        seen[name] = side.see(screen, times=1)
        return seen[name]["ms"]

    return go


def _told(one: Figures) -> str:
    return f"{short(one.median)} ({one.spread})"


def _rest(seen: dict[str, dict[str, Any]]) -> tuple[str, str, str]:
    """The last of each side."""
    both = (seen["small"], seen["large"])
    own = "→".join(short(one["own"]) for one in both)
    queries = "→".join(f"{one['queries']}" for one in both)
    return own, queries, "→".join(f"{one['bytes'] / 1000:.0f}" for one in both)
