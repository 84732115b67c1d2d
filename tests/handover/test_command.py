"""`manage.py hand_over`, for an operator: what would be closed, one day, or all that is due."""

from __future__ import annotations

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.conftest import SignIn
from workflows.handover.models import Afternoon

from .afternoons import checked_at, moment, the_clock_at, the_list, titles, working_day

pytestmark = pytest.mark.django_db


def said(*options: str) -> str:
    told = StringIO()
    call_command("hand_over", *options, stdout=told)
    return told.getvalue()


def a_sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())


def test_dry_it_says_what_stands_on_the_list_and_closes_nothing(sign_in: SignIn) -> None:
    checked_at(sign_in, moment(working_day(), 9), "Bài chờ trình")
    with the_clock_at(moment(working_day(), 14)):
        assert "Bài chờ trình" in said("--dry-run")
    assert not Afternoon.objects.exists()


def test_of_one_day_it_closes_the_lists_of_that_day_once(sign_in: SignIn) -> None:
    day = working_day()
    checked_at(sign_in, moment(day, 9), "Bài chờ trình")
    with the_clock_at(moment(day, 14)):
        assert "Bài chờ trình" in said("--date", day.isoformat())
        assert "đã chốt" in said("--date", day.isoformat())
        assert "Không có danh sách nào đến giờ chốt." in said()
    assert titles(the_list()) == ["Bài chờ trình"]


def test_a_day_off_or_one_to_come_has_no_list_and_a_sentence_says_so() -> None:
    day = working_day()
    with the_clock_at(moment(day, 13)):
        with pytest.raises(CommandError, match="Chưa đến giờ chốt"):
            said("--date", day.isoformat())
        with pytest.raises(CommandError, match="là ngày nghỉ"):
            said("--date", (a_sunday(day) - timedelta(days=7)).isoformat())
    assert not Afternoon.objects.exists()
