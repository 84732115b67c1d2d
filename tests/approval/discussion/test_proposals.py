"""Đề xuất lãnh đạo: a member who does not handle an item alone proposes to the leader; the check is not skipped."""

from __future__ import annotations

import pytest

from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, checked, newest, press, submitted, written
from tests.approval.told import heard, last_told
from tests.conftest import SignIn
from workflows.approval.models import Remark, State
from workflows.archive.models import Entry

from .said import person, propose, remark, rows, screen, told

pytestmark = pytest.mark.django_db


def test_the_proposal_is_on_record_as_one_and_the_item_still_waits_for_the_check(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    assert propose(sign_in(CHECKER), item).status_code == 302
    assert rows(item) == ["submit", "propose"]
    words = Entry.objects.filter(verb="propose").last().words
    assert (words["basis"], words["reason"]) == ("II.4.3a-2", "Đề nghị không sử dụng vì ngoài phạm vi.")
    assert (newest(item).state, newest(item).position) == (State.WAITING, 0)
    assert not newest(item).decisions.exists()
    assert "Đề xuất lãnh đạo · " in screen(sign_in(LEADER), item)


@pytest.mark.parametrize(
    ("slug", "verb", "state"),
    [("tra-lai", "return", State.RETURNED), ("khong-su-dung", "decline", State.DECLINED)],
)
def test_the_leader_it_was_proposed_to_sends_it_back_or_does_not_use_it(
    sign_in: SignIn, slug: str, verb: str, state: State
) -> None:
    item = submitted(sign_in)
    assert press(sign_in(LEADER), item, slug, reason="Chưa đúng.").status_code == 403
    propose(sign_in(CHECKER), item)
    assert press(sign_in("pho-truong-ban"), item, slug, reason="Chưa đúng.").status_code == 403
    assert press(sign_in(LEADER), item, slug, reason="Chưa đúng.").status_code == 302
    assert newest(item).state == state
    row = Entry.objects.filter(verb=verb).last().words
    assert row["title"] == "Trưởng Ban biên tập"
    assert row["basis"] == newest(item).steps[-1].clause


def test_the_leader_does_not_approve_what_nobody_checked(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    propose(sign_in(CHECKER), item)
    for slug in ("phe-duyet", "kiem-duyet", "de-dot-sau", "dong-y-sau-khi-sua"):
        press(sign_in(LEADER), item, slug, old_0="Tóm tắt", new_0="Tóm")
    assert (newest(item).state, newest(item).position) == (State.WAITING, 0)
    assert rows(item) == ["submit", "propose"]


def test_after_the_leader_s_word_the_member_checks_it_and_it_goes_the_usual_way(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    propose(sign_in(CHECKER), item, "Đề nghị đăng vào sáng thứ Hai.")
    remark(sign_in(LEADER), item, "Đồng ý, đồng chí kiểm duyệt.")
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    assert newest(item).state == State.RELEASED


def test_the_leader_is_told(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    heard()
    propose(sign_in(CHECKER), item)
    assert last_told(LEADER).title == "Đề xuất lãnh đạo: Bài thử"
    assert heard() == {LEADER}


def test_a_second_press_proposes_once_and_another_proposal_is_refused(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    assert [propose(sign_in(CHECKER), item).status_code for _ in range(2)] == [302, 302]
    refused = propose(sign_in(CHECKER), item, "Đề nghị khác.")
    assert refused.status_code == 403
    assert "Bài đã được đề xuất lãnh đạo." in told(refused)
    assert Remark.objects.count() == 1


def test_what_already_waits_for_the_leader_needs_no_proposal(sign_in: SignIn) -> None:
    alone = written(sign_in, "tiem-nang-kinh-te", "chuyen-vien-vhtt")
    press(sign_in("chuyen-vien-vhtt"), alone, "trinh-duyet", declared=DECLARED)
    law = written(sign_in, "pho-bien-phap-luat", "truong-phong-tu-phap")
    press(sign_in("truong-phong-tu-phap"), law, "trinh-duyet", declared=DECLARED)
    for item in (law, checked(sign_in)):
        refused = propose(sign_in(LEADER), item)
        assert refused.status_code == 403
        assert "không cần đề xuất" in told(refused)


def test_the_author_who_leads_does_not_end_what_was_proposed_to_them(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    propose(sign_in(CHECKER), item)
    type(item).objects.filter(pk=item.pk).update(owner=person(LEADER))
    refused = press(sign_in(LEADER), item, "khong-su-dung", reason="Chưa đúng.")
    assert refused.status_code == 403
    assert newest(item).state == State.WAITING
    assert newest(item).author == person(WRITER)
