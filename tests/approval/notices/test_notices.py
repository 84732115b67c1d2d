"""The screen "Thông báo": everybody's own, the newest first, counted in the menu, read by opening."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.approval.chain import (
    CHECKER,
    DECLARED,
    LEADER,
    WRITER,
    address,
    checked,
    press,
    submitted,
    written,
)
from tests.approval.desk.test_menu import menu
from tests.approval.told import last_told, told
from tests.conftest import SignIn
from workflows.approval import telling
from workflows.approval.models import Notice
from workflows.staff.models import User

pytestmark = pytest.mark.django_db
SCREEN, CONTACT = "/admin/thong-bao/", "dau-moi-phuong-minh-xuan"


def shown(client: Client, query: str = "") -> str:
    html = client.get(SCREEN + query).content.decode()
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html[html.index('class="nice-padding') :])).split())


def in_the_menu(client: Client) -> str:
    return next(one["label"] for one in menu(client) if one["name"] == "notices")


def opened(client: Client, notice: Notice) -> Any:
    return client.post(f"{SCREEN}{notice.pk}/")


def test_whose_turn_it_is_finds_it_in_the_admin_with_who_submitted(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    checker = sign_in(CHECKER)
    assert in_the_menu(checker) == "Thông báo (1)"
    assert re.search(r"Có bài chờ: Bài thử Bài đang chờ đồng chí xem xét\. Mới ", shown(checker))
    assert str(User.objects.get(username=WRITER)) in shown(checker)
    assert opened(checker, last_told(CHECKER))["Location"] == address(item)


def test_opening_reads_it_and_looking_at_the_list_does_not(sign_in: SignIn) -> None:
    submitted(sign_in)
    checker = sign_in(CHECKER)
    shown(checker)
    assert last_told(CHECKER).read_at is None
    opened(checker, last_told(CHECKER))
    assert last_told(CHECKER).read_at is not None
    assert in_the_menu(checker) == "Thông báo"


def test_a_step_that_somebody_took_asks_for_nobody_any_more(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert in_the_menu(sign_in(CHECKER)) == "Thông báo"
    assert "Bài đang chờ đồng chí xem xét. Đã xử lý" in shown(sign_in(CHECKER))


def test_the_author_hears_each_decision_with_who_in_what_words_and_on_which_clause(sign_in: SignIn) -> None:
    item = checked(sign_in)
    assert "Đã xem xét" in last_told(WRITER).words
    assert str(User.objects.get(username=CHECKER)) in last_told(WRITER).by
    press(sign_in(LEADER), item, "tra-lai", reason="Đề nghị ghi rõ ngày.")
    mine = last_told(WRITER)
    assert (mine.title, mine.words) == ("Trả lại: Bài thử", "Trả lại. Đề nghị ghi rõ ngày.")
    assert mine.by == f"{User.objects.get(username=LEADER)}, Trưởng Ban biên tập"
    assert mine.clause == "Điều 8 (Chương III)"


def test_the_author_hears_what_is_left_for_later_and_what_is_passed_on(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    press(sign_in(CHECKER), item, "de-dot-sau", reason="Chờ số liệu.")
    assert last_told(WRITER).words == "Để đợt sau. Chờ số liệu."
    press(sign_in(CHECKER), item, "chuyen-chuyen-muc", section="van-hoa-xa-hoi", reason="Nội dung văn hóa.")
    assert last_told(WRITER).words.startswith("Chuyển chuyên mục. Nội dung văn hóa.")
    assert last_told(WRITER).by.startswith(str(User.objects.get(username=CHECKER)))


def test_to_who_sends_from_a_unit_a_return_asks_for_more_and_nothing_is_refused(sign_in: SignIn) -> None:
    item = written(sign_in, "kinh-te", CONTACT)
    press(sign_in(CONTACT), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "tra-lai", reason="Bổ sung số liệu.")
    mine = last_told(CONTACT)
    assert (mine.title, mine.words) == ("Đề nghị bổ sung: Bài thử", "Đề nghị bổ sung. Bổ sung số liệu.")
    press(sign_in(CONTACT), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "khong-su-dung", reason="Đã có bài cùng nội dung.")
    assert "Không sử dụng. Đã có bài" in last_told(CONTACT).words
    said = " ".join(f"{one.title} {one.words}" for one in Notice.objects.filter(person__username=CONTACT))
    assert "Trả lại" not in said and "Từ chối" not in said


def test_an_event_is_told_once_however_often_it_is_called(sign_in: SignIn) -> None:
    submitted(sign_in)
    passage = last_told(CHECKER).passage
    for _ in range(3):
        telling.of_its_turn(passage)
    assert told(CHECKER) == ["Có bài chờ: Bài thử"]


def test_a_deed_that_rolls_back_tells_nobody(sign_in: SignIn) -> None:
    submitted(sign_in)
    passage = last_told(CHECKER).passage
    Notice.objects.all().delete()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        telling.of_its_turn(passage)
        raise ZeroDivisionError
    assert told(CHECKER) == []


def test_all_that_was_seen_is_read_at_once_and_nothing_that_came_meanwhile(sign_in: SignIn) -> None:
    submitted(sign_in)
    checker = sign_in(CHECKER)
    newest = last_told(CHECKER).pk
    submitted(sign_in)
    answer = checker.post(f"{SCREEN}da-doc/", {"newest": newest}, follow=True)
    assert "Đã đánh dấu 1 thông báo là đã đọc." in answer.content.decode()
    assert in_the_menu(checker) == "Thông báo (1)"


def test_nobody_opens_or_reads_another_s(sign_in: SignIn) -> None:
    submitted(sign_in)
    notice = last_told(CHECKER)
    assert opened(sign_in(LEADER), notice).status_code == 404
    sign_in(LEADER).post(f"{SCREEN}da-doc/", {"newest": notice.pk})
    assert last_told(CHECKER).read_at is None
    assert "Bài thử" not in shown(sign_in(LEADER))


def test_without_any_the_screen_says_what_will_stand_there(sign_in: SignIn) -> None:
    assert "Chưa có thông báo nào." in shown(sign_in(LEADER))
    assert in_the_menu(sign_in(LEADER)) == "Thông báo"


def many(username: str, number: int) -> None:
    person, now = User.objects.get(username=username), timezone.now()
    Notice.objects.bulk_create(
        Notice(person=person, event="outcome", mark=f"m{n}", title=f"Việc số {n}", address="/admin/", at=now)
        for n in range(number)
    )


def test_many_stand_on_pages_with_as_many_questions_as_few(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    counts = []
    for number in (3, 60):
        Notice.objects.all().delete()
        many(LEADER, number)
        client.get(SCREEN)
        with CaptureQueriesContext(connection) as asked:
            client.get(SCREEN)
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 8
    assert "Trang 1 / 3" in shown(client)
    assert "Việc số 0" in shown(client, "?p=3")


def test_the_number_in_the_menu_costs_no_question_of_its_own(sign_in: SignIn) -> None:
    client = sign_in(LEADER)
    client.get("/admin/account/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/admin/account/")
    assert sum('"approval_notice"' in query["sql"] for query in asked) == 1
    assert any('"approval_notice"' in q["sql"] and "LEFT OUTER JOIN" in q["sql"] for q in asked)


def test_the_standing_office_sets_the_hour_of_the_letters_and_nobody_else(sign_in: SignIn) -> None:
    assert "Thư tổng hợp gửi từ 08:00" in shown(sign_in(LEADER))
    refused = sign_in(LEADER).post(f"{SCREEN}gio-gui-thu/", {"hour": "09:30"}, follow=True)
    assert "giờ gửi thư do Cơ quan thường trực đặt" in refused.content.decode()
    assert "Thư tổng hợp gửi từ 08:00" in shown(sign_in(LEADER))
    wrong = sign_in(CHECKER).post(f"{SCREEN}gio-gui-thu/", {"hour": "25"}, follow=True)
    assert "Giờ gửi thư chưa đúng" in wrong.content.decode()
    sign_in(CHECKER).post(f"{SCREEN}gio-gui-thu/", {"hour": "09:30"})
    assert "Thư tổng hợp gửi từ 09:30" in shown(sign_in(LEADER))
