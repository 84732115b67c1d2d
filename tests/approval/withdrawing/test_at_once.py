"""Two deciders, a takedown while an approval publishes, workers at the hour: heard one after the other."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.models import Page

from tests.approval import people_of_the_board as board
from tests.approval.people_of_the_board import CHECKER, DEPUTY, LEADER, WRITER
from tests.approval.test_interleavings import at_once
from tests.staff.records import NUMBER, day
from workflows.approval import verbs
from workflows.approval.models import State, Submission, Withdrawal, WithdrawalState
from workflows.approval.models.withdrawals import GONE
from workflows.approval.verbs.expire import expire
from workflows.approval.withdrawing.deciding import Words
from workflows.staff.models import Delegation

SEED = 20261129
WORDS = Words("Vì thế.", "Công văn (ví dụ)", "Bài đã gỡ.")
Press = Callable[[], Any]


def released(title: str) -> Page:
    item = board.draft("kinh-te", title)
    board.submit(item, WRITER)
    board.decide("check", item, CHECKER)
    board.decide("approve", item, LEADER)
    return item


def with_a_newer_edition(title: str) -> Page:
    """Public, and its next edition waits for the leader."""
    item = released(title)
    board.edit(item, WRITER, f"{title} (mới)")
    board.submit(item, WRITER)
    board.decide("check", item, CHECKER)
    return item


def seen(item: Page) -> str:
    found = Withdrawal.objects.standing().of(item).first()
    return found.seen if found else ""


def withdraw(item: Page, who: str, shown: str) -> Press:
    return lambda: verbs.withdraw(
        board.person(who), board.fresh(item), seen=shown, words=WORDS, at=timezone.now()
    )


def keep(item: Page, who: str, shown: str) -> Press:
    return lambda: verbs.keep(
        board.person(who), board.fresh(item), seen=shown, reason="Đúng.", at=timezone.now()
    )


def take_down(item: Page, who: str) -> Press:
    def press() -> Withdrawal:
        now = timezone.now()
        received = {"asked_from": "Công văn (ví dụ)", "received_at": now}
        return verbs.take_down(board.person(who), board.fresh(item), words=WORDS, at=now, **received)

    return press


def approve(item: Page, who: str) -> Press:
    shown = board.screen(item)
    return lambda: board.decide("approve", item, who, shown)


def pauses(chance: random.Random, number: int) -> list[float]:
    return [chance.choice((0, 0, 0.03)) * chance.random() for _ in range(number)]


def each_was_answered(answers: list[Any]) -> None:
    refused = [answer for answer in answers if isinstance(answer, Exception)]
    assert all(isinstance(one, PermissionDenied) and str(one).strip() for one in refused), refused


def is_whole(item: Page) -> None:
    """Public or gone, never both; one row of the register for each time it went."""
    found = Withdrawal.objects.of(item)
    assert found.standing().count() <= 1
    is_gone = found.filter(state__in=GONE).exists()
    assert board.fresh(item).live is not is_gone
    went = board.rows(item, "withdraw") + board.rows(item, "take_down")
    assert went == found.filter(withdrawn_at__isnull=False).count()
    if is_gone:
        assert not Submission.objects.open().of(item).exists()


@pytest.fixture
def deputy(city: None) -> None:
    """Two may decide."""
    people = {"person": board.person(LEADER), "delegate": board.person(DEPUTY)}
    Delegation.objects.create(**people, starts_on=day(-9), decision_number=NUMBER)


@pytest.mark.slow
@pytest.mark.story
@pytest.mark.usefixtures("deputy")
def test_of_two_who_decide_at_once_one_is_heard_and_the_other_is_told(full: bool) -> None:
    chance = random.Random(SEED)
    for number in range(100 if full else 4):
        item = released(f"Tên {number}")
        verbs.request_withdrawal(board.person(WRITER), board.fresh(item), words=WORDS, at=timezone.now())
        other = chance.choice((keep, withdraw))
        presses = [withdraw(item, LEADER, seen(item)), other(item, DEPUTY, seen(item))]
        answers = at_once(presses, pauses(chance, 2))
        each_was_answered(answers)
        assert sum(isinstance(answer, Exception) for answer in answers) == 1
        is_whole(item)
    board.register_is_whole()


@pytest.mark.slow
@pytest.mark.story
@pytest.mark.usefixtures("deputy")
def test_a_takedown_while_an_approval_publishes_leaves_it_gone_whoever_was_first(full: bool) -> None:
    chance = random.Random(SEED)
    for number in range(100 if full else 6):
        item = with_a_newer_edition(f"Tên {number}")
        answers = at_once([approve(item, LEADER), take_down(item, DEPUTY)], pauses(chance, 2))
        each_was_answered(answers)
        assert not isinstance(answers[1], Exception)
        assert not board.fresh(item).live
        newest = Submission.objects.of(item).first()
        assert newest.state in {State.RELEASED, State.RETURNED}
        is_whole(item)
    board.register_is_whole()


@pytest.mark.slow
@pytest.mark.story
@pytest.mark.usefixtures("deputy")
def test_at_its_hour_workers_and_people_take_it_away_once(full: bool) -> None:
    chance = random.Random(SEED)
    for number in range(100 if full else 4):
        item, now = released(f"Tên {number}"), timezone.now()
        hour = now + timedelta(days=1)
        found = verbs.withdraw_at(
            board.person(LEADER), board.fresh(item), seen="", words=WORDS, hour=hour, at=now
        )
        Withdrawal.objects.filter(pk=found.pk).update(withdraw_at=now - timedelta(seconds=1))
        workers = [lambda: expire(found.pk, timezone.now())] * 2  # noqa: B023 - pressed before the next round
        answers = at_once([*workers, withdraw(item, DEPUTY, seen(item))], pauses(chance, 3))
        each_was_answered(answers)
        assert not board.fresh(item).live
        assert Withdrawal.objects.get(pk=found.pk).state == WithdrawalState.WITHDRAWN
        is_whole(item)
    board.register_is_whole()
