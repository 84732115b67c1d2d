"""What was approved for an hour and may not be public at it is not: taken back, sent back, changed, out of place."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError
from wagtail.models import Page, Revision

from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, LEADER, WRITER, address, newest, press
from tests.conftest import SignIn
from workflows.approval.checks import late, no_other_scheduler
from workflows.approval.due import publish_due
from workflows.approval.models import Decision, State
from workflows.approval.verbs import release as hour
from workflows.archive.models import Entry
from workflows.staff.models import User

from .hours import scheduled, the_clock_at, the_hour_comes, tomorrow_at

pytestmark = pytest.mark.django_db
REASON = {"ready": "", "reason": "Chờ số liệu mới."}


def tampered(item: Any, **words: Any) -> None:
    """Behind everybody's back, in the table itself."""
    revision = Page.objects.get(pk=item.pk).latest_revision
    Revision.objects.filter(pk=revision.pk).update(content=revision.content | words)


def last_row(item: Any) -> Entry:
    return Entry.objects.filter(kind="wagtailcore.page", key=str(item.pk)).latest("number")


def desk_of(sign_in: SignIn, username: str) -> str:
    return sign_in(username).get("/admin/").content.decode()


def test_what_its_author_takes_back_is_never_public(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    moment = newest(item).publish_at
    assert press(sign_in(WRITER), item, "rut-ve", reason="Sự kiện hoãn.").status_code == 302
    assert the_hour_comes(item, moment).state == State.TAKEN_BACK
    assert not board.fresh(item).live
    assert board.fresh(item).current_workflow_state is None
    board.must_hold(item)


@pytest.mark.parametrize(("slug", "state"), [("tra-lai", State.RETURNED), ("khong-su-dung", State.DECLINED)])
def test_what_the_leader_thinks_better_of_is_never_public(sign_in: SignIn, slug: str, state: State) -> None:
    item = scheduled(sign_in)
    moment = newest(item).publish_at
    assert press(sign_in(LEADER), item, slug, **REASON).status_code == 302
    assert the_hour_comes(item, moment).state == state
    assert not board.fresh(item).live
    board.must_hold(item)


def test_other_words_than_those_decided_go_round_again_and_everybody_is_told(sign_in: SignIn) -> None:
    User.objects.update(email="")
    for name in (CHECKER, LEADER, WRITER):
        User.objects.filter(username=name).update(email=f"{name}@example.vn")
    item, told = (
        scheduled(sign_in),
        f"Chưa đăng được lúc 07:00 {tomorrow_at():%d/%m/%Y}: Nội dung đã bị thay đổi",
    )
    before = newest(item)
    tampered(item, title="Tên lén")
    mail.outbox.clear()
    now = the_hour_comes(item)
    assert (now.state, now.position, now.pk > before.pk) == (State.WAITING, 0, True)
    assert not board.fresh(item).live
    assert last_row(item).verb == "restart"
    assert (last_row(item).words["name"], last_row(item).words["reason"][:30]) == ("Hệ thống", told[:30])
    for username in (LEADER, WRITER):  # who decided, and the standing office
        assert told in desk_of(sign_in, username), username
    assert told in sign_in(CHECKER).get(address(item)).content.decode()
    assert all(told in one.body for one in mail.outbox)
    assert sorted(one.to[0] for one in mail.outbox) == [
        f"{name}@example.vn" for name in (CHECKER, LEADER, WRITER)
    ]
    board.must_hold(item)


def test_a_hand_of_the_decider_in_it_sends_it_back_to_the_last_step(sign_in: SignIn) -> None:
    """The same bytes saved by who decided: they would release their own words."""
    item = scheduled(sign_in)
    leader = User.objects.get(username=LEADER)
    Revision.objects.filter(pk=board.fresh(item).latest_revision_id).update(user=leader)
    now = the_hour_comes(item)
    assert (now.state, now.position, now.publish_at) == (State.WAITING, 1, None)
    assert "người đã sửa bài không quyết định ở bước cuối" in now.held_up
    assert last_row(item).verb == "hold_up"
    assert now.workflow_state.status == now.workflow_state.current_task_state.status == "in_progress"
    assert now.held_up in desk_of(sign_in, LEADER)
    board.must_hold(item)


def test_what_came_back_at_its_hour_is_decided_anew(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    leader = User.objects.get(username=LEADER)
    revision = Revision.objects.filter(pk=board.fresh(item).latest_revision_id)
    writer = revision.get().user
    revision.update(user=leader)
    the_hour_comes(item)
    revision.update(user=writer)
    assert press(sign_in(LEADER), item, "phe-duyet").status_code == 302
    assert newest(item).state == State.RELEASED
    assert "Chưa đăng được" not in desk_of(sign_in, LEADER)
    assert (board.rows(item, "approve"), board.rows(item, "hold_up"), board.rows(item, "publish")) == (
        2,
        1,
        1,
    )
    board.must_hold(item)


def test_what_cannot_stand_on_the_site_says_why(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    other = editor.published("kinh-te", "Bài khác", User.objects.get(username=WRITER))
    Page.objects.filter(pk=other.pk).update(slug=board.fresh(item).slug)
    now = the_hour_comes(item)
    assert now.state == State.WAITING
    assert "Chưa đăng được" in now.held_up
    assert not board.fresh(item).live


def test_moved_by_a_hand_it_begins_the_chain_of_the_other_section(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    board.fresh(item).move(editor.section("van-hoa-xa-hoi"), pos="last-child")
    now = the_hour_comes(item)
    assert (now.state, now.section, now.position) == (State.WAITING, "van-hoa-xa-hoi", 0)
    assert not board.fresh(item).live


def test_one_that_may_not_stops_no_other(sign_in: SignIn) -> None:
    first, second, third = (scheduled(sign_in) for _ in range(3))
    tampered(first, title="Tên lén")
    with the_clock_at(tomorrow_at() + timedelta(minutes=1)):
        call_command("publish_due")
    assert [board.fresh(item).live for item in (first, second, third)] == [False, True, True]


def test_an_error_of_the_system_stops_no_other_and_leaves_it_to_be_tried_again(
    sign_in: SignIn, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (scheduled(sign_in) for _ in range(2))
    number, real = newest(first).pk, hour.end_chain

    def breaks(case: Any, note: str = "") -> None:
        real(case, note)
        if case.submission.pk == number:
            raise DatabaseError("kết nối bị ngắt")

    monkeypatch.setattr(hour, "end_chain", breaks)
    with the_clock_at(tomorrow_at() + timedelta(minutes=1)):
        with pytest.raises(CommandError):
            call_command("publish_due")
        assert [board.fresh(item).live for item in (first, second)] == [False, True]
        assert newest(first).state == State.SCHEDULED
        monkeypatch.undo()
        call_command("publish_due")
    assert board.fresh(first).live
    assert "kết nối bị ngắt" in capsys.readouterr().out
    board.must_hold(first)


def test_a_dry_run_names_what_is_due_and_does_nothing(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    later = scheduled(sign_in, tomorrow_at(days=3))
    with the_clock_at(tomorrow_at() + timedelta(minutes=1)):
        found = list(publish_due(tomorrow_at(), dry_run=True))
    assert len(found) == 1 and "07:00" in found[0].words
    assert {newest(one).state for one in (item, later)} == {State.SCHEDULED}


def test_late_by_ten_minutes_it_stands_on_the_desk_and_in_the_operators_check(sign_in: SignIn) -> None:
    scheduled(sign_in)
    for minutes, is_late in ((5, False), (11, True)):
        with the_clock_at(tomorrow_at() + timedelta(minutes=minutes)):
            for username in (LEADER, WRITER):
                assert ("Quá giờ hẹn đăng 07:00" in desk_of(sign_in, username)) is is_late, username
            assert [one.id for one in late(None, ["default"])] == ["portal.W004"] * is_late
            assert "Quá giờ hẹn đăng" not in desk_of(sign_in, "truong-phong-tu-phap")


def test_the_check_says_that_no_other_command_publishes_by_a_date(monkeypatch: pytest.MonkeyPatch) -> None:
    assert no_other_scheduler(None) == []
    monkeypatch.setattr("workflows.approval.checks.get_commands", lambda: {"publish_scheduled": "wagtail"})
    assert [one.id for one in no_other_scheduler(None)] == ["portal.E006"]


def test_a_decision_that_was_deleted_publishes_nothing(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    Decision.objects.filter(submission=newest(item), position=1).delete()
    assert the_hour_comes(item).state == State.WAITING
    assert not board.fresh(item).live
