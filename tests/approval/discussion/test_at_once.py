"""Several hands in the same moment: passed on once, asked once, answered once; and nobody waits for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from tests.approval import people_of_the_board as board
from tests.approval.people_of_the_board import CHECKER, WRITER
from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.discussion.days import next_day
from workflows.approval.models import OpinionRequest, Remark, State, Submission

from .said import CONTACT, UNIT

HERE, THERE = "kinh-te", "van-hoa-xa-hoi"
PATIENCE = 30  # seconds


def waiting(section: str, title: str) -> Page:
    item = board.draft(section, title)
    board.submit(item, WRITER)
    return item


def together(*presses: Callable[[], Any]) -> list[Any]:
    """What each answers, all begun in one moment; a refusal is an answer too."""
    answers: list[Any] = [None] * len(presses)
    start = threading.Barrier(len(presses))

    def hand(place: int) -> None:
        start.wait()
        try:
            answers[place] = presses[place]()
        except PermissionDenied as reason:
            answers[place] = reason
        finally:
            connection.close()

    hands = [threading.Thread(target=hand, args=[place], daemon=True) for place in range(len(presses))]
    for one in hands:
        one.start()
    for one in hands:
        one.join(PATIENCE)
    assert not any(one.is_alive() for one in hands), "they wait for each other"
    return answers


def passing(item: Page, section: str) -> Callable[[], Submission]:
    seen, now = board.standing(item).pk, timezone.now()
    return lambda: verbs.transfer(
        board.person(CHECKER),
        board.fresh(item),
        submission=seen,
        section=section,
        reason="Vì thế.",
        at=now,
    )


def test_a_double_press_passes_it_on_once(city: None) -> None:
    item = waiting(HERE, "Bấm hai lần")
    press = passing(item, THERE)
    first, second = together(press, press)
    assert first == second == board.standing(item)
    assert board.rows(item, "transfer") == 1
    board.must_hold(item)
    board.register_is_whole()


def test_passing_on_and_checking_at_once_one_is_heard(city: None) -> None:
    item = waiting(HERE, "Chuyển và kiểm duyệt")
    seen = board.screen(item)
    together(passing(item, THERE), lambda: board.decide("check", item, CHECKER, seen))
    now = board.standing(item)
    assert (now.section, now.position) in {(THERE, 0), (HERE, 1)}
    assert board.rows(item, "transfer") + board.rows(item, "check") == 1
    board.must_hold(item)


def test_items_passed_to_each_other_s_section_do_not_wait_for_each_other(city: None) -> None:
    items = [waiting(section, f"Chéo nhau {n}, {section}") for n in range(3) for section in (HERE, THERE)]
    goes_to = {HERE: THERE, THERE: HERE}
    wanted = [goes_to[board.standing(item).section] for item in items]
    together(*(passing(item, section) for item, section in zip(items, wanted, strict=True)))
    assert [board.standing(item).section for item in items] == wanted
    assert all(
        board.fresh(item).section_page.section_key == section
        for item, section in zip(items, wanted, strict=True)
    )
    for item in items:
        board.must_hold(item)
    assert not Page.find_problems()[0]


def test_asked_answered_and_said_once(city: None) -> None:
    item = waiting(HERE, "Hỏi hai lần")
    seen, now, day = board.standing(item).pk, timezone.now(), next_day(timezone.localdate())

    def ask() -> OpinionRequest:
        return verbs.ask_opinion(
            board.person(CHECKER),
            board.fresh(item),
            submission=seen,
            unit=UNIT,
            words="Đúng không?",
            due_on=day,
            at=now,
        )

    first, second = together(ask, ask)
    assert first == second == OpinionRequest.objects.get()
    on = content_hash(board.fresh(item).get_latest_revision_as_object())

    def answer() -> OpinionRequest:
        return verbs.give_opinion(
            board.person(CONTACT),
            board.fresh(item),
            request=first.pk,
            view="agrees",
            words="Đúng.",
            content_hash=on,
            at=now,
        )

    assert together(answer, answer) == [first, first]
    assert board.rows(item, "give_opinion") == 1
    said = together(
        *[lambda: verbs.remark(board.person(CHECKER), board.fresh(item), words="Rõ.", at=now)] * 2
    )
    assert said[0] == said[1] == Remark.objects.get()
    assert board.standing(item).state == State.WAITING
