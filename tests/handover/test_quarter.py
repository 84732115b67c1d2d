"""The quarter of the figures begins on the 15th of the month before it (practice.md 5)."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.handover.quarter import quarter_of


@pytest.mark.parametrize(
    ("day", "first", "next_first"),
    [
        (date(2026, 11, 29), date(2026, 9, 15), date(2026, 12, 15)),
        (date(2026, 12, 14), date(2026, 9, 15), date(2026, 12, 15)),
        (date(2026, 12, 15), date(2026, 12, 15), date(2027, 3, 15)),
        (date(2027, 1, 1), date(2026, 12, 15), date(2027, 3, 15)),
        (date(2027, 3, 15), date(2027, 3, 15), date(2027, 6, 15)),
    ],
)
def test_a_day_lies_in_its_quarter(day: date, first: date, next_first: date) -> None:
    assert quarter_of(day) == (first, next_first)
