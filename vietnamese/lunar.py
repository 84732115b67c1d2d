"""The Vietnamese lunar calendar from 1900 to 2199, reckoned and not looked up.

The rules, as Hồ Ngọc Đức published them ("Thuật toán tính âm lịch", amlich-aa98):

* a day begins at midnight of the time of Hanoi, UTC+7, and a month with the day of its new moon;
* the eleventh month is the one with the winter solstice in it;
* where thirteen months lie from one eleventh month to the next, the first of them during which the sun enters no
  new twelfth of its way is the leap month, and has the number of the month before it.

New moons and the sun are reckoned after Jean Meeus, "Astronomical Algorithms" (1998), chapters 49 and 25. In time of
UTC+7 throughout: calendars printed before 1968 (in the South before 1976) went by Beijing's, and differ in some months
by a day, in 1917, 1922 and 1938 by where the leap month stands. Of the months from 1968 to 2199 one begins on another
day than in Hồ Ngọc Đức's tables, the fourth of 2054: its new moon is within 20 seconds of midnight.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from operator import attrgetter

from .sky import begins_with, month_of_moon, twelfth_of_sun

FIRST, LAST = date(1900, 1, 1), date(2199, 12, 31)
STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
GIAP_TY = 1984  # a year with which the sixty begin
SOLSTICE_OF_WINTER = 9  # twelfths of the sun's way, from the equinox of spring
ELEVENTH, MONTHS = 11, 12


@dataclass(frozen=True)
class LunarDate:
    """A day of the lunar calendar; its year is told by the solar year in which it begins."""

    year: int
    month: int
    day: int
    is_leap: bool = False

    def __str__(self) -> str:
        leap = " nhuận" if self.is_leap else ""
        return f"ngày {self.day} tháng {self.month}{leap} năm {name_of_year(self.year)}"


@dataclass(frozen=True)
class _Month:
    year: int
    number: int
    is_leap: bool
    first: int  # its first day, as `date.toordinal` counts
    days: int


def lunar(day: date) -> LunarDate:
    """What day of the lunar calendar it is. Raises ValueError outside 1900 to 2199."""
    if not FIRST <= day <= LAST:
        raise ValueError(f"{day} is not between {FIRST} and {LAST}")
    months, on = _around(day.year), day.toordinal()
    month = months[bisect_right(months, on, key=attrgetter("first")) - 1]
    return LunarDate(month.year, month.number, on - month.first + 1, month.is_leap)


def solar(of: LunarDate) -> date:
    """The day in the solar calendar. Raises ValueError where there is no such month or day."""
    months = _around(of.year) if FIRST.year - 1 <= of.year <= LAST.year else ()
    for month in months:
        is_it = (month.year, month.number, month.is_leap) == (of.year, of.month, of.is_leap)
        if is_it and 1 <= of.day <= month.days and FIRST <= (day := _day(month, of.day)) <= LAST:
            return day
    raise ValueError(f"{of.year}-{of.month}-{of.day} (leap: {of.is_leap}) is no day of the lunar calendar")


def name_of_year(year: int) -> str:
    """Can chi: "Bính Ngọ" of 2026."""
    since = year - GIAP_TY
    return f"{STEMS[since % len(STEMS)]} {BRANCHES[since % len(BRANCHES)]}"


def leap_month(year: int) -> int | None:
    """The month that the lunar year has twice; most years have none."""
    return next((month.number for month in _around(year) if month.is_leap and month.year == year), None)


def tet(year: int) -> date:
    """Mùng một Tết Nguyên đán, the first day of the lunar year."""
    return solar(LunarDate(year, 1, 1))


def hung_kings(year: int) -> date:
    """Giỗ Tổ Hùng Vương, the tenth of the third month."""
    return solar(LunarDate(year, 3, 10))


def mid_autumn(year: int) -> date:
    """Tết Trung thu, the full moon of the eighth month."""
    return solar(LunarDate(year, 8, 15))


def _day(month: _Month, number: int) -> date:
    return date.fromordinal(month.first + number - 1)


def _around(year: int) -> tuple[_Month, ...]:
    """The months from the winter solstice before the solar year to the one after the next."""
    return (*_from_solstice(year - 1), *_from_solstice(year))


@cache
def _from_solstice(year: int) -> tuple[_Month, ...]:
    """The months from the eleventh of the year to before the eleventh of the next."""
    numbers = range(_eleventh(year), _eleventh(year + 1) + 1)
    firsts = [begins_with(number) for number in numbers]
    leap = _leap(firsts) if len(firsts) > MONTHS + 1 else len(firsts)
    months = []
    for place, (first, following) in enumerate(pairwise(firsts)):
        since = place - (place >= leap)  # months since the eleventh, the leap one not counted
        number = (ELEVENTH - 1 + since) % MONTHS + 1
        of_year = year if number >= ELEVENTH else year + 1
        months.append(_Month(of_year, number, place == leap, first, following - first))
    return tuple(months)


def _leap(firsts: list[int]) -> int:
    """Which of thirteen months sees the sun in one and the same twelfth from its first day to the next's."""
    twelfths = [twelfth_of_sun(first) for first in firsts]
    return next(place for place, (now, then) in enumerate(pairwise(twelfths)) if now == then)


def _eleventh(year: int) -> int:
    """The number of the new moon that begins the month of the winter solstice."""
    number = month_of_moon(date(year, 12, 31).toordinal())
    return number - (twelfth_of_sun(begins_with(number)) >= SOLSTICE_OF_WINTER)
