"""A job told in django-tasks' words."""

from __future__ import annotations

import re
from typing import Any

from django.utils.module_loading import import_string
from django_q.exceptions import TimeoutException
from django_tasks.base import Task, TaskError, TaskResult, TaskResultStatus
from django_tasks.utils import get_module_path

from .models import Job, State

STATUS = {
    State.WAITING: TaskResultStatus.READY,
    State.DOING: TaskResultStatus.RUNNING,
    State.FAILED: TaskResultStatus.FAILED,
    State.DONE: TaskResultStatus.SUCCESSFUL,
}
KIND = re.compile(r"(\w+(?:\.\w+)+): ")  # what run.py writes before the words of an error


def result_of(job: Job, task: Task | None = None) -> TaskResult:
    """What is known of the job now; one that will be tried again is ready, with its last error."""
    args, kwargs = job.args
    has_begun = job.state != State.WAITING
    found: TaskResult = TaskResult(
        task=task or import_string(job.func),
        id=job.pk,
        status=status_of(job),
        enqueued_at=job.enqueued_at,
        started_at=job.started if has_begun else None,
        last_attempted_at=job.started if has_begun else None,
        finished_at=job.stopped if job.state in {State.FAILED, State.DONE} else None,
        args=args,
        kwargs=kwargs,
        backend=task.backend if task else "default",
        errors=errors_of(job),
        worker_ids=[job.cluster or ""] * job.attempts,
    )
    if job.state == State.DONE:
        object.__setattr__(found, "_return_value", job.result)  # the class is frozen; its backends do this
    return found


def status_of(job: Job) -> Any:
    return TaskResultStatus.READY if job.next_at else STATUS[job.state]


def errors_of(job: Job) -> list[TaskError]:
    """The last one; django-q2 keeps no others. What names no kind was stopped by the alarm."""
    if job.state != State.FAILED:
        return []
    named = KIND.match(str(job.result))
    kind = named.group(1) if named else get_module_path(TimeoutException)
    return [TaskError(exception_class_path=kind, traceback=str(job.result))]
