"""The quarter of the figures: from the 15th of the month before it to the 14th of its last month (NĐ 09/2019, Điều 12;
practice.md 5), as days of the office."""

from __future__ import annotations

from datetime import date

FIRST = 15


def quarter_of(day: date) -> tuple[date, date]:
    """Its first day, and the first day of the next."""
    months = day.year * 12 + day.month - 1 - (day.day < FIRST)  # the month whose 15th came last
    start = months - (months - 11) % 3  # December, March, June, September
    return _fifteenth(start), _fifteenth(start + 3)


def _fifteenth(months: int) -> date:
    return date(months // 12, months % 12 + 1, FIRST)
