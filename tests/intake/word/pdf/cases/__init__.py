"""The PDF files that are made here, by name: each function that says CASE is one."""

from __future__ import annotations

from collections.abc import Callable

Make = Callable[[], bytes]
CASES: dict[str, Make] = {}


def case(make: Make) -> Make:
    """Its name is the name of its golden result."""
    assert make.__name__ not in CASES
    CASES[make.__name__] = make
    return make
