"""An edition without a capture is found by the worker, by hand and by the check; none stays one unnoticed."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.checks import Tags, run_checks
from django.core.management import CommandError, call_command
from django.utils import timezone

from site_tphcm.jobs import lost
from site_tphcm.jobs.models import Job
from tests.jobs.conftest import queue
from workflows.archive import gaps
from workflows.archive.capture import take_capture
from workflows.archive.models import Capture, Edition
from workflows.archive.store import Broken

from .taken import published, taken

__all__ = ["queue"]  # a fixture

pytestmark = pytest.mark.django_db
JOB = "workflows.archive.capture.take_capture"


def asked_for(minutes: float) -> list[int]:
    """What the worker finds, that long afterwards."""
    now = timezone.now() + timedelta(minutes=minutes)
    return [args[0] for task, args in lost._due(now) if task is take_capture]


def alarms() -> list[str]:
    found = run_checks(tags=[Tags.database], databases=["default"])
    return [str(one.msg) for one in found if one.id == "portal.W006"]


def command(*args: str) -> str:
    out = io.StringIO()
    call_command("seal_gaps", *args, stdout=out)
    return out.getvalue()


def test_the_worker_asks_after_a_minute_for_what_was_not_taken() -> None:
    first, second = published("Bài một"), published("Bài hai")
    assert asked_for(minutes=0.9) == []
    assert asked_for(minutes=1.1) == [first.number, second.number]
    taken(first)
    assert asked_for(minutes=1.1) == [second.number]


@pytest.mark.usefixtures("queue")
def test_a_job_that_was_lost_is_asked_for_anew_and_only_once() -> None:
    edition = published()
    Job.objects.all().delete()
    for _look in range(2):
        lost._ask_again(timezone.now() + timedelta(minutes=2))
    [job] = Job.objects.filter(func=JOB)
    assert job.args[0] == [edition.number]


def test_an_old_gap_is_an_alarm(monkeypatch: pytest.MonkeyPatch) -> None:
    published()
    assert alarms() == []
    monkeypatch.setattr(gaps, "LATE", timedelta())
    monkeypatch.setattr("workflows.archive.checks.LATE", timedelta())
    assert ["1 bản đã đăng" in one for one in alarms()] == [True]
    command()
    assert alarms() == []


def test_by_hand_each_gap_is_filled_and_told() -> None:
    first, second = published("Bài một"), published("Bài hai")
    told = command("--dry-run").splitlines()
    assert told == [str(first), str(second)] and not Capture.objects.exists()
    told = command().splitlines()
    assert [line.startswith(f"{one}: đã chụp") for line, one in zip(told, (first, second), strict=True)] == [
        True
    ] * 2
    assert not Edition.objects.uncaptured().exists()
    assert command() == "Mọi bản đã đăng đều có bản chụp.\n"


def test_one_that_fails_stops_no_other_and_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = published("Bài một"), published("Bài hai")
    capture = gaps.capture

    def broken(number: int, *args: Any) -> Any:
        if number == first.number:
            raise Broken("đĩa hỏng")
        return capture(number, *args)

    monkeypatch.setattr(gaps, "capture", broken)
    with pytest.raises(CommandError, match="1 bản"):
        command()
    assert [one.number for one in Edition.objects.uncaptured()] == [first.number]
    assert Capture.objects.get().edition == second.number
