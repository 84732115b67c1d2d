"""What is said beside the chains on the desk: questions to units, proposals to the leader, three returns."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, newest, press, reworded, submitted
from tests.approval.discussion.said import CONTACT, OTHER_CONTACT, QUESTION, answer, ask, propose, remark
from tests.conftest import SignIn
from tests.samples import one_in
from workflows.approval.models import OpinionRequest
from workflows.staff.models import Delegation, User

from .test_desk import part

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]
ASKED, ASKING = "Đề nghị thẩm tra gửi đơn vị của đồng chí", "Đồng chí đã đề nghị thẩm tra"
PROPOSED, THRICE = "Thành viên đề xuất đồng chí", "Bài đã trả lại ba lần"
DEPUTY = "pho-truong-ban"


def returned(sign_in: SignIn, times: int) -> object:
    item = submitted(sign_in)
    for number in range(times):
        if number:
            press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
        press(sign_in(CHECKER), item, "tra-lai", reason=f"Lần {number + 1}.")
    return item


def test_a_unit_finds_what_it_was_asked_until_it_has_answered(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    shown = part(sign_in(CONTACT), ASKED)
    assert f"Đề nghị thẩm tra: Bài thử {QUESTION}" in shown
    assert "chậm nhất ngày" in shown
    assert part(sign_in(OTHER_CONTACT), ASKED) == ""
    answer(sign_in(CONTACT), item)
    assert part(sign_in(CONTACT), ASKED) == ""


def test_who_asked_sees_what_the_unit_said_and_politely_that_it_said_nothing(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item)
    assert "Phường Minh Xuân · chậm nhất ngày" in part(sign_in(CHECKER), ASKING)
    OpinionRequest.objects.update(due_on=timezone.localdate() - timedelta(days=3))
    assert "chưa có ý kiến" in part(sign_in(CHECKER), ASKING)
    answer(sign_in(CONTACT), item)
    assert "Phường Minh Xuân · Thống nhất nội dung" in part(sign_in(CHECKER), ASKING)
    press(sign_in(CHECKER), item, "tra-lai", reason="Bổ sung nguồn.")
    assert part(sign_in(CHECKER), ASKING) == ""


def test_a_proposal_is_on_the_desk_of_the_leader_who_decides_until_they_have_answered(
    sign_in: SignIn,
) -> None:
    item = submitted(sign_in)
    propose(sign_in(CHECKER), item)
    assert "Bài thử Đề nghị không sử dụng vì ngoài phạm vi." in part(sign_in(LEADER), PROPOSED)
    for other in (DEPUTY, CHECKER, WRITER, "quan-sat"):
        assert part(sign_in(other), PROPOSED) == ""
    remark(sign_in(LEADER), item, "Đồng ý.")
    assert part(sign_in(LEADER), PROPOSED) == ""


def test_a_proposal_leaves_the_desk_when_the_item_goes_on(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    propose(sign_in(CHECKER), item)
    press(sign_in(CHECKER), item, "kiem-duyet")
    assert part(sign_in(LEADER), PROPOSED) == ""


def test_the_third_return_brings_an_item_to_the_head_of_the_board_alone(sign_in: SignIn) -> None:
    item = returned(sign_in, 2)
    assert part(sign_in(LEADER), THRICE) == ""
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "tra-lai", reason="Lần 3.")
    assert "Bài thử đã trả lại 3 lần" in part(sign_in(LEADER), THRICE)
    for other in (DEPUTY, CHECKER, WRITER, "quan-sat"):
        assert part(sign_in(other), THRICE) == ""
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    assert "Bài thử" in part(sign_in(LEADER), THRICE)  # it stays while it is under way


def test_returns_are_counted_anew_after_a_release(sign_in: SignIn) -> None:
    item = returned(sign_in, 3)
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    assert part(sign_in(LEADER), THRICE) == ""
    reworded(item, WRITER, summary="Tóm tắt của lần sau.")
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "tra-lai", reason="Một lần.")
    assert newest(item).state == "returned"
    assert part(sign_in(LEADER), THRICE) == ""


def test_what_was_set_aside_is_not_listed(sign_in: SignIn) -> None:
    item = returned(sign_in, 3)
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "khong-su-dung", reason="Trùng bài đã đăng.")
    assert part(sign_in(LEADER), THRICE) == ""


def test_who_acts_for_the_head_finds_both_lists(sign_in: SignIn) -> None:
    returned(sign_in, 3)
    propose(sign_in(CHECKER), submitted(sign_in))
    today = timezone.localdate()
    Delegation.objects.create(
        person=User.objects.get(username=LEADER),
        delegate=User.objects.get(username=DEPUTY),
        starts_on=today,
        ends_on=today,
        decision_number="01/UQ-VD",
    )
    assert "Bài thử" in part(sign_in(DEPUTY), THRICE)
    assert "Bài thử" in part(sign_in(DEPUTY), PROPOSED)


@pytest.mark.parametrize("username", one_in(3, [LEADER, CHECKER, CONTACT]))
def test_it_asks_as_many_questions_for_many_as_for_one(sign_in: SignIn, username: str) -> None:
    counts = []
    for many in (1, 4):
        for _ in range(many):
            item = submitted(sign_in)
            propose(sign_in(CHECKER), item)
            ask(sign_in(CHECKER), item)
            returned(sign_in, 3)
        client = sign_in(username)
        client.get("/admin/")
        with CaptureQueriesContext(connection) as asked:
            client.get("/admin/")
        counts.append(len(asked))
    assert counts[0] == counts[1]
