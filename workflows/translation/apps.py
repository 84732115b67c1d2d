"""The room in which pages are translated."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "workflows.translation"
    label = "translation"
    verbose_name = _("Bản dịch")
