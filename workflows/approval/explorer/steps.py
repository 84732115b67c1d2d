"""How far the passages of a list have come: the steps of all, asked for together. The library asks twice for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from wagtail.models import TaskState, WorkflowState, WorkflowTask

NOT_BEGUN = "Not started"  # as the library says it, in whose catalogue it is


@dataclass(frozen=True)
class Step:
    """What the report says of a step; by the library's names, for its template."""

    name: str
    status: str | None
    status_display: str


def know_the_steps(passages: Sequence[WorkflowState]) -> None:
    """Each passage answers `all_tasks_with_status` by what is known."""
    chains, reached = _chains(passages), _reached(passages)
    said = dict(TaskState.STATUS_CHOICES)
    for passage in passages:
        states = reached[passage.pk]
        passage.all_tasks_with_status = [
            Step(task.name, state := states.get(task.pk), said.get(state) or gettext(NOT_BEGUN))
            for task in chains[passage.workflow_id]
        ]


def _chains(passages: Sequence[WorkflowState]) -> dict[int, list[Any]]:
    links = WorkflowTask.objects.filter(workflow__in={passage.workflow_id for passage in passages})
    found = defaultdict(list)
    for link in links.select_related("task").order_by("sort_order"):
        found[link.workflow_id].append(link.task)
    return found


def _reached(passages: Sequence[WorkflowState]) -> dict[int, dict[int, str]]:
    """Of each passage the state of its steps, by the last edition that went through some of them."""
    rows = TaskState.objects.filter(workflow_state__in=[passage.pk for passage in passages])
    told = rows.values_list("workflow_state", "task", "status", "revision", "revision__created_at")
    states = list(told.order_by("started_at", "pk"))
    latest: dict[int, tuple[Any, int]] = {}
    for passage, _task, _status, revision, created_at in states:
        if revision:
            latest[passage] = max(latest.get(passage, (created_at, revision)), (created_at, revision))
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for passage, task, status, revision, _created_at in states:
        if passage not in latest or revision == latest[passage][1]:
            found[passage][task] = status
    return found
