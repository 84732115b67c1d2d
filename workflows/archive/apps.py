"""Registers the checks of this room, and the witnesses who hear what the register is to know."""

from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArchiveConfig(AppConfig):
    name = "workflows.archive"
    label = "archive"
    verbose_name = _("Lưu trữ")

    def ready(self) -> None:
        for checks in ("checks", "purging"):
            import_module(f"workflows.archive.{checks}")
        for witness in ("records", "givings", "pages", "logins"):
            import_module(f"workflows.archive.witness.{witness}").watch()
