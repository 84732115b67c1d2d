"""The screen of an item approved for an hour: what is offered, what is said, what is refused with which sentence."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, address, checked, newest, press, written
from tests.approval.test_decision_screen import MOST_QUERIES, asked_by, buttons
from tests.conftest import SignIn
from workflows.approval.models import State
from workflows.approval.refusal import refusal
from workflows.staff.models import User
from workflows.workdays.models import working_days

from .hours import schedule, scheduled, tomorrow_at, typed

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
WAITS = "Bài đã được duyệt, chờ đăng lúc 07:00"


def shown(client: Client, item: Any) -> str:
    return unescape(client.get(address(item)).content.decode())


def test_among_the_leader_s_deeds_is_the_morning_of_the_next_working_day(sign_in: SignIn) -> None:
    html = shown(sign_in(LEADER), checked(sign_in))
    assert "Duyệt: đăng theo giờ hẹn" in buttons(html)
    day = working_days().after(timezone.localdate(), 1)
    assert f'type="datetime-local" name="publish_at" value="{day:%Y-%m-%d}T07:00"' in html
    assert 'data-says="Duyệt: đăng lúc {hour}"' in html


def test_who_checks_is_not_offered_an_hour(sign_in: SignIn) -> None:
    html = shown(sign_in(CHECKER), checked(sign_in))
    assert "datetime-local" not in html


def test_item_slip_and_the_author_s_list_say_the_hour(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    said = f"Đã duyệt, đăng lúc 07:00 {tomorrow_at():%d/%m/%Y}"
    assert said in shown(sign_in(WRITER), item)
    assert said in unescape(sign_in(WRITER).get("/admin/").content.decode())
    assert said in unescape(sign_in(LEADER).get("/admin/").content.decode())
    slip = unescape(sign_in(LEADER).get(address(item, "phieu")).content.decode())
    assert f"Đăng lúc 07:00 ngày {tomorrow_at():%d/%m/%Y}." in slip


def test_the_list_of_the_section_says_the_hour_as_the_page_s_status(sign_in: SignIn) -> None:
    item, said = scheduled(sign_in), f"Đã duyệt, đăng lúc 07:00 {tomorrow_at():%d/%m/%Y}"
    listed, leader = f"/admin/pages/{item.get_parent().pk}/", sign_in(LEADER)
    assert said in unescape(leader.get(listed).content.decode())
    press(leader, item, "tra-lai", reason="Ghi rõ ngày họp.")
    assert said not in unescape(leader.get(listed).content.decode())


def test_who_holds_the_step_may_release_it_move_it_and_send_it_back_and_nothing_else(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    html = shown(sign_in(LEADER), item)
    assert {*buttons(html)} == {"Đổi giờ đăng", "Đăng ngay", "Trả lại", "Không sử dụng", "Trao đổi"}
    assert WAITS in html
    assert {*buttons(shown(sign_in(WRITER), item))} == {"Rút về", "Trao đổi"}
    assert {*buttons(shown(sign_in(CHECKER), item))} == {"Trao đổi"}


@pytest.mark.parametrize(
    ("verb", "username"),
    [
        ("postpone", LEADER),
        ("approve", LEADER),
        ("approve_after_change", LEADER),
        ("ask_opinion", LEADER),
        ("take", CHECKER),
        ("check", CHECKER),
        ("transfer", CHECKER),
        ("propose", CHECKER),
        ("edit", WRITER),
        ("submit", WRITER),
    ],
)
def test_what_is_not_done_meanwhile_is_refused_with_the_hour(
    sign_in: SignIn, verb: str, username: str
) -> None:
    item = scheduled(sign_in)
    person = User.objects.get(username=username)
    assert WAITS in (refusal(person, verb, board.fresh(item), timezone.now()) or "")


def test_nobody_edits_it_by_any_door(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    for username in (WRITER, CHECKER, LEADER):
        with pytest.raises(PermissionDenied):
            board.edit(item, username, "Tên khác")


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        (lambda: timezone.now() - timedelta(minutes=2), "đã qua. Hãy chọn thời điểm sau bây giờ."),
        (lambda: timezone.now() + timedelta(days=61), "Giờ đăng không quá 60 ngày"),
    ],
)
def test_an_hour_that_is_none_is_refused_and_what_was_typed_is_kept(
    sign_in: SignIn, moment: Any, sentence: str
) -> None:
    item, hour = checked(sign_in), moment()
    answer = schedule(sign_in(LEADER), item, hour, note="Đăng sớm.")
    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert sentence in html
    assert f'value="{typed(hour)}"' in html and "Đăng sớm." in html
    assert newest(item).state == State.WAITING


def test_an_hour_that_cannot_be_read_is_kept_as_it_was_typed(sign_in: SignIn) -> None:
    item = checked(sign_in)
    answer = press(sign_in(LEADER), item, "duyet-hen-gio", publish_at="sáng mai")
    html = unescape(answer.content.decode())
    assert answer.status_code == 422
    assert "ví dụ 07:00 25/11/2026" in html and 'value="sáng mai"' in html


def test_an_editor_s_forged_form_is_refused(sign_in: SignIn) -> None:
    item = checked(sign_in)
    for username in (WRITER, CHECKER, "quan-tri-ky-thuat", "pho-truong-ban"):
        answer = schedule(sign_in(username), item, tomorrow_at())
        assert answer.status_code in {302, 403}, username
        assert newest(item).state == State.WAITING, username


def test_news_of_defence_wants_the_tick_on_secrecy(sign_in: SignIn) -> None:
    item, leader = checked(sign_in, "quoc-phong-an-ninh"), sign_in(LEADER)
    assert schedule(leader, item, tomorrow_at()).status_code == 403
    assert newest(item).state == State.WAITING
    assert schedule(leader, item, tomorrow_at(), secrecy="on").status_code == 302
    assert newest(item).state == State.SCHEDULED


def test_bytes_changed_before_the_press_are_found_and_nothing_is_decided(sign_in: SignIn) -> None:
    item, leader = written(sign_in), sign_in(LEADER)
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    answer = press(leader, item, "duyet-hen-gio", publish_at=typed(tomorrow_at()), content_hash="0" * 64)
    assert answer.status_code == 403
    assert newest(item).state == State.WAITING


def test_the_screen_of_a_scheduled_item_asks_no_more_questions(sign_in: SignIn) -> None:
    item, *_others = [scheduled(sign_in) for _ in range(3)]
    asked = asked_by(sign_in(LEADER), item)
    assert len(asked) <= MOST_QUERIES, "\n".join(asked)
