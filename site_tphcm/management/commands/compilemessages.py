"""Django's compilemessages without gettext: the .mo files that are missing or old are made."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from site_tphcm.serving.catalogues import compile_catalogues


class Command(BaseCommand):
    help = "Biên dịch các tệp ngôn ngữ (.po thành .mo)."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        made = compile_catalogues(settings.LOCALE_PATHS)
        self.stdout.write(f"Đã biên dịch {made} tệp ngôn ngữ.")
