"""Registers the checks of this room."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EnactmentConfig(AppConfig):
    name = "workflows.enactment"
    label = "enactment"
    verbose_name = _("Thi hành Quy chế")

    def ready(self) -> None:
        import_module("workflows.enactment.checks")
