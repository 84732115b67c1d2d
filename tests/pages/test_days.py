"""A day is written as documents write it, and in English so that nobody takes the day for the month."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from pages import days

MIDNIGHT = datetime(2026, 2, 4, 17, 0, tzinfo=UTC)  # in the city


@pytest.mark.parametrize(
    ("day", "in_vietnamese", "in_english"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026", "5 February 2026"),
        (date(2026, 1, 31), "ngày 31 tháng 01 năm 2026", "31 January 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026", "9 March 2026"),
        (date(2019, 12, 11), "ngày 11 tháng 12 năm 2019", "11 December 2019"),
        (MIDNIGHT, "ngày 05 tháng 02 năm 2026", "5 February 2026"),
        (None, "", ""),
    ],
)
def test_a_date_is_written_as_documents_write_it(day, in_vietnamese, in_english):
    with translation.override("vi"):
        assert days.in_full(day) == in_vietnamese
    with translation.override("en"):
        assert days.in_full(day) == in_english


@pytest.mark.parametrize(
    ("write", "in_vietnamese", "in_english"),
    [
        (days.in_short, "05/02/2026", "5 Feb 2026"),
        (days.without_year, "05/02", "5 Feb"),
        (days.month, "Tháng 2/2026", "February 2026"),
        (days.weekday, "Thứ Năm", "Thursday"),
    ],
)
def test_what_lists_say_of_a_day(write, in_vietnamese, in_english):
    with translation.override("vi"):
        assert write(date(2026, 2, 5)) == in_vietnamese
    with translation.override("en"):
        assert write(date(2026, 2, 5)) == in_english


def test_a_moment_is_by_the_city_s_clock():
    with translation.override("vi"):
        assert days.moment(MIDNIGHT) == "00:00 05/02/2026"
    with translation.override("en"):
        assert days.moment(MIDNIGHT) == "00:00, 5 Feb 2026"
