"""What a year's list will probably be, for a person to compare with the announcement; never taken as it is.

The library knows the law and past announcements; of years not announced yet its Quốc khánh is a guess. Tết and Giỗ Tổ
are reckoned by our own lunar calendar, and which five days Tết has is a guess too (by_moon.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from holidays import country_holidays

from vietnamese import lunar

from . import by_law, by_moon
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
    off = {day: Proposed(day, _kind(day, by_name, swapped), name) for day, name in whole.items()}
    off = {day: one for day, one in off.items() if day in swapped or not _is_of_tet(day)}
    off |= {one.on: one for one in _by_the_moon(year) if one.on not in swapped}
    made_up = [
        Proposed(day, DayKind.MADE_UP, DayKind.MADE_UP.label)
        for day in whole.weekend_workdays
        if day.year == year
    ]
    return sorted([*off.values(), *made_up], key=lambda found: found.on)


def _by_the_moon(year: int) -> Iterator[Proposed]:
    """Tết, whose days are all holidays, those in place of a weekend too; and Giỗ Tổ."""
    tet, gio_to = by_moon.tet(year), [lunar.hung_kings(year)]
    for day in tet:
        yield Proposed(day, DayKind.HOLIDAY, _of_tet(lunar.lunar(day)))
    for day in by_moon.in_place_of(tet):
        yield Proposed(day, DayKind.HOLIDAY, _("Tết Nguyên đán (nghỉ bù)"))
    for day in gio_to:
        yield Proposed(day, DayKind.HOLIDAY, _("Giỗ Tổ Hùng Vương"))
    for day in by_moon.in_place_of(gio_to):
        yield Proposed(day, DayKind.SUBSTITUTE, _("Giỗ Tổ Hùng Vương (nghỉ bù)"))


def _of_tet(day: lunar.LunarDate) -> str:
    """By the day of the moon, as the announcements count."""
    name = _("Tết Nguyên đán (mùng %(day)s)") if day.month == 1 else _("Tết Nguyên đán (%(day)s Chạp)")
    return name % {"day": day.day}


def _swapped(whole: Any, year: int) -> set[date]:
    """The library keeps a swap as (month, day off, month, day made up), one or several a year."""
    found = whole.special_public_holidays.get(year, ())
    swaps = found if found and isinstance(found[0], tuple) else (found,) if found else ()
    return {date(year, swap[0], swap[1]) for swap in swaps}


def _is_of_tet(day: date) -> bool:
    """Of the first months, whatever the law does not fix by its date."""
    return day.month <= TET_ENDS_BY and day not in by_law.days_off(day.year)


def _kind(day: date, by_name: Any, swapped: set[date]) -> DayKind:
    if day in swapped:
        return DayKind.SWAPPED
    return DayKind.HOLIDAY if day in by_name or is_weekly_rest(day) else DayKind.SUBSTITUTE
