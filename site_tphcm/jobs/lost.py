"""An item that is past its hour and that no job in the queue will publish, or withdraw: the job was deleted, or has
given up.

The worker looks for such when it begins and every half minute; `manage.py publish_due` does the same by hand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import Error, connections
from django.db.models import Model
from django_q.conf import Conf, logger
from django_q.models import OrmQ
from django_tasks.base import Task

from workflows.approval.due import due as due_to_be_public
from workflows.approval.verbs.expire import withdraw_at_its_hour
from workflows.approval.verbs.release import publish_at_its_hour
from workflows.approval.withdrawing.due import due as due_to_be_gone

from .models import Job, State

PATIENCE = timedelta(minutes=1)  # for a job that is in its place
JOBS = ((due_to_be_public, publish_at_its_hour), (due_to_be_gone, withdraw_at_its_hour))


def ask_again(now: datetime) -> None:
    """Where the database is away, at the next look."""
    try:
        _ask_again(now)
    except Error as error:
        logger.warning("Chưa tìm được bài quá giờ hẹn, sẽ thử lại: %s", " ".join(str(error).split()))
    finally:
        connections.close_all()  # helpers are forked from this process


def _ask_again(now: datetime) -> None:
    for due, job in JOBS:
        if late := due(now - PATIENCE):
            _each_once(late, job, now)


def _each_once(late: Sequence[Model], task: Task, now: datetime) -> None:
    jobs = _jobs(task)
    queued = {place.task_id() for place in OrmQ.objects.filter(key=Conf.CLUSTER_NAME)}
    for one in late:
        mine = jobs[one.pk]
        if any(job.pk in queued and _will_do_it(job, now) for job in mine):
            continue
        if mine:
            mine[-1].start_over(now)
        else:
            task.enqueue(one.pk)


def _jobs(task: Task) -> dict[int, list[Job]]:
    """By the row they are about; done ones do nothing more."""
    found: dict[int, list[Job]] = defaultdict(list)
    for job in Job.objects.filter(func=task.module_path, success=False).order_by("stopped"):
        found[job.args[0][0]].append(job)
    return found


def _will_do_it(job: Job, now: datetime) -> bool:
    """Not one that waits for an hour that was named before another, nor one that gave up."""
    return job.started <= now if job.state == State.WAITING else not job.has_given_up
