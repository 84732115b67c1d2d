"""Screens of an item to be withdrawn ask no more than any other; the desk asks as much for many as for one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.approval.chain import CHECKER, DECLARED, LEADER, WRITER, press, reworded
from tests.approval.desk.test_menu import label
from tests.approval.scheduled.hours import tomorrow_at
from tests.approval.test_decision_screen import MOST_QUERIES, asked_by, with_new_files
from tests.conftest import SignIn
from tests.samples import one_in

from .gone import DEPUTY, OTHER, ask, newest, released, take_down, urgent, withdraw, withdraw_at

pytestmark = [pytest.mark.django_db, pytest.mark.share(2)]


def requested(sign_in: SignIn) -> Any:
    item = released(sign_in)
    ask(sign_in(OTHER), item, **urgent(timezone.now() - timedelta(hours=1)))
    return item


def with_a_newer_edition(sign_in: SignIn) -> Any:
    item = requested(sign_in)
    reworded(item, WRITER, title="Bản mới", **with_new_files())
    press(sign_in(WRITER), item, "trinh-duyet", declared=DECLARED)
    press(sign_in(CHECKER), item, "trao-doi", words="Xin xem lại ảnh.")
    return item


def scheduled(sign_in: SignIn) -> Any:
    item = released(sign_in)
    withdraw_at(sign_in(LEADER), item, tomorrow_at(17))
    return item


def taken_down(sign_in: SignIn) -> Any:
    item = released(sign_in)
    take_down(sign_in(DEPUTY), item)
    return item


def withdrawn(sign_in: SignIn) -> Any:
    item = released(sign_in)
    withdraw(sign_in(LEADER), item)
    return item


@pytest.mark.parametrize(
    "made", [released, requested, with_a_newer_edition, scheduled, taken_down, withdrawn]
)
def test_the_screen_asks_fifteen_questions_at_most(sign_in: SignIn, made: Any) -> None:
    item = made(sign_in)
    for name in (LEADER, DEPUTY, CHECKER, WRITER):
        asked = asked_by(sign_in(name), item)
        assert len(asked) <= MOST_QUERIES, "\n".join([name, *asked])


@pytest.mark.parametrize("username", one_in(3, [LEADER, DEPUTY, WRITER]))
def test_the_desk_asks_as_much_for_many_as_for_one(sign_in: SignIn, username: str) -> None:
    counts = []
    for many in (1, 3):
        for _ in range(many):
            for made in (requested, scheduled, taken_down):
                made(sign_in)
        client = sign_in(username)
        client.get("/admin/")
        with CaptureQueriesContext(connection) as asked:
            client.get("/admin/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_menu_counts_what_waits_to_be_withdrawn_and_hears_of_it_at_once(sign_in: SignIn) -> None:
    leader, item = sign_in(LEADER), released(sign_in)
    assert label(leader) == "Bàn làm việc"
    ask(sign_in(OTHER), item)
    assert label(leader) == "Bàn làm việc (1)"
    press(leader, item, "giu-bai", seen=newest(item).seen, reason="Đúng.")
    assert label(leader) == "Bàn làm việc"
