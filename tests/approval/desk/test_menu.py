"""Bàn làm việc stands first in everybody's menu, with how many items wait for them: right after any deed, and cheap."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.approval.chain import (
    CHECKER,
    LEADER,
    WRITER,
    address,
    checked,
    press,
    reworded,
    submitted,
    written,
)
from tests.approval.discussion.said import remark
from tests.conftest import SignIn
from tests.samples import one_in
from tests.staff.test_delegation_screens import give
from workflows.approval.backend import PersonBackend
from workflows.approval.desk.menu import how_many
from workflows.approval.desk.waiting import waiting_for
from workflows.staff.models import Appointment, Assignment, Delegation, Duty, User

pytestmark = pytest.mark.django_db
PEOPLE = User.objects.filter(is_demonstration=True)
DEPUTY = "pho-truong-ban"
PROPS = re.compile(r'<script id="wagtail-sidebar-props" type="application/json">(.*?)</script>', re.DOTALL)


def signed_in(username: str) -> User:
    """The person as the next request knows them."""
    return PersonBackend().get_user(User.objects.get(username=username).pk)


def menu(client: Client, screen: str = "/admin/account/") -> list[dict[str, Any]]:
    """The items of the menu beside a screen."""
    found = PROPS.search(client.get(screen).content.decode())
    assert found
    return [one for one in _dicts(json.loads(found[1])) if {"label", "name", "url"} <= {*one}]


def _dicts(data: Any) -> list[dict[str, Any]]:
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else []
    return [*([data] if isinstance(data, dict) else []), *(one for part in below for one in _dicts(part))]


def label(client: Client, screen: str = "/admin/account/") -> str:
    return menu(client, screen)[0]["label"]


def test_it_stands_first_for_everybody_and_leads_to_the_desk(sign_in: SignIn) -> None:
    for person in PEOPLE.all():
        first = menu(sign_in(person.username))[0]
        assert (first["name"], first["url"], first["label"]) == ("desk", "/admin/", "Bàn làm việc"), person


def test_it_says_how_many_wait_and_no_number_where_none_does(sign_in: SignIn) -> None:
    submitted(sign_in)
    submitted(sign_in, "van-hoa-xa-hoi")
    checker = sign_in(CHECKER)
    assert label(checker) == "Bàn làm việc (2)"
    assert menu(checker)[0]["attrs"]["title"] == "2 bài chờ đồng chí xử lý"
    assert label(sign_in(LEADER)) == "Bàn làm việc"


def test_it_is_right_on_the_screen_after_ones_own_deed(sign_in: SignIn) -> None:
    first, second = submitted(sign_in), submitted(sign_in)
    checker = sign_in(CHECKER)
    assert label(checker) == "Bàn làm việc (2)"
    after = press(checker, first, "kiem-duyet")["Location"]
    assert label(checker, after) == "Bàn làm việc (1)"  # on the screen of the other item, and not of it alone
    after = press(checker, second, "tra-lai", reason="Thiếu nguồn.")["Location"]
    assert label(checker, after) == "Bàn làm việc"


def test_on_the_screen_of_an_item_all_that_waits_is_counted(sign_in: SignIn) -> None:
    items = [submitted(sign_in) for _ in range(3)]
    assert label(sign_in(CHECKER), address(items[0])) == "Bàn làm việc (3)"
    other = written(sign_in)
    assert label(sign_in(CHECKER), address(other)) == "Bàn làm việc (3)"


def test_a_refused_deed_shows_the_number_of_who_was_refused(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    answer = press(sign_in(LEADER), item, "kiem-duyet")
    assert answer.status_code == 403
    found = PROPS.search(answer.content.decode())
    assert [one["label"] for one in _dicts(json.loads(found[1])) if one.get("name") == "desk"] == [
        "Bàn làm việc"
    ]


def _given(sign_in: SignIn, item: Any) -> None:
    give(sign_in(LEADER), DEPUTY)


def _withdrawn(sign_in: SignIn, item: Any) -> None:
    give(sign_in(LEADER), DEPUTY)
    _all_numbers()
    Delegation.objects.get().withdraw(timezone.now())


def _assigned(sign_in: SignIn, item: Any) -> None:
    deputy = User.objects.get(username=DEPUTY)
    given = {"section": "kinh-te", "duty": Duty.APPROVE, "person": deputy}
    Assignment.objects.create(**given, starts_on="2020-01-01", decision_number="01/VD")


def _left_office(sign_in: SignIn, item: Any) -> None:
    held = Appointment.objects.filter(person__username=LEADER)
    held.update(starts_on="2020-01-01", ends_on="2020-12-31")


def _closed(sign_in: SignIn, item: Any) -> None:
    give(sign_in(LEADER), DEPUTY)
    _all_numbers()
    User.objects.filter(username=LEADER).update(is_active=False)


def _decided(sign_in: SignIn, item: Any) -> None:
    press(sign_in(LEADER), item, "phe-duyet")


def _taken(sign_in: SignIn, item: Any) -> None:
    press(sign_in(CHECKER), item, "nhan-bien-tap")


def _taken_back(sign_in: SignIn, item: Any) -> None:
    press(sign_in(WRITER), item, "rut-ve")


def _agreed(sign_in: SignIn, item: Any) -> None:
    press(sign_in(LEADER), item, "dong-y-sau-khi-sua", old_0="Bài thử", new_0="Bài đã sửa")


def _all_numbers() -> dict[str, int]:
    return {
        person.username: how_many(signed_in(person.username), timezone.now())
        for person in PEOPLE.filter(is_active=True)
    }


def _counted_anew() -> dict[str, int]:
    return {
        person.username: len(waiting_for(person, timezone.now())) for person in PEOPLE.filter(is_active=True)
    }


CHANGES = (_given, _withdrawn, _assigned, _left_office, _closed, _decided, _taken, _taken_back, _agreed)


@pytest.mark.parametrize("change", one_in(2, list(CHANGES)), ids=lambda change: change.__name__.strip("_"))
def test_after_any_change_the_known_number_is_the_number(
    sign_in: SignIn, change: Callable[[SignIn, Any], None]
) -> None:
    item = checked(sign_in)
    before = _all_numbers()
    change(sign_in, item)
    assert _all_numbers() == _counted_anew()
    assert (_all_numbers() != before) is (change is not _withdrawn)


def test_what_is_known_costs_no_question_and_stays_known_while_others_write(sign_in: SignIn) -> None:
    item = submitted(sign_in)
    assert how_many(signed_in(CHECKER), timezone.now()) == 1
    reworded(written(sign_in), WRITER, title="Một bản nháp khác")
    remark(sign_in(WRITER), item)
    sign_in(LEADER)
    checker = signed_in(CHECKER)
    with CaptureQueriesContext(connection) as asked:
        assert how_many(checker, timezone.now()) == 1
    assert not asked.captured_queries


def test_another_day_it_is_counted_anew(sign_in: SignIn) -> None:
    checked(sign_in)
    give(sign_in(LEADER), DEPUTY)
    now, deputy = timezone.now(), signed_in(DEPUTY)
    assert how_many(deputy, now) == 1
    last = Delegation.objects.get().ends_on
    later = now + (last - timezone.localdate() + timedelta(days=1))
    assert how_many(deputy, later) == 0
