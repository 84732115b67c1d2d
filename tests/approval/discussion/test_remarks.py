"""Trao đổi: those who follow an item talk about it; nothing is decided, nothing leaves the office."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.approval.chain import CHECKER, LEADER, WRITER, address, newest, press, reworded, submitted, written
from tests.approval.told import heard, last_told
from tests.conftest import SignIn
from workflows.approval.models import Remark, State

from .said import CONTACT, ask, person, propose, remark, rows, screen, told

pytestmark = pytest.mark.django_db


def test_a_remark_is_read_by_all_who_follow_the_item_with_who_said_it(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    remark(sign_in(CHECKER), item)
    for reader in (WRITER, LEADER, "quan-sat"):
        shown = screen(sign_in(reader), item)
        assert "Nhờ xem lại đoạn hai." in shown
        assert f"Trao đổi · {person(CHECKER)}, Giám đốc Trung tâm" in shown


def test_it_decides_nothing_and_is_no_row_of_the_register(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    remark(sign_in(LEADER), item)
    assert rows(item) == ["submit"]
    assert (newest(item).state, newest(item).position) == (State.WAITING, 0)


def test_the_author_and_whose_turn_it_is_are_told_and_not_who_said_it(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    heard()
    remark(sign_in(LEADER), item)
    assert last_told(WRITER).title == "Trao đổi về bài: Bài thử"
    assert heard() == {WRITER, CHECKER}
    remark(sign_in(WRITER), item, "Đã rõ.")
    assert heard() == {CHECKER}


def test_a_second_press_says_it_once(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    for _ in range(2):
        assert remark(sign_in(CHECKER), item).status_code == 302
    assert Remark.objects.count() == 1


def test_a_draft_is_talked_about_too_and_the_talk_outlives_it(sign_in: SignIn) -> None:
    item = written(sign_in)
    remark(sign_in(CHECKER), item)
    sign_in(WRITER).post(f"/admin/pages/{item.pk}/delete/")
    assert not type(item).objects.filter(pk=item.pk).exists()
    assert Remark.objects.get().words == "Nhờ xem lại đoạn hai."


def test_the_observer_reads_and_says_nothing(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    observer = sign_in("quan-sat")
    assert "Trao đổi" not in screen(observer, item)
    refused = remark(observer, item)
    assert refused.status_code == 403
    assert "Theo Điều 9 (Chương IV), khoản 1, Chủ tịch Ủy ban nhân dân thành phố" in told(refused)
    assert not Remark.objects.exists()


def test_a_unit_that_was_only_asked_neither_reads_nor_joins_the_talk(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    remark(sign_in(CHECKER), item)
    ask(sign_in(CHECKER), item)
    propose(sign_in(CHECKER), item, "Đề nghị không sử dụng.")
    contact = sign_in(CONTACT)
    shown = screen(contact, item)
    assert "Nhờ xem lại đoạn hai." not in shown
    assert "Đề nghị không sử dụng." not in shown
    assert "Trình duyệt" in shown
    assert "/phieu/" not in shown
    refused = remark(contact, item, "Góp một câu.")
    assert refused.status_code == 403
    assert "phần trả lời thẩm tra" in told(refused)


def test_a_unit_that_was_only_asked_is_told_neither_what_was_found_nor_what_the_leader_ordered(
    sign_in: SignIn,
) -> None:
    item = written(sign_in)
    reworded(item, WRITER, summary="Ngắn.")
    press(sign_in(WRITER), item, "trinh-duyet", declared=["no-secrets", "rights"])
    press(sign_in(CHECKER), item, "kiem-duyet")
    ask(sign_in(LEADER), item)
    press(sign_in(LEADER), item, "dong-y-sau-khi-sua", old_0="Ngắn.", new_0="Dài hơn một chút.")
    office, contact = screen(sign_in(WRITER), item), screen(sign_in(CONTACT), item)
    for part in ("Đề nghị xem lại", "Nội dung lãnh đạo yêu cầu sửa", "Dài hơn một chút."):
        assert part in office
        assert part not in contact


def test_the_slip_of_the_item_is_not_for_a_unit_that_was_only_asked(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    propose(sign_in(CHECKER), item, "Đề nghị không sử dụng.")
    answer = sign_in(CONTACT).get(address(item, "phieu"), follow=True)
    assert "Đề nghị không sử dụng." not in answer.content.decode()
    assert "Đề nghị không sử dụng." in sign_in(CHECKER).get(address(item, "phieu")).content.decode()


def test_the_public_page_knows_nothing_of_it(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    remark(sign_in(CHECKER), item)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    item.refresh_from_db()
    assert item.live
    assert "Nhờ xem lại" not in Client().get(item.url).content.decode()


def test_nothing_to_talk_about_on_a_page_that_the_regulation_made(sign_in: SignIn) -> None:
    section = written(sign_in).get_parent().specific
    refused = sign_in(CHECKER).post(address(section, "trao-doi"), {"words": "Tên dài quá."})
    assert refused.status_code == 403
    assert "có theo Quy chế" in told(refused)
