"""A year as a screen shows it: twelve months of weeks, each day with what it is."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from .models import SpecialDay
from .reckoning import WorkingDays


@dataclass(frozen=True)
class DayShown:
    on: date
    is_working: bool
    is_of_the_month: bool
    is_today: bool
    special: SpecialDay | None = None


@dataclass(frozen=True)
class Month:
    number: int
    weeks: list[list[DayShown]]


def months(year: int, days: WorkingDays, special: Iterable[SpecialDay], today: date) -> list[Month]:
    """Weeks begin on Monday; days of the months beside are left blank."""
    by_day = {one.on: one for one in special}
    return [Month(number, _weeks(year, number, days, by_day, today)) for number in range(1, 13)]


def _weeks(
    year: int, month: int, days: WorkingDays, special: Mapping[date, SpecialDay], today: date
) -> list[list[DayShown]]:
    return [
        [
            DayShown(day, days.is_working(day), day.month == month, day == today, special.get(day))
            for day in week
        ]
        for week in Calendar().monthdatescalendar(year, month)
    ]
