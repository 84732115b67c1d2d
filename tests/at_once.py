"""Jobs of a test are done at once; what is asked for at a later hour is kept, and done when the test says so.

So is the capture of an edition."""

from __future__ import annotations

from typing import Any

from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import Task, TaskResult, TaskResultStatus
from django_tasks.utils import get_random_id

KEPT = {
    "workflows.archive.capture.take_capture"
}  # a quarter of a second each: tests/archive/captures take their own
AT_ONCE = {"default": {"BACKEND": "tests.at_once.AtOnce"}}


class AtOnce(ImmediateBackend):
    supports_defer = True

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult:
        if task.run_after is None and task.module_path not in KEPT:
            return super().enqueue(task, args, kwargs)
        self.validate_task(task)
        return TaskResult(
            task=task,
            id=get_random_id(),
            status=TaskResultStatus.READY,
            enqueued_at=None,
            started_at=None,
            last_attempted_at=None,
            finished_at=None,
            args=args,
            kwargs=kwargs,
            backend=self.alias,
            errors=[],
            worker_ids=[],
        )
