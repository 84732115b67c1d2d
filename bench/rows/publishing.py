"""Row 5: how many pages are created and published a second, one after the other."""

from __future__ import annotations

from ..asked import Inside, interleaved, named, ratios, short
from ..report import Row

TARGET = "Create and publish: in the large city at least 0.9 of the small one, and twice stock at 100 pages"
FLAT, TWICE = 0.9, 2.0
EACH = 3  # pages of a round


def measure(sides: dict[str, Inside]) -> Row:
    row = Row(5, TARGET, head=("who", "pages a second", "of the small city", "of stock", "queries"))
    queries: dict[str, int] = {}

    def rate(name: str) -> float:
        told = sides[name].ask(publish=EACH)
        queries[name] = told["queries"]
        return 1000 / told["ms"]

    found = interleaved(named(sides, lambda name: lambda: rate(name)))
    flat, beside = ratios(found["large"], found["small"]), ratios(found["large"], found["stock"])
    for name, figures in found.items():
        of_small, of_stock = (figures.median / found[one].median for one in ("small", "stock"))
        row.add(
            name,
            f"{short(figures.median)} ({figures.spread})",
            short(of_small),
            short(of_stock),
            queries[name],
        )
    row.seen = f"{short(flat.median)} of the small city, {short(beside.median)} times stock"
    row.kept = flat.median >= FLAT and beside.median >= TWICE
    row.notes.append(
        "From the model: created below its section, a revision, published; what follows by jobs is not in it."
    )
    return row
