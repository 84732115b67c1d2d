"""Row 4: every screen in the large city beside the same in the small one."""

from __future__ import annotations

from collections.abc import Callable

from ..asked import Inside, interleaved, short
from ..report import Row

TARGET = "Every screen of the large city takes at most 1.2 times what it takes at 100 pages"
MOST = 1.2


def measure(small: Inside, large: Inside) -> Row:
    """By the clock, the database with it; what is over says how much more it shows."""
    row = Row(4, TARGET, head=("screen", "ms, small", "ms, large", "ratio", "queries", "KB"))
    over, worst = [], 0.0
    screens = [
        screen for screen in small.screens if screen != "sitemap part"
    ]  # full in one city, not in the other
    for screen in screens:
        seen: dict[str, dict[str, float]] = {}
        found = interleaved(
            {"small": _way(small, screen, seen, "small"), "large": _way(large, screen, seen, "large")}
        )
        ratio = found["large"].median / found["small"].median
        worst = max(worst, ratio)
        queries, shown = _rest(seen)
        if ratio > MOST:
            over.append(f"{screen} {short(ratio)} ({shown} KB)")
        row.add(
            screen,
            *(f"{short(found[one].median)} ({found[one].spread})" for one in found),
            short(ratio),
            queries,
            shown,
        )
    row.kept = not over
    row.seen = f"{len(screens) - len(over)} of {len(screens)} screens within; at most {short(worst)}"
    row.notes.append(
        "Over: "
        + (", ".join(over) or "none")
        + ". A list that is not full in the small city shows more in the large one."
    )
    return row


def _way(side: Inside, screen: str, seen: dict[str, dict[str, float]], name: str) -> Callable[[], float]:
    def go() -> float:
        seen[name] = side.see(screen, times=1)
        return seen[name]["ms"]

    return go


def _rest(seen: dict[str, dict[str, float]]) -> tuple[str, str]:
    both = (seen["small"], seen["large"])
    return "→".join(f"{one['queries']}" for one in both), "→".join(
        f"{one['bytes'] / 1000:.0f}" for one in both
    )
