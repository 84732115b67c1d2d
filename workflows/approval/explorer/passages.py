"""What stands in a chain and what stood: the library's two reports, among ever so many passages.

They are read from the newest end, in the order of their keys, which is that in which they began. Whether the person may
change the page of a row is asked of each row until a screen is full; the library reads all pages the person may change,
and so it is left to it where these are few.
"""

from __future__ import annotations

from collections.abc import Iterable

import django_filters
from django.db.models import BooleanField, CharField, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.admin.filters import FilteredModelChoiceField, FilteredModelChoiceFilter
from wagtail.admin.views.reports.workflows import (
    WorkflowReportFilterSet,
    WorkflowTasksReportFilterSet,
    WorkflowTasksView,
    WorkflowView,
    get_editable_content_type_ids,
)
from wagtail.models import Page, Task, TaskState, WorkflowState, WorkflowTask, get_default_page_content_type

from workflows.staff.models import User

from ..desk.items import in_sections
from ..facts import know_submissions
from ..models import kind_of
from .changeable import changeable, may_change_few
from .history import ToTheMost
from .steps import know_the_steps


class ToTheNewest(ToTheMost):
    most = 1_000


class TaskField(FilteredModelChoiceField):
    """A step with the chains it is of; the library asks for those of each."""

    def get_filter_value(self, task: Task) -> list[int]:
        return [workflow for one, workflow in self._chains if one == task.pk]

    @cached_property
    def _chains(self) -> list[tuple[int, int]]:
        return list(WorkflowTask.objects.order_by("workflow").values_list("task", "workflow"))


class TaskFilter(FilteredModelChoiceFilter):
    field_class = TaskField


class NarrowedSteps(WorkflowTasksReportFilterSet):
    task = TaskFilter(queryset=Task.objects.all(), filter_field="id_workflow", filter_accessor="workflows")


def _people(_request: HttpRequest | None) -> QuerySet:
    return User.objects.order_by(User.USERNAME_FIELD)


class NarrowedPassages(WorkflowReportFilterSet):
    """By whoever is of the office; the library reads all passages for who began one."""

    requested_by = django_filters.ModelChoiceFilter(field_name="requested_by", queryset=_people)


class Passages(WorkflowView):
    filterset_class = NarrowedPassages
    paginator_class = ToTheNewest

    def get_queryset(self) -> QuerySet:
        if may_change_few(self.request.user):
            return super().get_queryset()
        found = WorkflowState.objects.filter(_theirs(self.request)).select_related("workflow", "requested_by")
        items = ("content_object", "content_object__latest_revision")
        return found.prefetch_related(*items).order_by("-pk")

    def decorate_paginated_queryset(self, object_list: Iterable[WorkflowState]) -> list[WorkflowState]:
        found = super().decorate_paginated_queryset(object_list)
        know_the_steps(found)
        _know_the_items(self.request.user, [passage.content_object for passage in found])
        return found


class Steps(WorkflowTasksView):
    filterset_class = NarrowedSteps
    paginator_class = ToTheNewest

    def get_queryset(self) -> QuerySet:
        if may_change_few(self.request.user):
            return super().get_queryset()
        found = TaskState.objects.filter(_theirs(self.request, "workflow_state__"))
        items = ("content_object", "content_object__latest_revision")
        with_items = found.prefetch_related(*(f"workflow_state__{item}" for item in items))
        return with_items.select_related("workflow_state", "task").order_by("-pk")

    def decorate_paginated_queryset(self, object_list: Iterable[TaskState]) -> list[TaskState]:
        found = super().decorate_paginated_queryset(object_list)
        _know_the_items(self.request.user, [step.workflow_state.content_object for step in found])
        return found


def _theirs(request: HttpRequest, passage: str = "") -> Q:
    """Of pages the person may change and of shared data of such kinds, as the library says it."""
    of_a_page = Q(**{f"{passage}base_content_type_id": get_default_page_content_type().pk})
    theirs = changeable(request.user)
    if theirs:
        of_a_page &= Q(_is_one_of(theirs, f"{passage}object_id"))
    return of_a_page | Q(**{f"{passage}content_type_id__in": get_editable_content_type_ids(request)})


def _is_one_of(pages: Q, key: str) -> Subquery:
    """A question to each row, by an index of ours (pages/indexes.py); as an `Exists` the database would answer it of
    all pages first."""
    this = Page.objects.alias(as_text=Cast("pk", CharField(max_length=50))).filter(as_text=OuterRef(key))
    yes = this.filter(pages).order_by().annotate(yes=Value(True)).values("yes")
    return Subquery(yes[:1], output_field=BooleanField())


def _know_the_items(person: User, items: list[Model]) -> None:
    """What the link of each row asks."""
    in_sections(item for item in items if isinstance(item, Page))
    know_submissions(person, [(kind_of(item), item.pk) for item in items])
