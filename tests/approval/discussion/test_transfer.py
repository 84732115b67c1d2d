"""Chuyển: a member passes an item to the section it belongs to; it stands there at the first step, on record."""

from __future__ import annotations

from typing import Any

import pytest
from wagtail.models import Page

from tests import editor
from tests.approval.chain import CHECKER, LEADER, WRITER, checked, newest, press, reworded, submitted
from tests.conftest import SignIn
from workflows.approval.deed import Refused
from workflows.approval.models import State, Submission
from workflows.approval.verbs import transfer as verb
from workflows.archive.models import Entry
from workflows.archive.verify import verify

from .said import person, propose, rows, screen, told, transfer

pytestmark = pytest.mark.django_db
THERE = "van-hoa-xa-hoi"


def fresh(item: Any) -> Any:
    return Page.objects.get(pk=item.pk).specific


def test_it_stands_under_the_other_section_at_the_first_step_with_the_same_author(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    left = newest(item)
    assert transfer(sign_in(CHECKER), item, THERE).status_code == 302
    left.refresh_from_db()
    here = newest(item)
    assert (left.state, left.ended_at) == (State.RESTARTED, here.submitted_at)
    assert (here.section, here.position, here.state) == (THERE, 0, State.WAITING)
    assert (here.author, here.declared, here.content_hash) == (left.author, left.declared, left.content_hash)
    assert fresh(item).get_parent() == editor.section(THERE).page_ptr
    assert fresh(item).url_path.startswith(editor.section(THERE).url_path)
    assert rows(item) == ["submit", "move", "transfer"]
    words = Entry.objects.filter(verb="transfer").last().words
    assert (words["basis"], words["reason"]) == ("II.4.3a-2", "Bài về văn hóa.")
    assert words["note"] == "Tin tổng hợp › Kinh tế → Tin tổng hợp › Văn hóa - xã hội"
    assert verify().is_whole


def test_it_passes_the_chain_of_its_new_place_to_the_public(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    transfer(sign_in(CHECKER), item, THERE)
    press(sign_in(CHECKER), item, "kiem-duyet")
    press(sign_in(LEADER), item, "phe-duyet")
    assert newest(item).state == State.RELEASED
    assert fresh(item).live
    assert fresh(item).url.startswith(editor.section(THERE).url)


def test_the_stock_workflow_follows(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    transfer(sign_in(CHECKER), item, THERE)
    now = fresh(item)
    assert now.current_workflow_state.workflow == now.get_workflow()
    assert newest(item).workflow_state == now.current_workflow_state


def test_a_second_press_answers_the_first(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    client, seen = sign_in(CHECKER), newest(item).pk
    answers = [
        press(client, item, "chuyen-chuyen-muc", submission=seen, section=THERE, reason="Bài về văn hóa.")
        for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Submission.objects.of(item).count() == 2
    other = press(
        sign_in("truong-phong-vhtt"), item, "chuyen-chuyen-muc", submission=seen, section=THERE, reason="x"
    )
    assert other.status_code == 403


def test_only_to_sections_that_hold_pages_of_its_kind(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    for section in ("thu-tuc-hanh-chinh", "khong-co"):
        assert transfer(sign_in(CHECKER), item, section).status_code == 422
    assert transfer(sign_in(CHECKER), item, "kinh-te").status_code == 403  # where it stands
    assert newest(item).section == "kinh-te"


def test_where_no_other_section_holds_its_kind_there_is_no_button(sign_in: SignIn) -> None:
    item = submitted(sign_in, "guong-dien-hinh")
    assert "Chuyển chuyên mục" not in screen(sign_in(CHECKER), item)
    refused = transfer(sign_in(CHECKER), item, THERE)
    assert refused.status_code == 403
    assert newest(item).section == "guong-dien-hinh"
    assert "Chuyển chuyên mục" in screen(sign_in(CHECKER), submitted(sign_in))


def test_the_deed_itself_refuses_another_kind_of_section(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    now, seen = newest(item).submitted_at, newest(item).pk
    with pytest.raises(Refused, match="không chuyển sang"):
        verb(person(CHECKER), fresh(item), submission=seen, section="thu-tuc-hanh-chinh", reason="x", at=now)


def test_what_was_published_stays_in_its_section(sign_in: SignIn) -> None:
    item = checked(sign_in)
    press(sign_in(LEADER), item, "phe-duyet")
    reworded(item, WRITER, summary="Tóm tắt của lần sau.")
    press(sign_in(WRITER), item, "trinh-duyet", declared=["no-secrets", "rights"])
    refused = transfer(sign_in(CHECKER), item, THERE)
    assert refused.status_code == 403
    assert "bài đã đăng không chuyển sang chuyên mục khác" in told(refused)
    assert fresh(item).get_parent() == editor.section("kinh-te").page_ptr


def test_the_leader_does_not_pass_on_what_waits_for_their_decision(sign_in: SignIn) -> None:
    item = checked(sign_in)
    refused = transfer(sign_in(LEADER), item, THERE)
    assert refused.status_code == 403
    assert "ở bước kiểm duyệt" in told(refused)


def test_a_reason_is_wanted(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    assert transfer(sign_in(CHECKER), item, THERE, reason=" ").status_code == 422
    assert newest(item).section == "kinh-te"


def test_an_address_that_is_taken_there_is_told_and_nothing_is_done(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    twin = editor.draft(THERE, "Bài thử", person(WRITER))
    type(twin).objects.filter(pk=twin.pk).update(slug=fresh(item).slug)
    refused = transfer(sign_in(CHECKER), item, THERE)
    assert refused.status_code == 403
    assert "trùng đường dẫn" in told(refused)
    assert (newest(item).section, rows(item)) == ("kinh-te", ["submit"])


def test_what_the_other_section_asks_is_the_author_s_to_say(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = submitted(sign_in)
    Submission.objects.of(item).update(declared=["no-secrets"])
    refused = transfer(sign_in(CHECKER), item, THERE)
    assert refused.status_code == 422
    assert "hãy trả lại để người viết bổ sung" in told(refused)
    assert "Được quyền sử dụng câu chữ" in told(refused)
    assert fresh(item).get_parent() == editor.section("kinh-te").page_ptr


def test_what_fails_at_the_end_moves_nothing(sign_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    item = submitted(sign_in)

    def fails(*args: Any) -> None:
        raise RuntimeError("the machine stops")

    monkeypatch.setattr("workflows.approval.telling.of_its_turn", fails)
    with pytest.raises(RuntimeError):
        transfer(sign_in(CHECKER), item, THERE)
    assert fresh(item).get_parent() == editor.section("kinh-te").page_ptr
    assert (newest(item).section, rows(item)) == ("kinh-te", ["submit"])


def test_a_proposal_ends_with_the_passage_it_was_made_in(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    propose(sign_in(CHECKER), item)
    transfer(sign_in(CHECKER), item, THERE)
    assert press(sign_in(LEADER), item, "tra-lai", reason="Chưa đúng.").status_code == 403
