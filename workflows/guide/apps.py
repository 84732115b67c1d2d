"""Registers the check of this room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuideConfig(AppConfig):
    name = "workflows.guide"
    label = "guide"
    verbose_name = _("Hướng dẫn sử dụng")

    def ready(self) -> None:
        import_module("workflows.guide.checks")
