"""Đề nghị thẩm tra: a unit is asked for its word by a day; it reads that item alone, and what it says moves nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.approval import files
from tests.approval.chain import (
    CHECKER,
    DECLARED,
    LEADER,
    WRITER,
    address,
    checked,
    newest,
    press,
    reworded,
    submitted,
)
from tests.approval.told import heard, last_told
from tests.conftest import SignIn
from workflows.approval.discussion.days import next_day
from workflows.approval.models import OpinionRequest, State

from .said import CONTACT, OTHER_CONTACT, QUESTION, UNIT, answer, ask, asked_about, rows, screen, told

pytestmark = pytest.mark.django_db


def opens(client: Client, item: Any) -> bool:
    return client.get(address(item)).status_code == 200


def test_the_unit_is_asked_answers_and_the_item_stays_where_it_was(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    assert QUESTION in screen(sign_in(CONTACT), item)
    assert answer(sign_in(CONTACT), item).status_code == 302
    shown = screen(sign_in(CHECKER), item)
    assert "Ý kiến thẩm tra · Phường Minh Xuân" in shown
    assert "Thống nhất nội dung. Số liệu đúng." in shown
    assert rows(item) == ["submit", "ask_opinion", "give_opinion"]
    assert (newest(item).state, newest(item).position) == (State.WAITING, 0)
    assert not newest(item).decisions.exists()


def test_on_a_phone_the_bar_leads_to_the_opinion_and_gives_none(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    html = sign_in(CONTACT).get(address(item)).content.decode()
    bar = html[html.index('<nav class="item__bar"') :]
    assert "<button" not in bar[: bar.index("</nav>")]


def test_the_form_offers_the_next_working_day_and_the_units_somebody_answers_for(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    html = sign_in(CHECKER).get(address(item)).content.decode()
    assert f'value="{next_day(timezone.localdate()):%Y-%m-%d}"' in html
    assert 'value="phuong-minh-xuan"' in html
    assert 'value="phuong-phan-thiet"' not in html  # no contact


@pytest.mark.parametrize(("days", "says"), [(-1, "đã qua"), (None, "là ngày nghỉ")])
def test_a_day_that_has_passed_or_is_none_of_work_is_refused_with_a_sentence(
    sign_in: SignIn, days: int | None, says: str
) -> None:
    item, today = submitted(sign_in), timezone.localdate()
    day = _next_sunday(today) if days is None else today + timedelta(days=days)
    refused = ask(sign_in(CHECKER), item, due_on=day.isoformat())
    assert refused.status_code == 422
    assert f"Ngày {day:%d/%m/%Y} {says}" in told(refused)
    assert not OpinionRequest.objects.exists()


def _next_sunday(today: date) -> date:
    return today + timedelta(days=6 - today.weekday() or 7)


def test_the_contact_reads_that_item_alone_and_only_while_it_is_decided_on(sign_in: SignIn) -> None:
    item, another = submitted(sign_in), submitted(sign_in)
    contact = sign_in(CONTACT)
    assert not opens(contact, item)
    ask(sign_in(CHECKER), item)
    assert opens(contact, item)
    assert "Bài thử" in contact.get(f"/admin/pages/{item.pk}/view_draft/").content.decode()
    assert not opens(contact, another)
    assert not opens(sign_in(OTHER_CONTACT), item)
    for door in ("history", "usage", "edit", "delete"):
        assert contact.get(f"/admin/pages/{item.pk}/{door}/").status_code == 302
    answer(contact, item)
    assert opens(contact, item)  # what one answered may be read again
    press(sign_in(CHECKER), item, "tra-lai", reason="Bổ sung nguồn.")
    assert not opens(contact, item)


def test_an_old_question_does_not_open_a_later_edition(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    reworded(item, WRITER, summary="Tóm tắt của lần sau.")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    assert newest(item).state == State.WAITING
    assert not opens(sign_in(CONTACT), item)


def test_the_chain_goes_on_without_the_unit_s_word(sign_in: SignIn) -> None:
    item = checked(sign_in)
    ask(sign_in(LEADER), item)
    press(sign_in(LEADER), item, "phe-duyet")
    assert newest(item).state == State.RELEASED
    late = answer(sign_in(CONTACT), item)
    assert late.status_code in {302, 403}
    assert asked_about(item).answered_at is None


def test_an_objection_says_what_is_wrong(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    refused = answer(sign_in(CONTACT), item, view="objects", words=" ")
    assert refused.status_code == 422
    assert "Hãy ghi nội dung đề nghị sửa, bổ sung." in told(refused)
    answer(sign_in(CONTACT), item, view="objects", words="Chỉ có 12 hộ.")
    assert "Đề nghị sửa, bổ sung. Chỉ có 12 hộ." in screen(sign_in(CHECKER), item)


def test_a_word_on_an_older_text_is_called_so(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    answer(sign_in(CONTACT), item)
    assert "Ý kiến về nội dung trước khi sửa." not in screen(sign_in(CHECKER), item)
    press(sign_in(CHECKER), item, "nhan-bien-tap")
    reworded(item, CHECKER, summary="Tóm tắt mới hẳn.")
    assert "Ý kiến về nội dung trước khi sửa." in screen(sign_in(CHECKER), item)
    stale = {"content_hash": newest(item).content_hash}
    ask(sign_in(CHECKER), item)
    newer = OpinionRequest.objects.of(item).last()
    refused = press(sign_in(CONTACT), item, "y-kien-tham-tra", request=newer.pk, view="agrees", **stale)
    assert "Bài đã thay đổi từ khi đồng chí mở." in told(refused)


def test_a_second_press_asks_once_and_answers_once(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    assert [ask(sign_in(CHECKER), item).status_code for _ in range(2)] == [302, 302]
    assert [answer(sign_in(CONTACT), item).status_code for _ in range(2)] == [302, 302]
    assert rows(item) == ["submit", "ask_opinion", "give_opinion"]


def test_the_same_unit_is_not_asked_twice_at_once(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    refused = ask(sign_in(CHECKER), item, words="Hỏi việc khác.")
    assert refused.status_code == 403
    assert "Đã đề nghị Phường Minh Xuân cho ý kiến về bài này" in told(refused)


def test_the_contact_and_who_asked_are_told(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    heard()
    ask(sign_in(CHECKER), item)
    assert last_told(CONTACT).title == "Đề nghị thẩm tra: Bài thử"
    assert "chậm nhất ngày" in last_told(CONTACT).words
    assert heard() == {CONTACT}
    answer(sign_in(CONTACT), item)
    assert last_told(CHECKER).title == "Ý kiến thẩm tra: Bài thử"
    assert heard() == {CHECKER}


def test_who_asked_sees_politely_that_there_is_no_word_yet(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    assert "đang chờ ý kiến" in screen(sign_in(CHECKER), item)
    OpinionRequest.objects.update(due_on=timezone.localdate() - timedelta(days=3))
    shown = screen(sign_in(CHECKER), item)
    assert "chưa có ý kiến" in shown
    assert "trễ" not in shown.lower().split()
    assert "quá hạn" not in shown


def test_the_files_of_the_item_open_to_the_unit_and_no_others(sign_in: SignIn) -> None:
    shown, hidden = files.attachment(), files.attachment(title="Tệp khác")
    page = files.news(body=files.with_link(shown))
    files.submit(page)
    contact = sign_in(CONTACT)
    assert _open(contact.get(shown.url)) is False
    ask(sign_in(CHECKER), page)
    assert _open(contact.get(shown.url)) is True
    assert _open(contact.get(hidden.url)) is False
    assert _open(sign_in(OTHER_CONTACT).get(shown.url)) is False


def _open(response: HttpResponse) -> bool:
    assert response.status_code in {200, 404}
    return response.status_code == 200


def test_a_unit_without_a_contact_cannot_be_asked(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    assert ask(sign_in(CHECKER), item, unit="phuong-phan-thiet").status_code == 422
    assert UNIT not in {one.unit for one in OpinionRequest.objects.all()}
