"""A leader approves for an hour: nothing is public before it, all of it at it, once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django_q.models import OrmQ
from wagtail.users.models import UserProfile

from pages.sitemaps import MOST_IN_A_PART
from tests import editor
from tests.approval import files
from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, LEADER, WRITER, address, checked, newest, press
from tests.approval.told import last_told
from tests.conftest import SignIn
from tests.jobs.conftest import queue
from tests.staff.records import NUMBER, day
from workflows.approval.models import State
from workflows.approval.verbs.release import publish_at_its_hour
from workflows.archive.models import Entry
from workflows.staff.models import Appointment, Assignment, Delegation, Duty, User

from .hours import (
    jobs_of,
    schedule,
    scheduled,
    the_clock_at,
    the_hour_comes,
    the_job_runs,
    the_worker_does_the_rest,
    tomorrow_at,
    typed,
)

pytestmark = pytest.mark.django_db
__all__ = ["queue"]  # a fixture
SECTION, TITLE = "kinh-te", "Bài thử"


def where_the_public_reads(item: Any) -> dict[str, bool]:
    """Its own address, the section's list, the feed, the sitemap and the search."""
    section, visitor, slug = editor.section(SECTION), Client(), board.fresh(item).slug
    page = visitor.get(f"{section.url}{slug}/").status_code
    assert page in {200, 404}
    shown = {
        "list": section.url,
        "feed": f"{section.url}rss.xml",
        "sitemap": f"/sitemap-{item.pk // MOST_IN_A_PART}.xml",
        "search": f"/tim-kiem/?q={TITLE}",
    }
    found = {name: slug in visitor.get(there).content.decode() for name, there in shown.items()}
    return found | {"page": page == 200}


def row_of(item: Any, verb: str) -> Entry:
    return Entry.objects.filter(kind="wagtailcore.page", key=str(item.pk), verb=verb).latest("number")


def test_before_the_hour_nothing_is_public_anywhere(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    assert not any(where_the_public_reads(item).values())
    assert board.rows(item, "publish") == 0
    assert newest(item).workflow_state.status == "in_progress"
    board.must_hold(item)


def test_at_the_hour_the_worker_s_job_makes_it_public_everywhere(queue: None, sign_in: SignIn) -> None:
    hour = tomorrow_at()
    item = scheduled(sign_in, hour)
    [job] = jobs_of(item)
    assert job.started == hour and OrmQ.objects.filter(lock=hour).count() == 1
    with the_clock_at(hour + timedelta(seconds=2)):
        the_job_runs(item)
        the_worker_does_the_rest()
        found = where_the_public_reads(item)
        assert all(found.values()), found
    assert newest(item).state == State.RELEASED
    board.must_hold(item)


def test_the_register_says_the_decision_with_its_hour_and_the_publication_with_the_real_moment(
    sign_in: SignIn,
) -> None:
    hour = tomorrow_at()
    item = scheduled(sign_in, hour)
    assert row_of(item, "approve").words["note"] == f"Đăng lúc 07:00 ngày {hour:%d/%m/%Y}."
    the_hour_comes(item, seconds=90)
    published = row_of(item, "publish")
    assert published.at - hour >= timedelta(seconds=90)
    assert newest(item).ended_at == published.at
    assert published.words["username"] == LEADER
    board.register_is_whole()


def test_its_files_open_to_readers_at_the_hour_and_not_before(sign_in: SignIn) -> None:
    paper = files.attachment()
    item = files.news(body=files.with_link(paper))
    files.submit(item)
    press(sign_in(CHECKER), item, "kiem-duyet")
    schedule(sign_in(LEADER), item, tomorrow_at())
    assert Client().get(paper.url).status_code == 404
    the_hour_comes(item)
    assert Client().get(paper.url).status_code == 200


def test_called_early_twice_or_late_the_job_publishes_once(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    number = newest(item).pk
    publish_at_its_hour.call(number)
    assert newest(item).state == State.SCHEDULED
    for seconds in (5, 6, 5000):
        the_hour_comes(item, seconds=seconds)
    assert board.rows(item, "publish") == 1
    board.must_hold(item)


def test_a_decider_who_has_left_the_board_since_took_the_decision_rightly(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    Appointment.objects.to(LEADER).update(ends_on=day(-1))
    User.objects.filter(username=LEADER).update(is_active=False)
    assert the_hour_comes(item).state == State.RELEASED


def test_what_a_delegate_scheduled_is_public_after_the_delegation_has_ended(sign_in: SignIn) -> None:
    leader, deputy = User.objects.get(username=LEADER), User.objects.get(username="pho-truong-ban")
    given = Delegation.objects.create(
        person=leader, delegate=deputy, starts_on=day(-2), decision_number=NUMBER
    )
    item = checked(sign_in)
    schedule(sign_in("pho-truong-ban"), item, tomorrow_at())
    Delegation.objects.filter(pk=given.pk).update(ends_on=day(-1))
    assert the_hour_comes(item).state == State.RELEASED
    assert row_of(item, "publish").words["for_name"] == str(leader)


def test_where_the_member_ends_the_chain_the_member_schedules(sign_in: SignIn) -> None:
    checker = User.objects.get(username=CHECKER)
    Assignment.objects.create(
        section=SECTION, duty=Duty.RELEASE, person=checker, starts_on=day(-2), decision_number=NUMBER
    )
    item = board.draft(SECTION, "Tin ngắn trong ngày")
    board.submit(item, WRITER)
    schedule(sign_in(CHECKER), item, tomorrow_at())
    assert newest(item).state == State.SCHEDULED
    assert the_hour_comes(item).state == State.RELEASED


def test_another_hour_moves_it_and_the_job_of_the_first_hour_does_nothing(
    queue: None, sign_in: SignIn
) -> None:
    first, second = tomorrow_at(7), tomorrow_at(9)
    item = scheduled(sign_in, first)
    assert schedule(sign_in(LEADER), item, second).status_code == 302
    assert newest(item).publish_at == second
    assert "09:00" in row_of(item, "reschedule").words["note"]
    with the_clock_at(first + timedelta(seconds=5)):
        the_job_runs(item)
    assert newest(item).state == State.SCHEDULED
    with the_clock_at(second + timedelta(seconds=5)):
        the_job_runs(item)
    assert newest(item).state == State.RELEASED
    assert board.rows(item, "approve") == board.rows(item, "publish") == 1


def test_a_second_press_for_the_same_hour_answers_the_first(sign_in: SignIn) -> None:
    item, leader, hour = checked(sign_in), sign_in(LEADER), tomorrow_at()
    assert schedule(leader, item, hour)["Location"] == schedule(leader, item, hour)["Location"]
    assert board.rows(item, "approve") == 1
    assert board.rows(item, "reschedule") == 0


def test_another_hour_is_not_named_on_a_screen_that_shows_an_older_one(sign_in: SignIn) -> None:
    item = scheduled(sign_in, tomorrow_at(7))
    schedule(sign_in(LEADER), item, tomorrow_at(9))
    answer = schedule(sign_in(LEADER), item, tomorrow_at(11), was=tomorrow_at(7).isoformat())
    assert answer.status_code == 403
    assert "Bài đã thay đổi từ khi đồng chí mở." in answer.content.decode()
    assert newest(item).publish_at == tomorrow_at(9)


def test_who_holds_the_step_does_not_wait_for_the_hour(sign_in: SignIn) -> None:
    item, leader = scheduled(sign_in), sign_in(LEADER)
    before = timezone.now()
    passage = newest(item)
    seen = {
        "submission": passage.pk,
        "position": passage.position,
        "content_hash": passage.content_hash,
    }
    for _ in range(2):  # a double press is one
        assert leader.post(address(item, "dang-ngay"), seen).status_code == 302
    assert newest(item).state == State.RELEASED
    assert before <= newest(item).ended_at <= timezone.now()
    assert board.rows(item, "release_now") == board.rows(item, "publish") == 1
    publish_at_its_hour.call(passage.pk)
    board.must_hold(item)


def test_a_second_press_of_the_plain_approval_is_not_told_that_it_is_public(sign_in: SignIn) -> None:
    item, leader = checked(sign_in), sign_in(LEADER)
    schedule(leader, item, tomorrow_at())
    answer = press(leader, item, "phe-duyet")
    assert answer.status_code == 403
    assert "Bài đã được duyệt, chờ đăng lúc 07:00" in answer.content.decode()


def test_the_author_hears_of_the_hour_and_of_the_publication(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    assert f"Đã duyệt, đăng lúc 07:00 {tomorrow_at():%d/%m/%Y}." in last_told(WRITER).words
    assert str(User.objects.get(username=LEADER)) in last_told(WRITER).by
    the_hour_comes(item)
    assert "Đã đăng." in last_told(WRITER).words


@pytest.mark.parametrize("door", ["finish", "approve", "publish"])
def test_no_stock_door_opens_before_the_hour(sign_in: SignIn, door: str) -> None:
    item = scheduled(sign_in)
    page, leader = board.fresh(item), User.objects.get(username=LEADER)
    ends = {
        "finish": lambda: page.current_workflow_state.finish(user=leader),
        "approve": lambda: page.current_workflow_task_state.approve(user=leader),
        "publish": lambda: page.get_latest_revision().publish(user=leader),
    }
    with pytest.raises(PermissionDenied):
        ends[door]()
    call_command("publish_scheduled")
    assert not board.fresh(item).live
    assert newest(item).state == State.SCHEDULED


def test_a_workflow_that_a_hand_ended_behind_it_does_not_stop_the_hour(sign_in: SignIn) -> None:
    item = scheduled(sign_in)
    board.fresh(item).current_workflow_state.cancel(user=User.objects.get(username=WRITER))
    assert the_hour_comes(item).state == State.RELEASED


def test_the_hour_is_the_office_s_own_whatever_clock_the_leader_s_screens_show(sign_in: SignIn) -> None:
    profile = UserProfile.get_for_user(User.objects.get(username=LEADER))
    profile.current_time_zone = "America/New_York"
    profile.save()
    item, hour = checked(sign_in), tomorrow_at()
    press(sign_in(LEADER), item, "duyet-hen-gio", publish_at=typed(hour))
    assert newest(item).publish_at == hour
