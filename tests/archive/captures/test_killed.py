"""kill -9 in the middle of a publication, a correction, a withdrawal or a capture: the register is whole, nothing is
public without its seal, and after the gaps were filled everything that ever was public has its bytes."""

from __future__ import annotations

import random
import time
from collections import Counter
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Page

from tests.approval import people_of_the_board as board
from tests.approval import test_killed as killed
from tests.approval.corrections.noted import WORDS
from tests.approval.people_of_the_board import CHECKER, LEADER, WRITER
from tests.approval.withdrawing import gone
from workflows.approval import verbs
from workflows.approval.models import Withdrawal
from workflows.approval.withdrawing.deciding import Words
from workflows.archive import gaps, store
from workflows.archive.models import Capture, Edition, Piece
from workflows.regulation.vocabulary import Verb

SEED = 20260303
WITHDRAWN = Words(gone.REASON, gone.GROUNDS, gone.NOTICE)


def editions(item: Page) -> Any:
    return Edition.objects.of("wagtailcore.page", str(item.pk))


def is_gone(item: Page) -> bool:
    return Withdrawal.objects.of(item).exists()


def next_step(item: Page) -> None:
    """Published, corrected, withdrawn; the bytes of every other item are kept between, those of the rest wait."""
    waiting, passage = editions(item).uncaptured().first(), board.standing(item)
    if waiting and item.pk % 2:
        gaps.capture(waiting.number, timezone.now())
    elif passage:
        check = passage.step.verb == Verb.CHECK
        board.decide("check" if check else "approve", item, CHECKER if check else LEADER)
    elif not board.fresh(item).live:
        board.submit(item, WRITER)
    elif editions(item).count() == 1:
        correct(item)
    else:
        leader, now = board.person(LEADER), timezone.now()
        verbs.withdraw(leader, board.fresh(item), seen="", words=WITHDRAWN, at=now)


def correct(item: Page) -> None:
    draft = board.fresh(item).get_latest_revision_as_object()
    draft.corrections = [("correction", {"words": WORDS, "wrong_since": None})]
    draft.save_revision(user=board.person(WRITER), log_action=True)
    board.submit(item, WRITER)


def go_through(items: list[Page]) -> None:
    for item in items:
        while not is_gone(item) or (item.pk % 2 and editions(item).uncaptured().exists()):
            next_step(item)


def drafts(which: str) -> list[Page]:
    return [board.draft("kinh-te", f"Bài {which} {place}") for place in range(2)]


def seconds_for(items: list[Page]) -> float:
    began = time.monotonic()
    go_through(items)
    return time.monotonic() - began


def is_sealed(item: Page) -> None:
    """What the register, the editions and the public page say is the same, whenever the hand was cut off."""
    now, found = board.fresh(item), list(editions(item))
    assert board.rows(item, "publish") == len(found) <= 2
    assert now.live == (bool(found) and not is_gone(item))
    assert not now.live or now.live_revision_id == found[-1].revision, "public without its seal"


def gaps_are_filled() -> int:
    """How many there were; now everything that ever was public has its bytes, and every row its file."""
    filled = list(gaps.fill(timezone.now()))
    assert not [one.words for one in filled if one.is_failed]
    assert not Edition.objects.uncaptured().exists()
    assert {one.number for one in Edition.objects.all()} == {one.edition for one in Capture.objects.all()}
    for piece in Piece.objects.all():
        assert store.read(piece.name)
    return len(filled)


@pytest.mark.slow
@pytest.mark.story
@pytest.mark.usefixtures("city")
def test_nothing_is_public_without_its_seal_wherever_the_hand_was_cut_off(full: bool) -> None:
    chance, figures = random.Random(SEED), Counter()
    kills = 100 if full else 3
    seconds_for(drafts("đầu"))  # what is made once is made
    longest = seconds_for(drafts("thử"))
    while figures["kills"] < kills:
        figures["rounds"] += 1
        items = drafts(str(figures["rounds"]))
        figures["kills"] += killed.killed_after(chance.uniform(0, longest), items, go_through)
        for item in items:
            is_sealed(item)
            figures[stage(item)] += 1
        board.register_is_whole()
        figures["gaps"] += gaps_are_filled()
        go_through(items)  # nothing the dead hand held keeps anybody from going on
    figures["gaps"] += gaps_are_filled()
    board.register_is_whole()
    print(f"seed {SEED}: {dict(figures)}")  # noqa: T201 - figures


def stage(item: Page) -> str:
    return "withdrawn" if is_gone(item) else f"{editions(item).count()} editions"
