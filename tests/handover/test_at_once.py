"""Started fifty times in one moment each list is closed once; two hundred confirmed with one POST are each released once,
though the worker is killed on the way."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.db import connection
from django.utils import timezone

from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.people_of_the_board import CHECKER, LEADER, WRITER
from tests.jobs.conftest import queue, working
from tests.samples import FULL
from tests.site.processes import eventually
from workflows.handover.closing import close
from workflows.handover.models import UNDO, Afternoon, Confirmation, Confirmed, HandoverList, Letter

from .afternoons import address, open_all

__all__ = ["queue"]  # a fixture
TIMES = 50 if FULL else 12
MANY = 200 if FULL else 12


def checked(count: int) -> list[Any]:
    items = [board.draft("kinh-te", f"Bài {number}") for number in range(count)]
    for item in items:
        board.submit(item, WRITER)
        board.decide("check", item, CHECKER)
    return items


def test_started_many_times_at_once_each_list_is_closed_once(city: None) -> None:
    items, day = checked(3), timezone.localdate() + timedelta(days=1)
    together, made = threading.Barrier(TIMES), []

    def start() -> None:
        together.wait()
        try:
            made.extend(close(day, timezone.now()))
        finally:
            connection.close()

    threads = [threading.Thread(target=start) for _ in range(TIMES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == HandoverList.objects.count() == Afternoon.objects.count() == 1
    assert Letter.objects.filter(sent_at__isnull=False).count() == Letter.objects.count() == 1
    assert [board.rows(item, "hand_over") for item in items] == [1, 1, 1]


def test_confirmed_with_one_post_each_is_released_once_though_the_worker_is_killed(
    city: None, queue: None, tmp_path: Path
) -> None:
    items = checked(MANY)
    close(timezone.localdate() + timedelta(days=1), timezone.now())
    made, leader = HandoverList.objects.get(), editor.signed_in(LEADER)
    keys = open_all(leader, made)
    began = time.monotonic()
    assert leader.post(address(made), {"item": keys, "sure": "1"}).status_code == 302
    posted = time.monotonic() - began
    begun = Confirmation.objects.get()
    assert begun.release_at - begun.at == UNDO
    _the_minute_passes(begun)
    with working(tmp_path / "worker.log") as worker:
        assert eventually(lambda: Confirmed.objects.waiting().count() < MANY - 2, patience=120)
        worker.parts()[1].kill()
        left = Confirmed.objects.waiting().count()
        assert eventually(
            lambda: Confirmation.objects.filter(finished_at__isnull=False).exists(), patience=600
        )
    print(f"{MANY} confirmed in {posted:.1f} s, killed with {left} left")  # noqa: T201 - figures
    assert [board.rows(item, "publish") for item in items] == [1] * MANY
    for item in items:
        board.must_hold(item)
    assert not Confirmed.objects.refused().exists()


def _the_minute_passes(begun: Confirmation) -> None:
    """The job of the confirmation is due now; the worker finds it as it finds what was lost."""
    past = timezone.now() - timedelta(minutes=3)
    Confirmation.objects.filter(pk=begun.pk).update(at=past, release_at=past + UNDO)
