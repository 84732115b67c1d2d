"""The calendar of working days, from which terms of the law are reckoned: each list that is saved is one row."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.conftest import SignIn
from tests.workdays.test_calendar_screen import BASIS, NEXT, typed
from workflows.workdays.models import DayKind, SpecialDay

from .rows import row, rows_of

pytestmark = pytest.mark.django_db
CLERK = "vien-chuc-trung-tam"


def test_a_year_that_is_entered_is_one_row_with_its_days_and_its_document(sign_in: SignIn) -> None:
    before = len(rows_of("create", "workdays.specialday"))
    sign_in(CLERK).post(f"{NEXT}nhap/", typed())
    [told] = rows_of("keep_calendar", "workdays.year", 2027)
    assert (told["username"], told["basis"]) == (CLERK, BASIS)
    days = [
        after["on"] for _, kind, _, _, after in json.loads(told["changes"]) if kind == "workdays.specialday"
    ]
    assert "2027-04-30" in days
    assert len(rows_of("create", "workdays.specialday")) == before


def test_what_was_kept_before_is_in_the_row_of_what_replaces_it(sign_in: SignIn) -> None:
    SpecialDay.objects.create(on=date(2027, 3, 1), kind=DayKind.HOLIDAY, name="Ngày ví dụ")
    sign_in(CLERK).post(f"{NEXT}nhap/", typed())
    changes = json.loads(row("keep_calendar", "workdays.year", 2027)["changes"])
    assert "2027-03-01" in [before["on"] for verb, _, _, before, _ in changes if verb == "delete"]


def test_one_day_changed_past_the_screen_is_told() -> None:
    day = SpecialDay.objects.create(on=date(2027, 3, 1), kind=DayKind.HOLIDAY, name="Ngày ví dụ")
    assert row("create", "workdays.specialday", day.pk)["break_glass"]
    day.delete()
    assert rows_of("delete", "workdays.specialday")
