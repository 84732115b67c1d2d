"""Bàn làm việc of a full city: as many questions for hundreds of items as for five, and a screen of at most 100 KB."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.approval.chain import CHECKER, LEADER, WRITER, checked, submitted, written
from tests.approval.discussion.said import ask, propose
from tests.approval.test_observers import changing, taken
from tests.conftest import SignIn
from tests.pages.public import many_news
from workflows.approval.models import Submission

from .many import twins
from .test_matters import returned

pytestmark = pytest.mark.django_db
PEOPLE = (LEADER, CHECKER, WRITER)
MOST_BYTES, MOST_QUESTIONS = 100 * 1024, 26
LONG = "Đề nghị lãnh đạo xem xét, cho ý kiến chỉ đạo về nội dung này. " * 30  # near the longest one may say


def talked_about(sign_in: SignIn) -> Any:
    """It waits for its check; a unit was asked for its word, and the leader for theirs."""
    item = submitted(sign_in)
    ask(sign_in(CHECKER), item, words=LONG)
    assert propose(sign_in(CHECKER), item, LONG).status_code == 302
    return item


def one_of_each(sign_in: SignIn) -> list[Any]:
    """Five that stand in a chain, each elsewhere; one that came back three times, and a draft."""
    open_ones = [make(sign_in) for make in (submitted, talked_about, checked, changing, taken)]
    return [*open_ones, returned(sign_in, 3), written(sign_in)]


def asked_by(sign_in: SignIn, username: str) -> tuple[int, int]:
    """How many questions the person's desk asks once it was opened before, and its bytes."""
    client = sign_in(username)
    client.get("/admin/")
    with CaptureQueriesContext(connection) as asked:
        page = client.get("/admin/")
    assert page.status_code == 200
    return len(asked), len(page.content)


def test_a_desk_asks_as_much_for_hundreds_of_items_as_for_five_and_stays_small(
    sign_in: SignIn, full: bool
) -> None:
    items = one_of_each(sign_in)
    assert Submission.objects.open().count() == 5
    few = {username: asked_by(sign_in, username) for username in PEOPLE}
    for item in items:
        twins(item, 99 if full else 11)
    many_news(20_000 if full else 200, "van-hoa-xa-hoi")
    assert Submission.objects.open().count() == (500 if full else 60)
    many = {username: asked_by(sign_in, username) for username in PEOPLE}
    assert {name: asked for name, (asked, _size) in many.items()} == {
        name: asked for name, (asked, _size) in few.items()
    }
    assert {name: size for name, (_asked, size) in many.items() if size >= MOST_BYTES} == {}
    assert {name: asked for name, (asked, _size) in many.items() if asked > MOST_QUESTIONS} == {}
