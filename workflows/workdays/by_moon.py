"""Days off that the Labour Code fixes by the lunar calendar, as they will probably be: for a proposal, never counted.

Bộ luật Lao động 2019, Điều 112.1: five days of Tết, and 10/3 (Giỗ Tổ). Which five, the Prime Minister decides each
year (Điều 112.3). The days off of 2019 to 2026 are those that follow if the five are the last two of the old year and
the first three of the new, or, where mùng một is a Tuesday, one and four, which makes the week whole. That habit is
all that is known of a year to come.
"""

from __future__ import annotations

from datetime import date, timedelta

from vietnamese import lunar

from . import by_law

DAYS_OF_TET = 5
BEFORE, BEFORE_A_TUESDAY, TUESDAY = 2, 1, 1


def tet(year: int) -> list[date]:
    """The five days, if it is done as it has been done."""
    first = lunar.tet(year)
    before = BEFORE_A_TUESDAY if first.weekday() == TUESDAY else BEFORE
    return [first + timedelta(days=number - before) for number in range(DAYS_OF_TET)]


def in_place_of(holidays: list[date]) -> list[date]:
    """For each of them on weekly rest the next working day (Điều 111.3)."""
    off = {*holidays, *by_law.holidays(holidays[0].year)}
    found = []
    for holiday in holidays:
        if by_law.is_weekly_rest(holiday):
            found.append(by_law.next_working(holiday, off))
            off.add(found[-1])
    return found
