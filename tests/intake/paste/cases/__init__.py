"""What clipboards hold, in the shapes of the programs people copy from; each by its name."""

from __future__ import annotations

CASES: dict[str, str] = {}


def case(name: str, html: str) -> None:
    assert name not in CASES
    CASES[name] = html
