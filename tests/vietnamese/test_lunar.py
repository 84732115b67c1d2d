"""The lunar calendar: known new years and leap months, the way there and back, and what another library says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from holidays.calendars.chinese import VIETNAMESE_CALENDAR, _ChineseLunisolar

from tests.samples import one_in
from vietnamese import lunar
from vietnamese.lunar import LunarDate

OF_OTHERS = _ChineseLunisolar(calendar=VIETNAMESE_CALENDAR)
NEW_YEARS = [
    date(1968, 1, 29),  # a day before China's
    date(1969, 2, 16),
    date(1985, 1, 21),  # a month before China's
    date(2007, 2, 17),
    date(2019, 2, 5),
    date(2020, 1, 25),
    date(2021, 2, 12),
    date(2022, 2, 1),
    date(2023, 1, 22),
    date(2024, 2, 10),
    date(2025, 1, 29),
    date(2026, 2, 17),
    date(2027, 2, 6),
    date(2028, 1, 26),
    date(2029, 2, 13),
    date(2030, 2, 2),
    date(2031, 1, 23),
]
# Of years since 2000 in which one is known by heart: the others have none.
LEAP_MONTHS = {2001: 4, 2004: 2, 2006: 7, 2009: 5, 2012: 4, 2014: 9, 2017: 6, 2020: 4, 2023: 2, 2025: 6}
LEAP_MONTHS |= {2028: 5, 2031: 3}
# Of these years the `holidays` library has China's day; by the time of Hanoi the month begins a day earlier (in 1938
# the leap month comes after it, and not before). From 1978 on Hồ Ngọc Đức's tables say what we say.
OTHERS_MISTAKEN = {1938, 1978, 2034, 2041, 2065, 2080, 2099}


@pytest.mark.parametrize("day", NEW_YEARS, ids=str)
def test_the_year_begins_when_it_is_known_to_have_begun(day: date) -> None:
    assert lunar.tet(day.year) == day
    assert lunar.lunar(day) == LunarDate(day.year, 1, 1)
    assert lunar.lunar(day - timedelta(days=1)).month == 12


def test_leap_months_are_where_they_are_known_to_be() -> None:
    years = range(2000, 2032)
    assert {year: found for year in years if (found := lunar.leap_month(year))} == LEAP_MONTHS
    assert lunar.leap_month(1984) is None  # China's had its tenth twice
    assert lunar.leap_month(1985) == 2
    assert lunar.leap_month(2033) == 11  # a rare one


@pytest.mark.parametrize(
    ("of", "day", "said"),
    [
        (LunarDate(2026, 3, 10), date(2026, 4, 26), "ngày 10 tháng 3 năm Bính Ngọ"),
        (LunarDate(2025, 6, 1, is_leap=True), date(2025, 7, 25), "ngày 1 tháng 6 nhuận năm Ất Tỵ"),
        (LunarDate(2025, 12, 29), date(2026, 2, 16), "ngày 29 tháng 12 năm Ất Tỵ"),
        (LunarDate(1899, 12, 1), date(1900, 1, 1), "ngày 1 tháng 12 năm Kỷ Hợi"),
    ],
)
def test_a_day_is_said_in_both_calendars(of: LunarDate, day: date, said: str) -> None:
    assert lunar.solar(of) == day
    assert lunar.lunar(day) == of
    assert str(of) == said


def test_feasts_of_the_moon_are_found() -> None:
    assert [lunar.hung_kings(year) for year in (2025, 2026, 2027, 2028)] == [
        date(2025, 4, 7),
        date(2026, 4, 26),
        date(2027, 4, 16),
        date(2028, 4, 4),
    ]
    assert [lunar.mid_autumn(year) for year in (2024, 2025, 2026)] == [
        date(2024, 9, 17),
        date(2025, 10, 6),
        date(2026, 9, 25),
    ]


def test_years_are_named_by_the_sixty() -> None:
    known = {
        1945: "Ất Dậu",
        1968: "Mậu Thân",
        1975: "Ất Mão",
        1984: "Giáp Tý",
        2023: "Quý Mão",
        2026: "Bính Ngọ",
    }
    assert {year: lunar.name_of_year(year) for year in known} == known
    assert len({lunar.name_of_year(year) for year in range(1950, 2010)}) == 60
    assert lunar.name_of_year(1950) == lunar.name_of_year(2010)


def test_every_day_goes_there_and_back() -> None:
    first, last = lunar.FIRST.toordinal(), lunar.LAST.toordinal()
    for day in map(date.fromordinal, one_in(40, range(first, last + 1))):
        assert lunar.solar(lunar.lunar(day)) == day


@pytest.mark.parametrize("year", one_in(10, range(1901, 2199)))
def test_days_follow_each_other_and_months_have_29_or_30(year: int) -> None:
    day, months = lunar.tet(year), []
    while (now := lunar.lunar(day)).year == year:
        following = lunar.lunar(day + timedelta(days=1))
        if following.day == 1:
            months.append(now)
        else:
            assert following == LunarDate(year, now.month, now.day + 1, now.is_leap)
        day += timedelta(days=1)
    assert {month.day for month in months} <= {29, 30}
    assert [month.month for month in months if not month.is_leap] == list(range(1, 13))
    assert [month.month for month in months if month.is_leap] == [
        one for one in [lunar.leap_month(year)] if one
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        LunarDate(2026, 6, 1, is_leap=True),
        LunarDate(2026, 13, 1),
        LunarDate(2026, 0, 1),
        LunarDate(2026, 1, 0),
        LunarDate(2025, 12, 30),  # that year's twelfth month has 29
        LunarDate(1899, 11, 29),
        LunarDate(2200, 1, 1),
    ],
)
def test_a_day_that_is_not_is_refused(wrong: LunarDate) -> None:
    with pytest.raises(ValueError, match="no day of the lunar calendar"):
        lunar.solar(wrong)


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2200, 1, 1)])
def test_days_beyond_what_is_reckoned_are_refused(day: date) -> None:
    with pytest.raises(ValueError, match="is not between"):
        lunar.lunar(day)


def test_another_library_says_the_same() -> None:
    """Each difference is named above, and there is no other."""
    for year in range(1901, 2100):
        assert OF_OTHERS.lunar_new_year_date(year)[0] == lunar.tet(year)
        assert OF_OTHERS.hung_kings_date(year)[0] == lunar.hung_kings(year)
        same = OF_OTHERS.mid_autumn_date(year)[0] == lunar.mid_autumn(year)
        assert same is (year not in OTHERS_MISTAKEN)
