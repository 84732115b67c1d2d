"""From one item to the next, however many wait."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.approval import people_of_the_board as board
from tests.approval.chain import LEADER, address, checked, hidden_in, press, submitted
from tests.approval.people_of_the_board import CHECKER, WRITER
from tests.approval.test_observers import changing, taken
from tests.conftest import SignIn
from tests.jobs.conftest import queue as jobs  # noqa: F401 - a fixture
from workflows.approval.desk import queue
from workflows.approval.desk.waiting import since, waiting_for
from workflows.approval.models import Submission
from workflows.staff.models import Delegation, User

from .many import twins

pytestmark = pytest.mark.django_db
NAMED = re.compile(r'"wagtailcore_page"."id" IN \(([\d, ]+)\)')
MOST = 50  # questions of a leader's last word: the deed, what follows of it, and which item comes next


def test_a_leader_comes_to_the_next_item_and_what_else_waits_is_not_read(sign_in: SignIn) -> None:
    items = [board.draft("kinh-te", f"Tin chờ {number}") for number in range(queue.FEW + 4)]
    for item in items:
        board.submit(item, WRITER)
        board.decide("check", item, CHECKER)
    leader = sign_in(LEADER)
    with CaptureQueriesContext(connection) as asked:
        answer = press(leader, items[0], "phe-duyet")
    assert (answer.status_code, answer["Location"]) == (302, address(items[1]))
    named = [found.count(",") + 1 for query in asked for found in NAMED.findall(query["sql"])]
    assert named and max(named) <= queue.FEW


@pytest.mark.usefixtures("jobs")
def test_a_last_word_asks_no_more_than_it_must_and_as_much_whatever_waits(sign_in: SignIn) -> None:
    items, leader = [checked(sign_in) for _ in range(4)], sign_in(LEADER)
    decided(leader, items[0])  # content types and sites are known
    few = decided(leader, items[1])
    for waits in (items[3], submitted(sign_in), taken(sign_in), changing(sign_in)):
        twins(waits, 20)
    many = decided(leader, items[2])
    assert len(many) == len(few), "\n".join(many)
    assert len(few) <= MOST, "\n".join(few)


def decided(leader: Client, item: Any) -> list[str]:
    """What the press asks, once the screen was looked at."""
    leader.get(address(item))
    form = hidden_in(item)
    with CaptureQueriesContext(connection) as asked:
        assert leader.post(address(item, "phe-duyet"), form).status_code == 302
    assert board.fresh(item).live
    return [one["sql"][:160] for one in asked]


def test_what_comes_next_is_what_the_desk_would_lead_to(sign_in: SignIn) -> None:
    """Held against all that waits, for everybody of the board and after every item."""
    some_of_each(sign_in)
    now = timezone.now()
    for person in User.objects.filter(is_demonstration=True):
        for one in Submission.objects.open():
            found = queue.after(User.objects.get(pk=person.pk), one, now)
            assert (found and found.pk) == of_the_desk(person, one, now), (person.username, str(one))


def some_of_each(sign_in: SignIn) -> None:
    """Of different ages; one cannot wait, one was put off, one is written by who checks, one was delegated."""
    items = [make(sign_in) for make in (submitted, checked, checked, checked, changing, taken)]
    press(sign_in(LEADER), items[1], "de-dot-sau", reason="Chờ bổ sung ảnh.")
    press(sign_in(CHECKER), items[0], "can-dang-ngay", reason="Bão đổ bộ trong đêm.")
    own = board.draft("van-hoa-xa-hoi", "Bài của người kiểm duyệt", CHECKER)
    board.submit(own, CHECKER)
    Delegation.objects.create(
        person=User.objects.get(username=LEADER),
        delegate=User.objects.get(username="pho-truong-ban"),
        starts_on=timezone.localdate(),
        ends_on=timezone.localdate(),
        decision_number="12/QĐ",
        sections=["kinh-te"],
    )
    for age, one in enumerate(Submission.objects.open().order_by("section", "-position", "pk")):
        earlier = timezone.now() - timedelta(days=3 * age % 7)
        Submission.objects.filter(pk=one.pk).update(submitted_at=earlier)
        one.decisions.update(decided_at=earlier + timedelta(hours=1))


def of_the_desk(person: User, decided: Submission, now: datetime) -> int | None:
    """The next younger of all that waits, else the oldest; nothing that was put off."""
    waiting = [one.submission for one in waiting_for(User.objects.get(pk=person.pk), now)]
    left = [one for one in waiting if one.postponed_at is None and one.pk != decided.pk]
    stood = since(decided, before=now)
    left.sort(key=lambda one: (since(one) <= stood, one.urgent_at is None, since(one), -one.pk))
    return left[0].pk if left else None
