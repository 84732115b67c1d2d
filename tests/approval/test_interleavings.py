"""Several people press their buttons in the same moment: one is heard, each other is told why, nothing is lost."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from tests.approval import people_of_the_board as board
from tests.approval.people_of_the_board import CHECKER, CHIEF, DEPUTY, LEADER, WRITER
from tests.staff.records import NUMBER, day
from workflows.approval import verbs
from workflows.approval.changes import Change
from workflows.approval.models import Decision, State, Submission
from workflows.approval.passage import Seen
from workflows.approval.verbs.release import release
from workflows.staff.models import Appointment, Delegation

SEED = 20261124
SUCCESSOR = "quan-sat"
DECIDING = {"check", "approve", "approve_after_change"}
BY_CLERKS = {"end_delegations", "reassign"}  # of two, one may find it done
REPEATED = {
    *DECIDING,
    "submit",
    "apply_change",
    "approve_for",
    "release_now",
}  # a second press answers what the first did


@dataclass(frozen=True)
class Press:
    """Somebody's hand on a button, with what they see."""

    verb: str
    who: str
    item: Page
    seen: Seen | None
    revision: int

    def __call__(self) -> Submission | None:
        actor = board.person(self.who) if self.who else None
        return BUTTONS[self.verb](self, actor, board.fresh(self.item))


def decide(press: Press, actor: Any, item: Any) -> Submission:
    return getattr(verbs, press.verb)(actor, item, seen=press.seen, at=timezone.now())


def agree(press: Press, actor: Any, item: Any) -> Submission:
    changes = [Change("Tên", "Tựa")]
    return verbs.approve_after_change(actor, item, seen=press.seen, changes=changes, at=timezone.now())


def name_an_hour(press: Press, actor: Any, item: Any) -> Submission:
    now = timezone.now()
    hour = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=2)
    return verbs.approve_for(actor, item, seen=press.seen, publish_at=hour, at=now)


def the_hour_comes(press: Press, actor: Any, item: Any) -> Submission | None:
    """A worker; there may be several."""
    return release(press.seen.submission, timezone.now())


def move(press: Press, actor: Any, item: Any) -> Submission:
    return getattr(verbs, press.verb)(actor, item, at=timezone.now())


def put_aside(press: Press, actor: Any, item: Any) -> Submission:
    number, deed = press.seen.submission, getattr(verbs, press.verb)
    return deed(actor, item, submission=number, reason="Vì thế.", at=timezone.now())


def submit(press: Press, actor: Any, item: Any) -> Submission:
    return verbs.submit(actor, item, seen=press.revision, declared=board.DECLARED, at=timezone.now())


def finish(press: Press, actor: Any, item: Any) -> Submission:
    return verbs.apply_change(actor, item, seen=press.revision, at=timezone.now())


def edit(press: Press, actor: Any, item: Any) -> None:
    board.edit(item, press.who, f"Tên khác của {press.who}")


def end_delegations(press: Press, actor: Any, item: Any) -> None:
    for given in Delegation.objects.on(day(0)):
        given.ends_on = day(-1)
        given.save()


def reassign(press: Press, actor: Any, item: Any) -> None:
    """The member who checks is another from today; who comes second finds nobody to end."""
    held = Appointment.objects.to(CHECKER).on(day(0)).first()
    if held is None:
        raise ValidationError("another clerk has ended it")
    held.ends_on = day(-1)
    held.save()
    Appointment.objects.create(person=actor, role=CHECKER, starts_on=day(0), decision_number=NUMBER)


BUTTONS: dict[str, Callable[..., Any]] = {
    "check": decide,
    "approve": decide,
    "approve_after_change": agree,
    "approve_for": name_an_hour,
    "release_now": decide,
    "the_hour_comes": the_hour_comes,
    "take": move,
    "take_back": move,
    "return_item": put_aside,
    "postpone": put_aside,
    "decline": put_aside,
    "submit": submit,
    "apply_change": finish,
    "edit": edit,
    "end_delegations": end_delegations,
    "reassign": reassign,
}
BY_ANYBODY = [("edit", WRITER), ("take_back", WRITER), ("end_delegations", LEADER), ("edit", CHECKER)]
AT = {
    "draft": [("submit", WRITER), ("submit", WRITER), ("submit", CHIEF), ("edit", WRITER)],
    "submitted": [
        ("check", CHECKER),
        ("check", CHIEF),
        ("check", SUCCESSOR),
        ("take", CHECKER),
        ("take", CHIEF),
        ("return_item", CHECKER),
        ("postpone", CHIEF),
        ("reassign", SUCCESSOR),
        *BY_ANYBODY,
    ],
    "taken": [("check", CHECKER), ("check", CHECKER), ("check", CHIEF), ("take", CHIEF), *BY_ANYBODY],
    "checked": [
        ("approve", LEADER),
        ("approve", LEADER),
        ("approve", DEPUTY),
        ("approve_after_change", LEADER),
        ("approve_after_change", DEPUTY),
        ("approve_for", LEADER),
        ("approve_for", DEPUTY),
        ("decline", LEADER),
        ("take", CHECKER),
        *BY_ANYBODY,
    ],
    "scheduled": [
        ("the_hour_comes", ""),
        ("the_hour_comes", ""),
        ("the_hour_comes", ""),
        ("release_now", LEADER),
        ("release_now", DEPUTY),
        ("return_item", LEADER),
        ("decline", DEPUTY),
        ("take", CHECKER),
        *BY_ANYBODY,
    ],
    "changing": [("apply_change", WRITER), ("apply_change", CHECKER), ("return_item", LEADER), *BY_ANYBODY],
}


@pytest.fixture
def roster(city: None) -> None:
    begin_again()


def begin_again() -> None:
    """The delegations of the morning, and the member who was appointed."""
    Delegation.objects.all().delete()
    Appointment.objects.to(CHECKER).exclude(person=board.person(CHECKER)).delete()
    held = Appointment.objects.to(CHECKER).get()
    if held.ends_on:
        held.ends_on = None
        held.save()
    for giver, delegate in ((LEADER, DEPUTY), (CHECKER, CHIEF)):
        people = {"person": board.person(giver), "delegate": board.person(delegate)}
        Delegation.objects.create(**people, starts_on=day(-9), decision_number=NUMBER)


def prepared(stage: str, number: int) -> Page:
    """An item that has come that far."""
    item = board.draft("kinh-te", f"Tên {number}")
    if stage != "draft":
        board.submit(item, WRITER)
    if stage == "taken":
        verbs.take(board.person(CHECKER), item, at=timezone.now())
        board.edit(item, CHECKER, f"Tên sửa {number}")
    if stage in {"checked", "changing", "scheduled"}:
        board.decide("check", item, CHECKER)
    if stage == "scheduled":
        name_an_hour(Press("", LEADER, item, board.screen(item), 0), board.person(LEADER), board.fresh(item))
        Submission.objects.of(item).update(publish_at=timezone.now() - timedelta(seconds=1))  # it has come
    if stage == "changing":
        agree(Press("", LEADER, item, board.screen(item), 0), board.person(LEADER), board.fresh(item))
        board.edit(item, WRITER, f"Tựa {number}")
    return item


def at_once(presses: list[Press], pauses: list[float]) -> list[Any]:
    """What each was answered; each has a connection of their own."""
    answers: list[Any] = [None] * len(presses)
    together = threading.Barrier(len(presses))

    def run(place: int) -> None:
        try:
            connection.ensure_connection()
            together.wait(20)
            time.sleep(pauses[place])
            answers[place] = presses[place]()
        except Exception as error:  # told to the test, whatever it was
            answers[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[place]) for place in range(len(presses))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads), "somebody waits for ever"
    return answers


def each_was_answered(presses: list[Press], answers: list[Any]) -> None:
    """By what was done, or by a sentence; what was answered as decided is on record."""
    for press, answer in zip(presses, answers, strict=True):
        if isinstance(answer, Exception):
            expected = ValidationError if press.verb in BY_CLERKS else PermissionDenied
            assert isinstance(answer, expected) and str(answer).strip(), (press, repr(answer))
        elif press.verb in DECIDING:
            mine = Decision.objects.filter(submission=answer, by__username=press.who)
            assert mine.exists(), f"{press} was lost"


def a_double_click_is_one(presses: list[Press], answers: list[Any]) -> None:
    """Nobody else pressed anything: both clicks are answered alike."""
    if len(set(presses)) == 1 and presses[0].verb in REPEATED:
        refused = [isinstance(answer, Exception) for answer in answers]
        assert all(refused) or answers[0] == answers[1], (presses[0], answers)


def nothing_is_lost(item: Page) -> None:
    """One publication at most, and a row of the register for each decision."""
    board.must_hold(item)
    assert Submission.objects.of(item).filter(state=State.RELEASED).count() <= 1
    made = Decision.objects.filter(submission__in=Submission.objects.of(item))
    held_up = board.rows(item, "hold_up")  # what was decided is to be decided again
    assert made.count() == sum(board.rows(item, verb) for verb in DECIDING) - held_up


@pytest.mark.slow
def test_people_who_press_at_once_are_heard_one_after_the_other(roster: None, full: bool) -> None:
    rounds = 500 if full else 8
    figures = rounds_of(list(AT), rounds, random.Random(SEED))
    print(f"seed {SEED}, {rounds} interleavings: {dict(figures)}")  # noqa: T201 - figures


@pytest.mark.slow
def test_at_the_hour_workers_and_people_are_heard_one_after_the_other(roster: None, full: bool) -> None:
    """Two workers at once release it once; who takes it back at that moment is before or after them."""
    rounds = 500 if full else 20
    figures = rounds_of(["scheduled"], rounds, random.Random(SEED))
    assert 0 < figures["published"] < rounds
    print(f"seed {SEED}, {rounds} interleavings at the hour: {dict(figures)}")  # noqa: T201 - figures


def rounds_of(stages: list[str], rounds: int, chance: random.Random) -> Counter[str]:
    figures: Counter[str] = Counter()
    for number in range(rounds):
        begin_again()
        stage = chance.choice(stages)
        item = prepared(stage, number)
        seen, revision = board.screen(item), board.fresh(item).latest_revision_id
        chosen = [chance.choice(AT[stage]) for _ in range(chance.randint(2, 4))]
        if chance.random() < 0.2:
            chosen = chosen[:1] * 2
        presses = [Press(verb, who, item, seen, revision) for verb, who in chosen]
        answers = at_once(presses, [chance.choice((0, 0, 0.03)) * chance.random() for _ in presses])
        each_was_answered(presses, answers)
        a_double_click_is_one(presses, answers)
        nothing_is_lost(item)
        figures.update("refused" if isinstance(answer, Exception) else "done" for answer in answers)
        figures["published"] += board.fresh(item).live
    board.register_is_whole()
    return figures
