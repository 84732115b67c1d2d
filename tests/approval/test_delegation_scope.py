"""What a delegation gives: in its sections alone, what already waited, and never one's own words."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests.approval.told import told
from tests.conftest import SignIn
from tests.staff.test_delegation_screens import give
from workflows.approval.desk.waiting import waiting_for
from workflows.approval.models import State
from workflows.archive.models import Entry
from workflows.staff.models import Delegation, User

from .chain import CHECKER, LEADER, WRITER, checked, newest, press, submitted

pytestmark = pytest.mark.django_db

DEPUTY, OTHER = "pho-truong-ban", "truong-phong-vhtt"


def titles(username: str) -> list[str]:
    return [
        one.submission.section for one in waiting_for(User.objects.get(username=username), timezone.now())
    ]


def test_it_covers_what_already_waits_in_its_sections_and_nothing_in_others(sign_in: SignIn) -> None:
    there, elsewhere = checked(sign_in, "kinh-te"), checked(sign_in, "van-hoa-xa-hoi")
    give(sign_in(LEADER), DEPUTY, sections=["kinh-te"])
    assert titles(DEPUTY) == ["kinh-te"]
    deputy = sign_in(DEPUTY)
    answer = press(deputy, elsewhere, "phe-duyet")
    assert answer.status_code == 403
    assert "việc này thuộc trách nhiệm của Trưởng Ban biên tập" in answer.content.decode()
    press(deputy, there, "phe-duyet")
    assert (newest(there).state, newest(elsewhere).state) == (State.RELEASED, State.WAITING)
    said = Entry.objects.filter(verb="approve").last().words
    assert (said["name"], said["for_name"]) == (
        str(User.objects.get(username=DEPUTY)),
        str(User.objects.get(username=LEADER)),
    )


def test_the_delegate_is_told_in_the_sections_given_only(sign_in: SignIn) -> None:
    give(sign_in(LEADER), DEPUTY, sections=["van-hoa-xa-hoi"])
    checked(sign_in, "kinh-te")
    assert told(DEPUTY) == []
    checked(sign_in, "van-hoa-xa-hoi")
    assert told(DEPUTY) == ["Có bài chờ: Bài thử"]


def test_what_was_taken_back_gives_nothing_from_that_moment(sign_in: SignIn) -> None:
    item = checked(sign_in)
    leader = sign_in(LEADER)
    give(leader, DEPUTY)
    leader.post(f"/admin/uy-quyen-cua-toi/{Delegation.objects.get().pk}/thu-hoi/")
    assert titles(DEPUTY) == []
    assert press(sign_in(DEPUTY), item, "phe-duyet").status_code == 403
    assert newest(item).state == State.WAITING


def test_a_delegation_never_reopens_one_s_own_words(sign_in: SignIn) -> None:
    """The checker gives to the very writer, warned or not: the writer's item still waits for the checker."""
    give(sign_in(CHECKER), WRITER, despite="on")
    item = submitted(sign_in)
    answer = press(sign_in(WRITER), item, "kiem-duyet")
    assert answer.status_code == 403
    assert "hai người" in answer.content.decode()
    assert titles(WRITER) == []
    assert newest(item).state == State.WAITING


def test_the_giver_s_own_words_are_not_released_in_the_giver_s_name(sign_in: SignIn) -> None:
    item = submitted(sign_in, writer=CHECKER)
    give(sign_in(CHECKER), OTHER, despite="on")
    answer = press(sign_in(OTHER), item, "kiem-duyet")
    assert answer.status_code == 403
    assert newest(item).state == State.WAITING


def test_what_was_received_is_not_given_on(sign_in: SignIn) -> None:
    item = checked(sign_in)
    give(sign_in(LEADER), DEPUTY)
    give(sign_in(DEPUTY), OTHER, despite="on")
    assert press(sign_in(OTHER), item, "phe-duyet").status_code == 403
    assert titles(OTHER) == []
