"""What a year's list will probably be, for a person to compare with the announcement; never taken as it is.

The library knows the law and past announcements; of years not announced yet its Tết and Quốc khánh are guesses.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from holidays import country_holidays

from . import by_law
from .by_law import is_weekly_rest
from .models import DayKind

COUNTRY, LANGUAGE = "VN", "vi"
TET_ENDS_BY = 3  # month


@dataclass(frozen=True)
class Proposed:
    on: date
    kind: DayKind
    name: str


def proposed(year: int) -> list[Proposed]:
    """The days of the year that are not as the week says, in order."""
    whole = country_holidays(COUNTRY, years=[year], language=LANGUAGE)
    by_name = country_holidays(COUNTRY, years=[year], language=LANGUAGE, observed=False)
    swapped = _swapped(whole, year)
    off = [Proposed(day, _kind(day, by_name, swapped), name) for day, name in whole.items()]
    made_up = [
        Proposed(day, DayKind.MADE_UP, DayKind.MADE_UP.label)
        for day in whole.weekend_workdays
        if day.year == year
    ]
    return sorted([*off, *made_up], key=lambda found: found.on)


def _swapped(whole: Any, year: int) -> set[date]:
    """The library keeps a swap as (month, day off, month, day made up), one or several a year."""
    found = whole.special_public_holidays.get(year, ())
    swaps = found if found and isinstance(found[0], tuple) else (found,) if found else ()
    return {date(year, swap[0], swap[1]) for swap in swaps}


def _kind(day: date, by_name: Any, swapped: set[date]) -> DayKind:
    """The library counts some days of Tết among those in place of a weekend: they are holidays as the others."""
    if day in swapped:
        return DayKind.SWAPPED
    is_of_tet = day.month <= TET_ENDS_BY and day not in by_law.days_off(day.year)
    is_holiday = day in by_name or is_weekly_rest(day) or is_of_tet
    return DayKind.HOLIDAY if is_holiday else DayKind.SUBSTITUTE
