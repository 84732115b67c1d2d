"""The room by its name."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HandoverConfig(AppConfig):
    name = "workflows.handover"
    label = "handover"
    verbose_name = _("Trình duyệt đầu giờ chiều")
