"""Gỡ ngay: by whom, with which clock, confirmed or not afterwards; and that nothing publishes past it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, press, reworded
from tests.approval.chain import newest as passage
from tests.approval.desk.test_desk import part
from tests.approval.scheduled.hours import the_clock_at
from tests.approval.table.expected import EVERYBODY
from tests.conftest import SignIn
from workflows.approval.models import State, Submission, WithdrawalState
from workflows.approval.publishing import finish
from workflows.approval.refusal import refusal
from workflows.staff.models import Delegation, User

from .gone import (
    DEPUTY,
    NOTICE,
    OTHER,
    REASON,
    again,
    ask,
    newest,
    offered,
    read,
    released,
    row,
    shown,
    stands,
    take_down,
    told_to_residents,
    urgent,
    withdraw,
)

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
TAKERS = {"truong-ban", "pho-truong-ban", "giam-doc-trung-tam", "vien-chuc-trung-tam"}
DESK = "Gỡ bỏ: chờ đồng chí quyết định, xác nhận"


def taken_down(sign_in: SignIn, by: str = DEPUTY, **more: Any) -> Any:
    item = released(sign_in)
    assert take_down(sign_in(by), item, **more).status_code == 302
    assert stands(item) == WithdrawalState.TAKEN_DOWN
    return item


def test_those_whom_the_data_names_take_down_and_everybody_else_reads_whose_it_is(sign_in: SignIn) -> None:
    editor.superuser()
    item, now = released(sign_in), timezone.now()
    why = {p.username: refusal(board.person(p.username), "take_down", again(item), now) for p in EVERYBODY}
    assert {name for name, reason in why.items() if reason is None} == TAKERS
    assert "Theo Điều 23d NĐ 27/2018/NĐ-CP, việc gỡ ngay thuộc trách nhiệm của" in str(why[OTHER])
    today = timezone.localdate()
    Delegation.objects.create(
        person=board.person(DEPUTY),
        delegate=board.person("truong-phong-vhtt"),
        starts_on=today,
        ends_on=today,
        decision_number="01/UQ-VD",
    )
    assert refusal(board.person("truong-phong-vhtt"), "take_down", again(item), now) is None


def test_it_is_gone_with_one_press_and_waits_on_the_desk_of_who_decides(sign_in: SignIn) -> None:
    item = taken_down(sign_in, by=WRITER)  # the standing office, and the author of it
    assert NOTICE in told_to_residents(item)
    assert f"Bài thử {REASON} Đã gỡ ngay, chờ xác nhận" in part(sign_in(LEADER), DESK)
    for name in (DEPUTY, WRITER, CHECKER, OTHER):
        assert part(sign_in(name), DESK) == "", name
    assert row(item, "take_down")["asked_from"] == "Công văn 15/VD (ví dụ)"
    assert row(item, "take_down")["basis"] == "Điều 23d NĐ 27/2018/NĐ-CP"
    assert {"xac-nhan-go", "khong-xac-nhan-go"} <= offered(sign_in(LEADER), item)
    assert not {"xac-nhan-go", "khong-xac-nhan-go"} & offered(sign_in(DEPUTY), item)


def test_confirmed_it_is_a_withdrawal_with_the_decider_s_notice_and_the_day_it_was_gone(
    sign_in: SignIn,
) -> None:
    item, leader = taken_down(sign_in), sign_in(LEADER)
    answer = press(leader, item, "xac-nhan-go", seen=newest(item).seen, notice="", public="")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Hãy ghi thông báo công khai" in page and "Hãy đánh dấu đã đọc lại" in page
    said = {"seen": newest(item).seen, "notice": "Bài có số liệu sai.", "public": "on", "note": "Đồng ý gỡ."}
    with the_clock_at(timezone.now() + timedelta(days=3)):
        assert press(sign_in(LEADER), item, "xac-nhan-go", **said).status_code == 302
    assert stands(item) == WithdrawalState.WITHDRAWN
    told = told_to_residents(item)
    assert "Bài có số liệu sai." in told and NOTICE not in told
    today = timezone.localdate()
    assert f"từ ngày {today:%d} tháng {today:%m} năm {today:%Y}" in told
    assert part(leader, DESK) == ""


def test_not_confirmed_it_stays_away_until_its_chain_brings_it_back(sign_in: SignIn) -> None:
    item, leader = taken_down(sign_in), sign_in(LEADER)
    said = {"seen": newest(item).seen, "reason": "Số liệu đúng."}
    assert press(leader, item, "khong-xac-nhan-go", **said).status_code == 302
    assert (stands(item), read(item).status_code) == (WithdrawalState.TO_RESTORE, 410)
    assert "Số liệu đúng." in shown(sign_in(WRITER), item)
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(leader, item, "phe-duyet")
    assert (stands(item), read(item).status_code) == (WithdrawalState.RESTORED, 200)


def test_until_somebody_decides_nobody_submits_it_and_the_door_stays_shut(sign_in: SignIn) -> None:
    item = taken_down(sign_in)
    assert "trinh-duyet" not in offered(sign_in(WRITER), item)
    why = refusal(board.person(WRITER), "submit", again(item), timezone.now())
    assert why and "đang chờ người quyết định của chuyên mục xác nhận" in why
    last = passage(item)
    Submission.objects.filter(pk=last.pk).update(state=State.WAITING, ended_at=None)  # a shell
    with pytest.raises(PermissionDenied, match="đã gỡ ngay"):
        finish(last.workflow_state)
    assert read(item).status_code == 410


def test_a_request_with_its_hours_is_on_the_desks_of_who_may_act_and_the_clock_is_told_without_blame(
    sign_in: SignIn,
) -> None:
    item, now = released(sign_in), timezone.now()
    received = now - timedelta(hours=1)
    answer = ask(sign_in(OTHER), item, asked_from="Công văn 15/VD (ví dụ)")
    assert answer.status_code == 422 and "cả nơi yêu cầu và lúc nhận" in answer.content.decode()
    assert ask(sign_in(OTHER), item, **urgent(received)).status_code == 302
    for name in (LEADER, DEPUTY, CHECKER, WRITER):
        said = part(sign_in(name), DESK)
        assert "Mốc 03 giờ (Điều 23d NĐ 27/2018/NĐ-CP)" in said and ", còn 1 giờ" in said, name
    assert part(sign_in("truong-phong-tu-phap"), DESK) == ""
    assert ", còn 1 giờ" in shown(sign_in(DEPUTY), item)
    with the_clock_at(received + timedelta(hours=4)):
        said = part(sign_in(DEPUTY), DESK)
        assert ", đã qua" in said
        assert not any(blame in said.lower() for blame in ("quá hạn", "chậm", "trễ", "muộn"))
        assert take_down(sign_in(DEPUTY), item, **urgent(received)).status_code == 302
        assert "; đã gỡ lúc " in part(sign_in(LEADER), DESK)
    assert newest(item).by == board.person(OTHER)  # who asked stays who asked
    assert str(board.person(DEPUTY)) in newest(item).decided_as


def test_what_was_not_received_yet_is_not_taken_down_for_it(sign_in: SignIn) -> None:
    item = released(sign_in)
    answer = take_down(sign_in(DEPUTY), item, **urgent(timezone.now() + timedelta(hours=2)))
    assert answer.status_code == 422
    assert "chưa đến. Hãy ghi lại." in answer.content.decode()
    assert read(item).status_code == 200


def test_all_that_is_missing_is_said_at_once(sign_in: SignIn) -> None:
    item = released(sign_in)
    missing = {"reason": "", "grounds": "", "asked_from": "", "received_at": "", "notice": "", "public": ""}
    answer = take_down(sign_in(DEPUTY), item, **missing)
    page = answer.content.decode()
    assert answer.status_code == 422
    for word in (
        "lý do gỡ bỏ",
        "căn cứ gỡ bỏ",
        "nơi yêu cầu gỡ",
        "đã nhận yêu cầu lúc nào",
        "thông báo công",
    ):
        assert f"Hãy ghi {word}" in page, word
    assert "Hãy đánh dấu đã đọc lại" in page


def test_the_newer_edition_in_its_chain_is_returned_with_the_reason(sign_in: SignIn) -> None:
    item = released(sign_in)
    reworded(item, WRITER, summary="Tóm tắt của bản mới.")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    take_down(sign_in(DEPUTY), item)
    assert passage(item).state == State.RETURNED
    assert row(item, "return")["reason"] == REASON
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert read(item).status_code == 410


def test_whoever_confirms_and_the_author_are_told_at_once_delegates_included(sign_in: SignIn) -> None:
    item, today = released(sign_in), timezone.localdate()
    Delegation.objects.create(
        person=board.person(LEADER),
        delegate=board.person("truong-phong-vhtt"),
        starts_on=today,
        ends_on=today,
        decision_number="01/UQ-VD",
    )
    User.objects.update(email="")
    told = {LEADER, "truong-phong-vhtt", WRITER}
    for name in {*told, DEPUTY, OTHER}:
        User.objects.filter(username=name).update(email=f"{name}@example.vn")
    mail.outbox.clear()
    take_down(sign_in(DEPUTY), item)
    assert {message.to[0] for message in mail.outbox} == {f"{name}@example.vn" for name in told}
    assert len(mail.outbox) == len(told)
    assert all("Đã gỡ ngay: Bài thử" in message.subject for message in mail.outbox)


def test_a_second_press_takes_nothing_down_again(sign_in: SignIn) -> None:
    item = taken_down(sign_in)
    typed = {**urgent(timezone.now()), "reason": "Khác", "grounds": "Khác", "notice": "Khác", "public": "on"}
    assert press(sign_in(CHECKER), item, "go-ngay", **typed).status_code == 403
    assert board.rows(item, "take_down") == 1
    assert newest(item).reason == REASON


def test_what_was_withdrawn_is_not_taken_down_again(sign_in: SignIn) -> None:
    item = released(sign_in)
    withdraw(sign_in(LEADER), item)
    assert "go-ngay" not in offered(sign_in(DEPUTY), item)
