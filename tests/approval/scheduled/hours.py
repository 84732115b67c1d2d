"""What these tests share: an hour, a leader who names it, a clock that is moved there, the job that then runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import time_machine
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from site_tphcm.jobs.models import Job
from site_tphcm.jobs.run import run
from tests.approval.chain import LEADER, checked, newest, press
from tests.conftest import SignIn
from workflows.approval.models import State, Submission
from workflows.approval.verbs.release import publish_at_its_hour

JOB = publish_at_its_hour.module_path


def tomorrow_at(hour: int = 7, days: int = 1) -> datetime:
    there = timezone.localtime() + timedelta(days=days)
    return there.replace(hour=hour, minute=0, second=0, microsecond=0)


def typed(moment: datetime) -> str:
    """As a browser sends it."""
    return f"{timezone.localtime(moment):%Y-%m-%dT%H:%M}"


def schedule(client: Client, item: Any, moment: datetime, **more: Any) -> HttpResponse:
    was = newest(item).publish_at
    hidden = {"was": was.isoformat() if was else ""}
    return press(client, item, "duyet-hen-gio", publish_at=typed(moment), **hidden | more)


def scheduled(sign_in: SignIn, moment: datetime | None = None) -> Any:
    item, hour = checked(sign_in), moment or tomorrow_at()
    assert schedule(sign_in(LEADER), item, hour).status_code == 302
    assert (newest(item).state, newest(item).publish_at) == (State.SCHEDULED, hour)
    return item


@contextmanager
def the_clock_at(moment: datetime) -> Iterator[None]:
    with time_machine.travel(moment, tick=True):
        yield


def jobs_of(item: Any) -> list[Job]:
    """Those asked for by the item's newest passage, the first that is due first."""
    found = (job for job in Job.objects.filter(func=JOB).order_by("started"))
    return [job for job in found if job.args[0][0] == newest(item).pk]


def the_job_runs(item: Any) -> Any:
    """As the worker calls it: the earliest that is due and not done."""
    job = next(job for job in jobs_of(item) if not job.success and job.started <= timezone.now())
    return run(job.pk, 0)


def the_worker_does_the_rest() -> None:
    """What the publication asked for: the search index and the like."""
    for job in Job.objects.waiting().filter(started__lte=timezone.now()).order_by("started"):
        run(job.pk, 0)


def the_hour_comes(item: Any, moment: datetime | None = None, seconds: int = 5) -> Submission:
    """A moment after it the job does what it does, without a queue."""
    with the_clock_at((moment or newest(item).publish_at) + timedelta(seconds=seconds)):
        publish_at_its_hour.call(newest(item).pk)
    return newest(item)
