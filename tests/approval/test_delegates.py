"""A delegate decides in the giver's place, on the days of the delegation, and both are in the record."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.utils import timezone

from tests.approval.told import heard
from tests.conftest import SignIn
from workflows.approval.models import State
from workflows.archive.models import Entry
from workflows.staff.models import Delegation, User

from .chain import CHECKER, LEADER, WRITER, address, checked, newest, press, submitted

pytestmark = pytest.mark.django_db

DEPUTY = "pho-truong-ban"


def delegate(giver: str, to: str, first: int = 0, last: int | None = 3) -> None:
    today = timezone.localdate()
    Delegation.objects.create(
        person=User.objects.get(username=giver),
        delegate=User.objects.get(username=to),
        starts_on=today + timedelta(days=first),
        ends_on=None if last is None else today + timedelta(days=last),
        decision_number="12/UQ-thử",
    )


def test_the_delegate_releases_and_both_names_are_on_record(sign_in: SignIn) -> None:
    item = checked(sign_in)
    delegate(LEADER, DEPUTY)
    press(sign_in(DEPUTY), item, "phe-duyet")
    assert newest(item).state == State.RELEASED
    words = Entry.objects.filter(verb="approve").last().words
    assert words["username"] == DEPUTY
    assert words["for_name"] == str(User.objects.get(username=LEADER))
    assert words["decision"] == "12/UQ-thử"


def test_the_steps_of_an_item_name_the_delegate_beside_the_holder(sign_in: SignIn) -> None:
    item = checked(sign_in)
    giver, deputy = (User.objects.get(username=name) for name in (LEADER, DEPUTY))
    said = f"{giver} (ủy quyền cho {deputy})"
    assert said not in unescape(sign_in(CHECKER).get(address(item)).content.decode())
    delegate(LEADER, DEPUTY)
    assert said in unescape(sign_in(CHECKER).get(address(item)).content.decode())
    Delegation.objects.update(sections=["van-hoa-xa-hoi"])
    assert said not in unescape(sign_in(CHECKER).get(address(item)).content.decode())


@pytest.mark.parametrize(("first", "last"), [(1, 3), (-3, -1)])
def test_before_and_after_its_days_a_delegation_gives_nothing(sign_in: SignIn, first: int, last: int) -> None:
    item = checked(sign_in)
    delegate(LEADER, DEPUTY, first, last)
    answer = press(sign_in(DEPUTY), item, "phe-duyet")
    assert answer.status_code == 403
    assert "Trưởng Ban biên tập" in answer.content.decode()
    assert newest(item).state == State.WAITING


def test_the_giver_may_still_decide(sign_in: SignIn) -> None:
    item = checked(sign_in)
    delegate(LEADER, DEPUTY)
    press(sign_in(LEADER), item, "phe-duyet")
    assert newest(item).state == State.RELEASED


def test_what_was_delegated_is_not_delegated_on(sign_in: SignIn) -> None:
    item = checked(sign_in)
    delegate(LEADER, DEPUTY)
    delegate(DEPUTY, "truong-phong-vhtt")
    assert press(sign_in("truong-phong-vhtt"), item, "phe-duyet").status_code == 403


@pytest.mark.parametrize(("item_of", "slug"), [(submitted, "kiem-duyet"), (checked, "phe-duyet")])
def test_the_author_decides_for_nobody(sign_in: SignIn, item_of: Any, slug: str) -> None:
    item = item_of(sign_in)
    delegate(CHECKER if slug == "kiem-duyet" else LEADER, WRITER)
    answer = press(sign_in(WRITER), item, slug)
    assert answer.status_code == 403
    assert "hai người" in answer.content.decode()


def test_who_checked_does_not_release_in_the_leaders_place(sign_in: SignIn) -> None:
    item = checked(sign_in)
    delegate(LEADER, CHECKER)
    answer = press(sign_in(CHECKER), item, "phe-duyet")
    assert answer.status_code == 403
    assert "không làm hai bước" in answer.content.decode()


def test_the_delegate_too_hears_that_it_is_their_turn(sign_in: SignIn) -> None:
    delegate(LEADER, DEPUTY)
    checked(sign_in)
    assert {LEADER, DEPUTY} <= heard()
