"""The room of the calendar of working days."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WorkdaysConfig(AppConfig):
    name = "workflows.workdays"
    label = "workdays"
    verbose_name = _("Lịch làm việc")
