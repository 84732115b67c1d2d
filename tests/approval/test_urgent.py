"""Cần đăng ngay: told at once to whose turn it is, with the reason; it passes every step all the same, and is counted."""

from __future__ import annotations

from datetime import timedelta
from html import unescape

import pytest
from django.core import mail
from django.utils import timezone

from tests.approval import people_of_the_board as board
from tests.conftest import SignIn
from workflows.approval.models import State
from workflows.approval.refusal import refusal
from workflows.staff.models import Appointment

from .chain import CHECKER, LEADER, WRITER, address, checked, newest, press, submitted

pytestmark = pytest.mark.django_db
WHY = "Cảnh báo lũ trên sông Lô, người dân cần biết trong buổi sáng."


def shown(client: object, there: str) -> str:
    return unescape(client.get(there).content.decode())


def test_whose_turn_it_is_reads_the_reason_first_on_the_desk_and_on_the_item(sign_in: SignIn) -> None:
    checked(sign_in)
    item = checked(sign_in)
    assert press(sign_in(WRITER), item, "can-dang-ngay", reason=WHY).status_code == 302
    leader = sign_in(LEADER)
    desk = shown(leader, "/admin/")
    assert desk.index(WHY) < desk.rindex('class="desk__one"')  # before what has waited longer
    assert f"Lý do cần đăng ngay: {WHY}" in shown(leader, address(item))
    assert board.rows(item, "mark_urgent") == 1


def test_it_is_told_at_once_and_again_to_the_next_whose_turn_comes(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    mail.outbox.clear()
    press(sign_in(WRITER), item, "can-dang-ngay", reason=WHY)
    press(sign_in(CHECKER), item, "kiem-duyet")
    urgent = [letter for letter in mail.outbox if letter.subject.startswith("Cần đăng ngay")]
    assert [letter.to[0] for letter in urgent] == [board.person(name).email for name in (CHECKER, LEADER)]
    assert all(WHY in letter.body for letter in urgent)


def test_it_is_not_public_for_that(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(WRITER), item, "can-dang-ngay", reason=WHY)
    assert (newest(item).state, newest(item).position) == (State.WAITING, 0)
    assert not board.fresh(item).live


def test_without_a_reason_nothing_is_told(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    answer = press(sign_in(WRITER), item, "can-dang-ngay", reason="  ")
    assert answer.status_code == 422
    assert "Hãy ghi lý do cần đăng ngay." in answer.content.decode()
    assert newest(item).urgent_at is None


def test_who_has_no_part_in_it_is_refused(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    answer = press(sign_in("pho-truong-ban"), item, "can-dang-ngay", reason=WHY)
    assert answer.status_code == 403
    assert newest(item).urgent_at is None


def test_taken_for_editing_and_submitted_anew_it_is_as_urgent_as_before(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(WRITER), item, "can-dang-ngay", reason=WHY)
    press(sign_in(CHECKER), item, "nhan-bien-tap")
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert (newest(item).position, newest(item).urgent_why) == (1, WHY)


def test_the_quarter_counts_it_once(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(WRITER), item, "can-dang-ngay", reason=WHY)
    press(sign_in(CHECKER), item, "nhan-bien-tap")
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert ": 1 bài." in shown(sign_in(WRITER), "/admin/trinh-duyet-chieu/")
    passage = newest(item)
    passage.note(urgent_at=timezone.now() - timedelta(days=120))
    type(passage).objects.of(item).update(urgent_at=passage.urgent_at)
    assert ": 0 bài." in shown(sign_in(WRITER), "/admin/trinh-duyet-chieu/")


def test_who_holds_no_office_any_more_does_not_hurry_what_they_submitted(sign_in: SignIn) -> None:
    item, writer = submitted(sign_in), board.person(WRITER)
    yesterday = timezone.localdate() - timedelta(days=1)
    Appointment.objects.filter(person=writer).update(ends_on=yesterday)
    assert refusal(writer, "mark_urgent", board.fresh(item), timezone.now())
