"""kill -9 in the middle of a deed: it was done whole or not at all, and what it asked of the worker is done."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from django_q.models import OrmQ
from wagtail.models import Page

from site_tphcm.jobs.models import Job
from tests.approval import people_of_the_board as board
from tests.approval.people_of_the_board import CHECKER, LEADER, WRITER
from tests.jobs.conftest import queue, working
from tests.jobs.test_kills import kill_some_part
from tests.site.processes import eventually
from workflows.approval import verbs
from workflows.approval.changes import Change
from workflows.approval.models import Decision, Event, Notice, State, Submission
from workflows.regulation.vocabulary import Verb

__all__ = ["queue"]  # a fixture

SEED = 20261124
Work = Callable[[list[Page]], None]
HAND = "a-hand-that-is-killed"
TOLD = {  # of each deed on record
    "submit": [Event.TURN],
    "check": [Event.TURN, Event.OUTCOME],
    "approve_after_change": [Event.CHANGES],
    "publish": [Event.OUTCOME],
}


def next_step(item: Page) -> None:
    """Whatever brings the item further; every other one by way of a change."""
    found = board.standing(item)
    if found is None:
        board.submit(item, WRITER)
    elif found.state == State.CHANGING:
        carry_out(item)
    elif found.step.verb == Verb.CHECK:
        board.decide("check", item, CHECKER)
    elif item.pk % 2:
        board.decide("approve", item, LEADER)
    else:
        seen, leader, now = board.screen(item), board.person(LEADER), timezone.now()
        changes = [Change("Tên", "Tựa")]
        verbs.approve_after_change(leader, board.fresh(item), seen=seen, changes=changes, at=now)


def carry_out(item: Page) -> None:
    title = board.fresh(item).get_latest_revision_as_object().title
    if title.startswith("Tên"):
        board.edit(item, WRITER, title.replace("Tên", "Tựa"))
    changed = board.fresh(item)
    verbs.apply_change(board.person(WRITER), changed, seen=changed.latest_revision_id, at=timezone.now())


def go_through(items: list[Page]) -> None:
    for item in items:
        while not board.fresh(item).live:
            next_step(item)


def seconds_for(items: list[Page]) -> float:
    began = time.monotonic()
    go_through(items)
    return time.monotonic() - began


def hand(items: list[Page], is_ready: Any, database: str, work: Work) -> None:
    """Another process, with a connection of its own that can be told from ours."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('application_name', %s, false), current_database()", [HAND])
        assert cursor.fetchone()[1] == database
    is_ready.set()
    work(items)


def hand_is_at_work() -> bool:
    """Whether the server still works for the hand, dead or alive."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_stat_activity WHERE application_name = %s", [HAND])
        return cursor.fetchone() is not None


def killed_after(seconds: float, items: list[Page], work: Work = go_through) -> bool:
    """Whether the hand was killed before it was done."""
    assert not connection.in_atomic_block and connection.get_autocommit(), "the drafts are not committed"
    database = connection.settings_dict["NAME"]
    connection.close()  # each process opens its own
    forking = multiprocessing.get_context("fork")
    is_ready = forking.Event()
    process = forking.Process(target=hand, args=[items, is_ready, database, work])
    process.start()
    assert is_ready.wait(30)
    time.sleep(seconds)
    process.kill()
    process.join()
    assert process.exitcode in {0, -9}
    assert eventually(lambda: not hand_is_at_work())
    return process.exitcode == -9


def where(item: Page) -> str:
    found = board.standing(item)
    return str(found.state) if found else "released" if board.fresh(item).live else "not begun"


def drafts(round_number: int) -> list[Page]:
    return [board.draft("kinh-te", f"Tên {place}-{round_number}") for place in range(3)]


def is_whole(item: Page) -> None:
    """State, decisions, register, stock workflow and public page say the same."""
    board.must_hold(item)
    passages = Submission.objects.of(item)
    decided = Counter(Decision.objects.filter(submission__in=passages).values_list("verb", flat=True))
    assert board.rows(item, "submit") == passages.count() <= 1
    assert board.rows(item, "check") == decided["check"]
    assert board.rows(item, "approve") + board.rows(item, "approve_after_change") == decided["approve"]
    in_progress = board.fresh(item).current_workflow_state
    assert (in_progress is not None) == (board.standing(item) is not None)


def to_be_told(items: list[Page]) -> Counter[tuple[str, int]]:
    """What the register says was done is told."""
    return +Counter(
        {
            (event, item.pk): sum(board.rows(item, verb) for verb, events in TOLD.items() if event in events)
            for item in items
            for event in {event for events in TOLD.values() for event in events}
        }
    )


def told(items: list[Page]) -> Counter[tuple[str, int]]:
    """Each event once, however many heard it."""
    about = Notice.objects.filter(key__in=[item.pk for item in items]).order_by()
    return Counter((event, key) for event, key, _ in about.values_list("event", "key", "mark").distinct())


def all_is_done(log: Path, chance: random.Random) -> None:
    """The worker does every job, though a part of it is killed meanwhile."""
    waiting = Job.objects.waiting().count()
    with working(log) as worker:
        time.sleep(chance.random())
        kill_some_part(worker, chance)
        done = eventually(lambda: not OrmQ.objects.exists(), patience=300)
        assert done and not Job.objects.exclude(success=True).exists(), (waiting, log.read_text())


@pytest.mark.slow
@pytest.mark.story
@pytest.mark.usefixtures("city", "queue")
def test_a_deed_cut_off_is_done_whole_or_not_at_all_and_no_job_is_lost(tmp_path: Path, full: bool) -> None:
    chance, figures = random.Random(SEED), Counter()
    kills, between = (50, 25) if full else (2, 2)
    longest = seconds_for(drafts(0))
    while figures["kills"] < kills:
        figures["rounds"] += 1
        items = drafts(figures["rounds"])
        figures["kills"] += killed_after(chance.uniform(0, longest), items)
        figures.update(where(item) for item in items)
        for item in items:
            is_whole(item)
        assert told(items) == to_be_told(items)
        go_through(items)  # nothing the dead hand held keeps anybody from going on
        assert told(items) == to_be_told(items)
        if figures["rounds"] % between == 0:
            figures["jobs"] += Job.objects.waiting().count()
            all_is_done(tmp_path / "worker.log", chance)
    board.register_is_whole()
    print(f"seed {SEED}: {dict(figures)}")  # noqa: T201 - figures
