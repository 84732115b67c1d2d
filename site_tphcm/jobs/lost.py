"""What is due by the clock and that no job in the queue will do: nobody asked for it yet, the job was deleted, or has
given up.

The worker looks for such when it begins and every half minute; `manage.py publish_due`, `hand_over` and
`seal_gaps` do the same by hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import Error, connections
from django_q.conf import Conf, logger
from django_q.models import OrmQ
from django_tasks.base import Task

from pages.finding.reading import read_page, unread
from workflows.approval.due import due as due_to_be_public
from workflows.approval.verbs.expire import withdraw_at_its_hour
from workflows.approval.verbs.release import publish_at_its_hour
from workflows.approval.withdrawing.due import due as due_to_be_gone
from workflows.archive.capture import take_capture
from workflows.archive.gaps import gaps
from workflows.archive.nightly import is_due as verification_is_due
from workflows.archive.nightly import verify_tonight
from workflows.handover.carrying_out import carry_out
from workflows.handover.closing import close_what_is_due
from workflows.handover.days import due_days
from workflows.handover.models import Confirmation, Letter
from workflows.handover.telling import mail_the_list
from workflows.inspection.finding import is_behind, make_findable
from workflows.inspection.models import Pack
from workflows.inspection.packs.making import make_pack

from .models import Job, State

PATIENCE = timedelta(minutes=1)  # for a job that is in its place
MOST = 500  # captures, pages asked for at one look; the rest at the next
Due = tuple[Task, tuple[Any, ...]]


def ask_again(now: datetime) -> None:
    """Where the database is away, at the next look."""
    try:
        _ask_again(now)
    except Error as error:
        logger.warning("Chưa tìm được việc đã đến giờ, sẽ thử lại: %s", " ".join(str(error).split()))
    finally:
        connections.close_all()  # helpers are forked from this process


def _ask_again(now: datetime) -> None:
    late = list(_due(now))
    if not late:
        return
    jobs = _jobs({task.module_path for task, _args in late})
    queued = {place.task_id() for place in OrmQ.objects.filter(key=Conf.CLUSTER_NAME)}
    for task, args in late:
        mine = jobs[task.module_path, args]
        if any(job.pk in queued and _will_do_it(job, now) for job in mine):
            continue
        if mine:
            mine[-1].start_over(now)
        else:
            task.enqueue(*args)


def _due(now: datetime) -> Iterator[Due]:
    """Items and confirmations have a job of their own; a list has none before somebody asks here."""
    if due_days(now):
        yield close_what_is_due, ()
    if verification_is_due(now):
        yield verify_tonight, ()
    for due, task in ((due_to_be_public, publish_at_its_hour), (due_to_be_gone, withdraw_at_its_hour)):
        yield from ((task, (one.pk,)) for one in due(now - PATIENCE))
    unsent = Letter.objects.filter(sent_at=None, list__afternoon__closed_at__lte=now - PATIENCE)
    yield from (
        (mail_the_list, (key,)) for key in unsent.order_by("list").values_list("list", flat=True).distinct()
    )
    for key in Confirmation.objects.due(now - PATIENCE).values_list("pk", flat=True):
        yield carry_out, (key,)
    for number in gaps(now - PATIENCE).values_list("number", flat=True)[:MOST]:
        yield take_capture, (number,)
    for key in Pack.objects.filter(made_at=None, at__lte=now - PATIENCE).values_list("pk", flat=True):
        yield make_pack, (key,)
    for key in unread(now - PATIENCE).values_list("pk", flat=True)[:MOST]:
        yield read_page, (key,)
    if is_behind():
        yield make_findable, ()


def _jobs(paths: set[str]) -> dict[tuple[str, tuple[Any, ...]], list[Job]]:
    """By what they do, and about what; done ones do nothing more."""
    found: dict[tuple[str, tuple[Any, ...]], list[Job]] = defaultdict(list)
    for job in Job.objects.filter(func__in=paths, success=False).order_by("stopped"):
        found[job.func, tuple(job.args[0])].append(job)
    return found


def _will_do_it(job: Job, now: datetime) -> bool:
    """Not one that waits for an hour that was named before another, nor one that gave up."""
    return job.started <= now if job.state == State.WAITING else not job.has_given_up
