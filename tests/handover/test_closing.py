"""At 13:30 on a working day what was checked is handed to the leaders: one list each, once, and one mail."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail

from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, press, submitted
from tests.conftest import SignIn
from workflows.approval.models import Submission
from workflows.handover.closing import close
from workflows.handover.models import Afternoon, HandoverList
from workflows.staff.models import Delegation, User

from .afternoons import (
    DEPUTY,
    LEADER,
    checked_at,
    close_at,
    lists_of,
    moment,
    the_clock_at,
    the_list,
    titles,
    working_day,
)

pytestmark = pytest.mark.django_db


def test_what_was_checked_by_the_hour_stands_on_the_leaders_list_and_is_on_record(sign_in: SignIn) -> None:
    day = working_day()
    item = checked_at(sign_in, moment(day, 10), "Bài buổi sáng")
    close_at(moment(day, 13, 30))
    assert titles(the_list()) == ["Bài buổi sáng"]
    assert str(the_list()) == f"Danh sách trình duyệt chiều {day:%d/%m/%Y}"
    assert board.rows(item, "hand_over") == 1


def test_what_is_checked_after_the_hour_stands_on_the_list_of_the_next_working_day(sign_in: SignIn) -> None:
    day, next_day = working_day(), working_day(2)
    checked_at(sign_in, moment(day, 13, 31), "Bài sau giờ")
    close_at(moment(day, 13, 35))
    assert lists_of() == []
    close_at(moment(next_day, 13, 30))
    assert titles(the_list()) == ["Bài sau giờ"]


def test_what_waits_to_be_checked_is_handed_to_nobody(sign_in: SignIn) -> None:
    day = working_day()
    with the_clock_at(moment(day, 9)):
        submitted(sign_in)
    close_at(moment(day, 13, 30))
    assert not HandoverList.objects.exists()
    assert Afternoon.objects.filter(pk=day).exists()


def test_before_the_hour_and_on_a_day_off_no_list_is_closed(sign_in: SignIn) -> None:
    day = working_day()
    checked_at(sign_in, moment(day, 9))
    close_at(moment(day, 13, 29, 59))
    assert not Afternoon.objects.exists()
    sunday = day + timedelta(days=6 - day.weekday())
    close_at(moment(sunday, 14))
    assert not Afternoon.objects.filter(pk=sunday).exists()


def test_each_item_is_handed_over_once_though_it_waits_on(sign_in: SignIn) -> None:
    day, next_day = working_day(), working_day(2)
    checked_at(sign_in, moment(day, 9), "Bài hôm trước")
    close_at(moment(day, 13, 30))
    checked_at(sign_in, moment(next_day, 9), "Bài hôm sau")
    close_at(moment(next_day, 13, 30))
    assert [titles(one) for one in lists_of()] == [["Bài hôm trước"], ["Bài hôm sau"]]


def test_what_was_put_off_stands_on_the_next_list_again(sign_in: SignIn) -> None:
    day, next_day = working_day(), working_day(2)
    item = checked_at(sign_in, moment(day, 9), "Bài để lại")
    close_at(moment(day, 13, 30))
    with the_clock_at(moment(day, 15)):
        press(sign_in(LEADER), item, "de-dot-sau")
    close_at(moment(next_day, 13, 30))
    assert [titles(one) for one in lists_of()] == [["Bài để lại"], ["Bài để lại"]]


def test_after_downtime_each_missed_day_has_its_list(sign_in: SignIn) -> None:
    first, second, third = (working_day(number) for number in (1, 2, 3))
    close_at(moment(first, 13, 30))
    checked_at(sign_in, moment(second, 9), "Bài ngày lỡ")
    checked_at(sign_in, moment(third, 9), "Bài ngày sau")
    close_at(moment(third, 16))
    assert [(one.afternoon_id, titles(one)) for one in lists_of()] == [
        (second, ["Bài ngày lỡ"]),
        (third, ["Bài ngày sau"]),
    ]


def test_an_item_that_fails_to_wait_any_more_is_on_no_list(sign_in: SignIn) -> None:
    day = working_day()
    item = checked_at(sign_in, moment(day, 9))
    with the_clock_at(moment(day, 11)):
        press(sign_in(LEADER), item, "phe-duyet")
    close_at(moment(day, 13, 30))
    assert not HandoverList.objects.exists()


def test_closed_again_nothing_is_added(sign_in: SignIn) -> None:
    day = working_day()
    item = checked_at(sign_in, moment(day, 9))
    for _ in range(3):
        close_at(moment(day, 13, 31))
        close(day, moment(day, 13, 32))
    assert len(lists_of()) == 1
    assert board.rows(item, "hand_over") == 1
    assert len([letter for letter in mail.outbox if "Danh sách" in letter.subject]) == 1


def test_the_leader_gets_one_letter_with_titles_and_links_and_a_delegate_one_of_their_own(
    sign_in: SignIn,
) -> None:
    day, leader, deputy = working_day(), *(User.objects.get(username=name) for name in (LEADER, DEPUTY))
    Delegation.objects.create(
        person=leader, delegate=deputy, starts_on=day, ends_on=day, decision_number="05/UQ"
    )
    item = checked_at(sign_in, moment(day, 9), "Chợ mới mở")
    mail.outbox.clear()
    close_at(moment(day, 13, 30))
    letters = {letter.to[0]: letter for letter in mail.outbox}
    assert {*letters} == {leader.email, deputy.email}
    assert f"thay mặt {leader}" in letters[deputy.email].body
    for letter in letters.values():
        assert letter.subject == str(the_list())
        assert "1. Chợ mới mở" in letter.body
        assert "/admin/trinh-duyet-chieu/" in letter.body
        assert "Chợ mới mở</a>" in letter.alternatives[0].content
    assert Submission.objects.of(item).first().is_open


def test_nobody_is_written_to_of_an_empty_afternoon() -> None:
    close_at(moment(working_day(), 13, 30))
    assert mail.outbox == []


def test_who_may_not_decide_there_gets_no_list(sign_in: SignIn) -> None:
    day = working_day()
    checked_at(sign_in, moment(day, 9))
    close_at(moment(day, 13, 30))
    assert lists_of(DEPUTY) == lists_of(CHECKER) == []
