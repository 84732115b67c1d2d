"""manage.py publish_scheduled: nothing is published or withdrawn by a date in a draft (design 1.1; traps 13 and 22)."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _


class Command(BaseCommand):
    help = "Stands before Wagtail's command of this name, which would publish and withdraw without a chain."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--dryrun", "--dry-run", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(_("Không đăng, không gỡ bài nào theo ngày: chỉ quy trình phê duyệt đăng bài."))
