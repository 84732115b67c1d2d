"""The room in which pages are translated."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "workflows.translation"
    label = "translation"
    verbose_name = _("Bản dịch")

    def ready(self) -> None:
        import_module("workflows.translation.checks")
