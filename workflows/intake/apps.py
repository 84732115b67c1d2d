"""The room that takes in what is sent."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    name = "workflows.intake"
    label = "intake"
    verbose_name = _("Tiếp nhận")
