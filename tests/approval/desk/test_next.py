"""From one item to the next, however many wait."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.approval import people_of_the_board as board
from tests.approval.chain import LEADER, address, press
from tests.approval.people_of_the_board import CHECKER, WRITER
from tests.conftest import SignIn
from workflows.approval.desk.waiting import FEW

pytestmark = pytest.mark.django_db
NAMED = re.compile(r'"wagtailcore_page"."id" IN \(([\d, ]+)\)')


def test_a_leader_comes_to_the_next_item_and_what_else_waits_is_not_read(sign_in: SignIn) -> None:
    items = [board.draft("kinh-te", f"Tin chờ {number}") for number in range(FEW + 4)]
    for item in items:
        board.submit(item, WRITER)
        board.decide("check", item, CHECKER)
    leader = sign_in(LEADER)
    with CaptureQueriesContext(connection) as asked:
        answer = press(leader, items[0], "phe-duyet")
    assert (answer.status_code, answer["Location"]) == (302, address(items[1]))
    named = [found.count(",") + 1 for query in asked for found in NAMED.findall(query["sql"])]
    assert named and max(named) <= FEW
