"""What the worker calls: one attempt at one job."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django_q.conf import Conf
from django_q.signals import pre_execute
from django_tasks.base import Task, TaskContext
from django_tasks.utils import get_module_path, normalize_json

from .models import ENTRY, Job
from .names import ABOUT_A_ROW
from .results import result_of


class CutOff(Exception):
    """Each attempt took the worker along: too much memory, a crash in a library, no answer to the alarm."""


class Failed(Exception):
    """What went wrong, its kind in front; django-q2 keeps the words of an error but not its class."""

    def __init__(self, error: Exception) -> None:
        super().__init__(f"{get_module_path(type(error))}: {error}")


@receiver(pre_execute, dispatch_uid="jobs.tell_its_place")
def tell_its_place(task: dict[str, Any], **kwargs: Any) -> None:
    """django-q2 knows the job's place in the queue, and does not tell the function that it calls."""
    if task["func"] == ENTRY:
        task["kwargs"] = {"place": task["ack_id"]}


def run(job_id: str, place: int) -> Any:
    """Nothing is done twice that is known to be done; what fails is raised, and django-q2 tries it again."""
    with transaction.atomic():
        job = Job.objects.select_for_update().get(pk=job_id)
        if job.success:
            return job.result
        job.begin(timezone.now(), place)
    try:
        return attempt(job)
    except Exception as error:
        raise Failed(error) from error


def attempt(job: Job) -> Any:
    if job.attempt_count >= Conf.MAX_ATTEMPTS:
        raise CutOff(_("Tiến trình bị dừng giữa chừng ở mọi lần thử."))
    args, kwargs = job.args
    task = import_string(job.func)
    if not isinstance(task, Task):
        raise TypeError(_("%(path)s không phải là một công việc nền.") % {"path": job.func})
    context = [TaskContext(task_result=result_of(job, task))] if task.takes_context else []
    try:
        return normalize_json(task.call(*context, *args, **kwargs))
    except ObjectDoesNotExist:
        if job.func in ABOUT_A_ROW:
            return None
        raise


def enqueue(path: str) -> None:
    """For django-q2's schedules: what is due by the clock becomes a job like any other."""
    import_string(path).enqueue()
