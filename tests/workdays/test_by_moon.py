"""What is proposed for the days that go by the moon: five of Tết, Giỗ Tổ, and days in place of a weekend."""

from __future__ import annotations

from datetime import date

import pytest
from holidays import country_holidays

from tests.samples import one_in
from vietnamese import lunar
from workflows.workdays import by_law, by_moon
from workflows.workdays.models import DayKind, fault_of
from workflows.workdays.proposal import proposed
from workflows.workdays.views import FIRST, LAST

YEARS = range(FIRST, LAST + 1)


def february(*days: int) -> list[date]:
    return [date(2027, 2, day) for day in days]


def test_the_five_days_are_chosen_as_they_have_been() -> None:
    assert by_moon.tet(2026) == [
        date(2026, 2, day) for day in (16, 17, 18, 19, 20)
    ]  # a Tuesday: the week is whole
    assert by_moon.tet(2027) == february(4, 5, 6, 7, 8)
    assert by_moon.in_place_of(by_moon.tet(2026)) == []
    assert by_moon.in_place_of(by_moon.tet(2027)) == february(9, 10)


def test_gio_to_beside_the_holidays_of_spring_moves_past_them() -> None:
    """In 2023 it was Saturday 29/4, before a Sunday and a Monday that are holidays."""
    named = {one.on: (one.kind, one.name) for one in proposed(2023)}
    assert named[date(2023, 4, 29)] == (DayKind.HOLIDAY, "Giỗ Tổ Hùng Vương")
    assert named[date(2023, 5, 2)] == (DayKind.SUBSTITUTE, "Giỗ Tổ Hùng Vương (nghỉ bù)")
    assert date(2023, 5, 3) in named


@pytest.mark.parametrize("year", one_in(8, YEARS))
def test_each_year_has_its_tet_and_gio_to_once_and_nothing_wrong(year: int) -> None:
    days = proposed(year)
    on = [one.on for one in days]
    assert on == sorted(set(on))
    assert all(day.year == year for day in on)
    assert not [one for one in days if fault_of(one.on, one.kind)]
    assert by_law.days_off(year) | set(by_moon.tet(year)) | {lunar.tet(year), lunar.hung_kings(year)} <= set(
        on
    )
    assert sum(one.name.startswith("Giỗ Tổ") for one in days) == 1 + by_law.is_weekly_rest(
        lunar.hung_kings(year)
    )
    of_tet = [one.on for one in days if one.name.startswith("Tết Nguyên đán")]
    working = [day for day in of_tet if not by_law.is_weekly_rest(day)]
    assert len(working) == by_moon.DAYS_OF_TET  # whatever falls on a weekend is made good


@pytest.mark.parametrize("year", one_in(8, YEARS))
def test_the_library_guesses_the_same_days(year: int) -> None:
    """Two rules, made apart: whoever upgrades the library sees here whether it learned of another habit."""
    theirs = {day for day in country_holidays("VN", years=[year]) if day.year == year}
    ours = {one.on for one in proposed(year) if one.kind != DayKind.MADE_UP}
    assert {day for day in theirs ^ ours if not by_law.is_weekly_rest(day)} == set()
