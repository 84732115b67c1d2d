"""django-q2 behind the interface that Wagtail uses, django-tasks."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskResult
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks.signals import task_enqueued
from django_tasks.utils import normalize_json

from .models import Job
from .once import asked_before, remember
from .results import result_of


class DjangoQBackend(BaseTaskBackend):
    """Enqueues in the caller's transaction. One queue, the oldest job first: a priority is refused."""

    supports_defer = True
    supports_async_task = True
    supports_get_result = True
    supports_priority = False

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult:
        self.validate_task(task)
        now = timezone.now()
        words = normalize_json(args), normalize_json(kwargs)
        if task.run_after is None and (job := asked_before(task.module_path, words)):
            return result_of(job, task)
        job = Job.enqueue(task.module_path, *words, now=now, due=task.run_after or now)
        if task.run_after is None:
            remember(job, task.module_path, words)
        result = result_of(job, task)
        task_enqueued.send(type(self), task_result=result)
        return result

    def get_result(self, result_id: str) -> TaskResult:
        """What is done is known for a while only (`save_limit`); what failed stays."""
        try:
            return result_of(Job.objects.get(pk=result_id))
        except Job.DoesNotExist:
            raise TaskResultDoesNotExist(result_id) from None
