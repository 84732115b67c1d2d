"""Days off that the Labour Code fixes by their date, for a year whose list nobody has entered yet.

Bộ luật Lao động 2019, Điều 112.1, without the days that the Prime Minister or the moon fixes (Tết, the second day
of Quốc khánh, Giỗ Tổ): those come with the year's list, for which by_moon.py guesses them. 24/11 since 2026
(NQ 28/2026/QH16).
"""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta
from functools import cache

SATURDAY = 5
FIXED = ((1, 1), (4, 30), (5, 1), (9, 2))
DAY_OF_CULTURE, DAY_OF_CULTURE_SINCE = (11, 24), 2026


def is_weekly_rest(day: date) -> bool:
    return day.weekday() >= SATURDAY


def holidays(year: int) -> frozenset[date]:
    """Those of fixed date."""
    named = (*FIXED, DAY_OF_CULTURE) if year >= DAY_OF_CULTURE_SINCE else FIXED
    return frozenset(date(year, month, day) for month, day in named)


@cache
def days_off(year: int) -> frozenset[date]:
    """The holidays of fixed date, and for each that falls on weekly rest the next working day (Điều 111.3)."""
    found = set(holidays(year))
    for holiday in sorted(found):
        if is_weekly_rest(holiday):
            found.add(next_working(holiday, found))
    return frozenset(day for day in found if day.year == year)


def next_working(day: date, off: Set[date]) -> date:
    """The day off in place of a holiday on weekly rest (Điều 111.3)."""
    while is_weekly_rest(day) or day in off:
        day += timedelta(days=1)
    return day
