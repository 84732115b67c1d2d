"""The page of jobs, for whoever keeps the machine running: what waits, what failed and why, "Chạy lại"."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import django_filters
from django import forms
from django.contrib.auth.mixins import UserPassesTestMixin
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.admin.views.generic import BaseListingView

from workflows.approval.facts import kinds_of
from workflows.regulation.vocabulary import RoleKind

from .archive import ArchivePanel
from .models import Job, JobQuerySet, State


def may_see_jobs(person: Any, at: datetime) -> bool:
    """A technical act, no editorial one: the technical administrator, and the superuser of the set-up."""
    if not person.is_active:
        return False
    return person.is_superuser or RoleKind.TECHNICAL in kinds_of(person, at)


class ForTechnicians(UserPassesTestMixin):
    def test_func(self) -> bool:
        return may_see_jobs(self.request.user, timezone.now())


class JobFilters(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Trạng thái"),
        choices=State.choices,
        empty_label=gettext_lazy("Tất cả"),
        widget=forms.RadioSelect,
        method="of_state",
    )

    class Meta:
        model = Job
        fields = ["state"]

    def of_state(self, jobs: JobQuerySet, name: str, state: str) -> JobQuerySet:
        return jobs.in_state(state)


class TitleColumn(Column):
    """What it is and about what, and for what failed a button; a form, for looking is not changing."""

    cell_template_name = "jobs/title_cell.html"

    def get_cell_context_data(self, instance: Job, parent_context: Any) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"csrf_token": get_token(parent_context["request"])}


class MomentColumn(Column):
    cell_template_name = "jobs/moment_cell.html"


class NextColumn(Column):
    cell_template_name = "jobs/next_cell.html"


def awaited(job: Job) -> datetime | None:
    """When it is tried (again), unless it only waits for its turn."""
    return job.next_at if job.next_at and job.next_at > job.stopped else None


class JobsView(ForTechnicians, BaseListingView):
    template_name = "jobs/jobs.html"
    model = Job
    page_title = gettext_lazy("Công việc nền")
    header_icon = "tasks"
    index_url_name = "jobs"
    index_results_url_name = "jobs_results"
    filterset_class = JobFilters
    paginate_by = 50
    columns = [
        TitleColumn(
            "title", label=gettext_lazy("Công việc"), accessor=str, classname="long-title", width="30%"
        ),
        StatusTagColumn(
            "state_name",
            label=gettext_lazy("Trạng thái"),
            primary=lambda job: job.state == State.FAILED,
            width="10%",
        ),
        Column("attempts", label=gettext_lazy("Số lần thử")),
        Column("error", label=gettext_lazy("Lỗi gần nhất")),
        MomentColumn("stopped", label=gettext_lazy("Cập nhật lúc")),
        NextColumn("next_at", label=gettext_lazy("Lần thử tiếp theo"), accessor=awaited),
    ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        beside = {} if self.results_only else {"archive": ArchivePanel()}
        return super().get_context_data(**kwargs) | beside

    @property
    def no_results_message(self) -> str:
        if self.is_filtering:
            return _("Không có công việc nào ở trạng thái này.")
        return _("Chưa có công việc nền nào.")


class AgainView(ForTechnicians, View):
    http_method_names = ["post"]

    @transaction.atomic
    def post(self, request: HttpRequest, pk: str) -> HttpResponse:
        """Two people who press the button at once start it once."""
        job = get_object_or_404(Job.objects.select_for_update(), pk=pk)
        if job.state == State.FAILED:
            job.start_over(timezone.now())
            messages.success(request, _("Đã đưa “%(job)s” vào hàng đợi để chạy lại.") % {"job": job})
        else:
            messages.warning(request, _("“%(job)s” không còn ở trạng thái không thành công.") % {"job": job})
        return redirect("jobs")
