"""Counting in working days: day 0 is receipt, days off are passed over, hours are those of the office."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

import pytest

from tests.samples import SEED
from workflows.workdays import by_law
from workflows.workdays.proposal import proposed
from workflows.workdays.reckoning import OF_THE_OFFICE, WorkingDays

YEAR = WorkingDays({one.on: one.kind == "lam-bu" for one in proposed(2026)}, frozenset({2026}))


def moment(day: int, month: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=OF_THE_OFFICE)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 4, 24), True),
        (date(2026, 4, 25), False),  # Saturday
        (date(2026, 4, 26), False),  # Giỗ Tổ, a Sunday
        (date(2026, 4, 27), False),  # the day off for it
        (date(2026, 8, 22), True),  # a Saturday made up
        (date(2026, 8, 31), False),  # for this Monday
        (date(2026, 11, 24), False),  # Ngày Văn hóa Việt Nam, since 2026
        (date(2025, 11, 24), True),
    ],
)
def test_the_office_works_as_the_calendar_says(day: date, works: bool) -> None:
    assert YEAR.is_working(day) is works


@pytest.mark.parametrize(
    ("received", "counted_from"),
    [
        (moment(24, 4, 8), date(2026, 4, 24)),
        (moment(24, 4, 17), date(2026, 4, 24)),
        (moment(24, 4, 17, 1), date(2026, 4, 28)),  # after hours, before the long weekend
        (moment(26, 4, 9), date(2026, 4, 28)),
    ],
)
def test_what_comes_after_hours_or_on_a_day_off_is_received_on_the_next_working_day(
    received: datetime, counted_from: date
) -> None:
    assert YEAR.received_on(received) == counted_from


def test_a_term_ends_with_the_office_hours_of_its_last_working_day() -> None:
    assert YEAR.due(moment(24, 4, 8), 1) == moment(28, 4, 17)
    assert YEAR.due(moment(24, 4, 8), 3) == moment(4, 5, 17)  # past 30/4, 1/5 and a weekend
    assert YEAR.due(moment(24, 4, 18), 1) == moment(29, 4, 17)


def test_a_term_in_plain_days_ends_on_a_working_day() -> None:
    assert YEAR.due_in_days(moment(17, 4, 8), 7) == moment(24, 4, 17)
    assert YEAR.due_in_days(moment(18, 4, 8), 7) == moment(28, 4, 17)  # the 25th is a Saturday


def test_days_between_two_days_count_neither_of_them() -> None:
    assert YEAR.between(date(2026, 4, 24), date(2026, 4, 28)) == 0
    assert YEAR.between(date(2026, 4, 24), date(2026, 5, 5)) == 3
    assert YEAR.between(date(2026, 4, 24), date(2026, 4, 24)) == 0


def test_waiting_is_measured_in_hours_of_the_office() -> None:
    assert YEAR.office_day == timedelta(hours=7, minutes=30)
    assert YEAR.office_time(moment(24, 4, 16), moment(28, 4, 8)) == timedelta(hours=1, minutes=30)
    assert YEAR.office_time(moment(28, 4, 11), moment(28, 4, 14)) == timedelta(hours=1)
    assert YEAR.office_time(moment(26, 4, 8), moment(26, 4, 16)) == timedelta()
    assert YEAR.office_time(moment(28, 4, 14), moment(28, 4, 11)) == timedelta()


def test_a_clock_of_another_land_changes_nothing() -> None:
    received = moment(24, 4, 8)
    assert YEAR.due(received.astimezone(datetime.now().astimezone().tzinfo), 3) == YEAR.due(received, 3)


def test_the_rules_hold_for_any_day() -> None:
    random = Random(SEED)
    for _ in range(300):
        day = date(2026, 1, 1) + timedelta(days=random.randrange(360))
        count = random.randrange(1, 30)
        later = YEAR.after(day, count)
        assert YEAR.is_working(later)
        assert YEAR.between(day, later) == count - 1
        start = datetime.combine(day, time(random.randrange(24)), tzinfo=OF_THE_OFFICE)
        middle, end = start + timedelta(hours=random.randrange(60)), start + timedelta(hours=60)
        parts = YEAR.office_time(start, middle) + YEAR.office_time(middle, end)
        assert parts == YEAR.office_time(start, end)


# The law, and the library that proposes.


def test_of_a_year_that_nobody_entered_weekends_and_fixed_days_are_off() -> None:
    nobody = WorkingDays()
    off = [date(2027, 1, 1), date(2027, 4, 30), date(2027, 5, 1), date(2027, 5, 3), date(2027, 9, 2)]
    assert sorted(by_law.days_off(2027)) == [*off, date(2027, 11, 24)]  # 01/5 is a Saturday: 03/5 for it
    assert not any(nobody.is_working(day) for day in off)
    assert nobody.is_working(date(2027, 2, 8))  # Tết comes with the year's list
    entered = WorkingDays({}, frozenset({2027}))
    assert entered.is_working(date(2027, 1, 1))  # once the list is entered, it alone is heard


BY_DECREE = {  # off by the moon or by the Prime Minister's word, so the law alone does not give them
    2019: "04/02 05/02 06/02 07/02 08/02 15/04 29/04",
    2020: "23/01 24/01 27/01 28/01 29/01 02/04",
    2021: "10/02 11/02 12/02 15/02 16/02 21/04 03/09",
    2022: "31/01 01/02 02/02 03/02 04/02 11/04 01/09",
    2023: "20/01 23/01 24/01 25/01 26/01 03/05 01/09",
    2024: "08/02 09/02 12/02 13/02 14/02 18/04 29/04 03/09",
    2025: "27/01 28/01 29/01 30/01 31/01 07/04 02/05 01/09",
    2026: "16/02 17/02 18/02 19/02 20/02 27/04 31/08 01/09",
    2027: "04/02 05/02 08/02 09/02 10/02 16/04 03/09",  # a guess: not announced when this was written
}


@pytest.mark.parametrize("year", range(2019, 2028))
def test_the_library_adds_to_the_law_only_what_a_decree_fixes(year: int) -> None:
    """Each difference between the two is named above, and there is no other."""
    off = {one.on for one in proposed(year) if one.kind != "lam-bu" and one.on.weekday() < by_law.SATURDAY}
    law = {day for day in by_law.days_off(year) if day.weekday() < by_law.SATURDAY}
    assert law <= off
    assert {f"{day:%d/%m}" for day in off - law} == set(BY_DECREE[year].split())


def test_the_library_knows_the_days_of_the_requirements() -> None:
    kinds = {one.on: one.kind.value for year in (2025, 2026, 2027) for one in proposed(year)}
    assert date(2025, 11, 24) not in kinds
    assert kinds[date(2026, 11, 24)] == "nghi-le"
    assert kinds[date(2026, 4, 27)] == kinds[date(2027, 5, 3)] == "nghi-bu"
    assert kinds[date(2027, 2, 4)] == kinds[date(2027, 2, 10)] == "nghi-le"  # all of Tết
    assert kinds[date(2026, 8, 31)] == "nghi-hoan-doi"
    assert kinds[date(2026, 8, 22)] == "lam-bu"
    assert [day for day in kinds if day.year == 2026 and day.month == 2] == [
        date(2026, 2, day) for day in range(16, 21)
    ]
    assert kinds[date(2027, 2, 6)] == kinds[date(2027, 4, 16)] == kinds[date(2027, 9, 2)] == "nghi-le"
