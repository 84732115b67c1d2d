"""The room by its name."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuideConfig(AppConfig):
    name = "workflows.guide"
    label = "guide"
    verbose_name = _("Hướng dẫn sử dụng")
