"""Doors of this room into the admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from workflows.approval.writing import applies_changes

from .archive import ArchivePanel
from .screen import AgainView, JobsView, may_see_jobs


class JobsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_jobs(request.user, timezone.now())


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("cong-viec/", JobsView.as_view(), name="jobs"),
        path("cong-viec/results/", JobsView.as_view(results_only=True), name="jobs_results"),
        path("cong-viec/<str:pk>/chay-lai/", AgainView.as_view(), name="jobs_again"),
    ]


@hooks.register("register_reports_menu_item")
def jobs() -> MenuItem:
    return JobsMenuItem(_("Công việc nền"), reverse_lazy("jobs"), name="jobs", icon_name="tasks", order=1100)


@hooks.register("construct_homepage_panels", order=10)  # after the desk has put itself in the library's place
def the_archive(request: Any, panels: list[Any]) -> None:
    """The standing office, and whoever keeps the machine running."""
    now = timezone.now()
    if may_see_jobs(request.user, now) or applies_changes(request.user, now):
        panels.append(ArchivePanel())
