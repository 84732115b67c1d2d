"""A leader opens the items of a list, ticks several, confirms once; for a minute nothing is released and all is undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.chain import newest, press, reworded
from tests.conftest import SignIn
from workflows.approval.models import State
from workflows.handover.carrying_out import carry_out
from workflows.handover.models import Confirmation, Confirmed, HandoverList
from workflows.staff.models import Appointment, Delegation, User

from .afternoons import (
    DEPUTY,
    LEADER,
    OFFICE,
    address,
    checked_at,
    close_at,
    moment,
    open_all,
    the_clock_at,
    the_list,
    working_day,
)

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]


def confirm(client: Client, made: HandoverList, keys: list[int]) -> HttpResponse:
    return client.post(address(made), {"item": keys, "sure": "1"})


def read(answer: HttpResponse) -> str:
    return unescape(answer.content.decode())


def handed_over(sign_in: SignIn, count: int = 2) -> list[editor.Page]:
    """Items of today's list, which is closed."""
    day = working_day()
    items = [checked_at(sign_in, moment(day, 9, number), f"Bài {number}") for number in range(count)]
    close_at(moment(day, 13, 30))
    return items


def at_two() -> object:
    return moment(working_day(), 14)


def the_minute_is_over(begun: Confirmation, seconds: int = 1) -> None:
    with the_clock_at(begun.release_at + timedelta(seconds=seconds)):
        carry_out.call(begun.pk)


def test_what_was_opened_and_confirmed_is_public_a_minute_later_in_the_leaders_name(sign_in: SignIn) -> None:
    items = handed_over(sign_in)
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        keys = open_all(leader, the_list())
        question = leader.post(address(the_list()), {"item": keys})
        assert "Duyệt và đăng 2 bài?" in read(question)
        assert not Confirmation.objects.exists()
        assert confirm(leader, the_list(), keys).status_code == 302
        assert "2 bài sẽ được duyệt và đăng lúc" in read(leader.get(address(the_list())))
    assert [newest(item).state for item in items] == [State.WAITING] * 2
    the_minute_is_over(Confirmation.objects.get())
    for item in items:
        decision = newest(item).decisions.last()
        assert (newest(item).state, decision.by.username) == (State.RELEASED, LEADER)
        assert decision.decided_at == Confirmation.objects.get().at
        assert board.rows(item, "publish") == 1


def test_undone_within_the_minute_nothing_is_released(sign_in: SignIn) -> None:
    items = handed_over(sign_in)
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        confirm(leader, the_list(), open_all(leader, the_list()))
        begun = Confirmation.objects.get()
        answer = leader.post(f"/admin/trinh-duyet-chieu/hoan-tac/{begun.pk}/", follow=True)
        assert "Đã hoàn tác; chưa bài nào được duyệt." in read(answer)
    the_minute_is_over(begun)
    assert [newest(item).state for item in items] == [State.WAITING] * 2
    assert not board.rows(items[0], "approve")
    with the_clock_at(at_two() + timedelta(minutes=3)):  # and they may be confirmed anew
        assert (
            confirm(sign_in(LEADER), the_list(), [one.pk for one in the_list().items.all()]).status_code
            == 302
        )


def test_after_the_minute_there_is_no_undo_and_a_sentence_says_so(sign_in: SignIn) -> None:
    handed_over(sign_in)
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        confirm(leader, the_list(), open_all(leader, the_list()))
    begun = Confirmation.objects.get()
    with the_clock_at(begun.release_at):
        answer = sign_in(LEADER).post(f"/admin/trinh-duyet-chieu/hoan-tac/{begun.pk}/", follow=True)
        assert "Đã quá 60 giây" in read(answer)
    begun.refresh_from_db()
    assert begun.undone_at is None


def test_before_the_minute_is_over_the_job_releases_nothing(sign_in: SignIn) -> None:
    items = handed_over(sign_in)
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        confirm(leader, the_list(), open_all(leader, the_list()))
    the_minute_is_over(Confirmation.objects.get(), seconds=-2)
    assert newest(items[0]).state == State.WAITING


def test_what_was_not_opened_is_not_ticked_and_not_confirmed(sign_in: SignIn) -> None:
    handed_over(sign_in)
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        html = read(leader.get(address(the_list())))
        assert "Hãy mở bài xem trước khi chọn." in html
        assert 'type="checkbox" name="item"' not in html
        answer = confirm(leader, the_list(), [one.pk for one in the_list().items.all()])
    assert answer.status_code == 409
    assert "Chưa xác nhận bài nào." in read(answer)
    assert not Confirmation.objects.exists()


@pytest.mark.parametrize("who", [DEPUTY, OFFICE, "giam-doc-trung-tam", "quan-sat"])
def test_a_list_grants_no_authority(sign_in: SignIn, who: str) -> None:
    items = handed_over(sign_in)
    with the_clock_at(at_two()):
        client = sign_in(who)
        answer = confirm(client, the_list(), open_all(client, the_list()))
    assert "Bài không còn chờ đồng chí quyết định." in read(answer)
    assert newest(items[0]).state == State.WAITING


def test_a_delegate_confirms_in_the_leaders_place_and_both_names_are_on_record(sign_in: SignIn) -> None:
    items = handed_over(sign_in, 1)
    leader, deputy = (User.objects.get(username=name) for name in (LEADER, DEPUTY))
    day = working_day()
    Delegation.objects.create(
        person=leader, delegate=deputy, starts_on=day, ends_on=day, decision_number="05/UQ"
    )
    with the_clock_at(at_two()):
        client = sign_in(DEPUTY)
        confirm(client, the_list(), open_all(client, the_list()))
    the_minute_is_over(Confirmation.objects.get())
    decision = newest(items[0]).decisions.last()
    assert (decision.by, decision.on_behalf_of) == (deputy, leader)


def taken_back(sign_in: SignIn, item: object) -> None:
    press(sign_in("vien-chuc-trung-tam"), item, "rut-ve")


def changed_outside(sign_in: SignIn, item: object) -> None:
    reworded(item, OFFICE, title="Tên khác")


def decided_alone(sign_in: SignIn, item: object) -> None:
    press(sign_in(LEADER), item, "tra-lai", reason="Thiếu nguồn.")


@pytest.mark.parametrize("happened", [taken_back, decided_alone])
def test_one_that_was_decided_otherwise_meanwhile_stops_no_other_and_says_why(
    sign_in: SignIn, happened: Callable[[SignIn, object], None]
) -> None:
    first, second = handed_over(sign_in)
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        confirm(leader, the_list(), open_all(leader, the_list()))
        happened(sign_in, first)
        is_open = newest(first).is_open
    begun = Confirmation.objects.get()
    the_minute_is_over(begun)
    assert (is_open, newest(first).state != State.RELEASED) == (False, True)
    assert newest(second).state == State.RELEASED
    with the_clock_at(begun.release_at + timedelta(minutes=1)):
        assert "Chưa duyệt được" in read(sign_in(LEADER).get(address(the_list())))


def test_who_left_the_board_after_confirming_decided_rightly(sign_in: SignIn) -> None:
    """Authority is that of the decision (issue 7)."""
    item = handed_over(sign_in, 1)[0]
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        confirm(leader, the_list(), open_all(leader, the_list()))
        Appointment.objects.filter(person__username=LEADER).update(ends_on=timezone.localdate())
    begun = Confirmation.objects.get()
    with the_clock_at(begun.release_at + timedelta(days=1)):
        carry_out.call(begun.pk)
    assert newest(item).state == State.RELEASED


def test_pressed_twice_it_is_one_confirmation(sign_in: SignIn) -> None:
    handed_over(sign_in)
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        keys = open_all(leader, the_list())
        assert [confirm(leader, the_list(), keys).status_code for _ in range(2)] == [302, 302]
    assert Confirmation.objects.count() == 1


def test_of_a_job_that_was_cut_off_the_next_does_the_rest_each_once(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = handed_over(sign_in, 3)
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        confirm(leader, the_list(), open_all(leader, the_list()))
    begun = Confirmation.objects.get()
    monkeypatch.setattr("workflows.handover.carrying_out.BATCH", 0.0)  # one an attempt
    with the_clock_at(begun.release_at + timedelta(seconds=1)):
        carry_out.call(begun.pk)  # asks for the next batch, which is done at once here
        carry_out.call(begun.pk)
    assert [board.rows(item, "publish") for item in items] == [1, 1, 1]
    assert not Confirmed.objects.waiting().exists()
    begun.refresh_from_db()
    assert begun.finished_at


def test_news_of_national_defence_is_decided_on_its_own_screen(sign_in: SignIn) -> None:
    day = working_day()
    checked_at(sign_in, moment(day, 9), section="quoc-phong-an-ninh")
    close_at(moment(day, 13, 30))
    with the_clock_at(at_two()):
        leader = sign_in(LEADER)
        keys = open_all(leader, the_list())
        assert "hãy mở bài để quyết định riêng" in read(leader.get(address(the_list())))
        assert confirm(leader, the_list(), keys).status_code == 409


def test_the_screen_asks_as_much_for_eight_items_as_for_two(sign_in: SignIn) -> None:
    def asked() -> int:
        with the_clock_at(at_two()):
            leader, made = sign_in(LEADER), HandoverList.objects.order_by("-afternoon__day").last()
            leader.get(address(made))
            with CaptureQueriesContext(connection) as queries:
                leader.get(address(made))
        return len(queries)

    handed_over(sign_in, 8)
    many = asked()
    made = HandoverList.objects.get()
    made.items.filter(place__gt=2).delete()
    assert asked() == many


def test_the_first_screen_leads_the_leader_and_their_delegate_to_the_list_and_nobody_else(
    sign_in: SignIn,
) -> None:
    items, day = handed_over(sign_in), working_day()
    leader, deputy = (User.objects.get(username=name) for name in (LEADER, DEPUTY))
    said = "còn 2 bài chờ phê duyệt"
    with the_clock_at(at_two()):
        assert said in read(sign_in(LEADER).get("/admin/"))
        assert said not in read(sign_in(DEPUTY).get("/admin/"))
        Delegation.objects.create(
            person=leader, delegate=deputy, starts_on=day, ends_on=day, decision_number="05/UQ"
        )
        assert said in read(sign_in(DEPUTY).get("/admin/"))
        for item in items:
            press(sign_in(LEADER), item, "phe-duyet")
        assert "Danh sách trình duyệt</h2>" not in read(sign_in(LEADER).get("/admin/"))
