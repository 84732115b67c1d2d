"""manage.py seal_gaps: takes now the captures that published editions still lack, one line an edition."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.archive.gaps import fill


class Command(BaseCommand):
    help = "Chụp các bản đã đăng còn thiếu bản chụp (bộ chạy công việc nền tự làm; lệnh này để chạy tay)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Chỉ in các bản còn thiếu, không làm gì.")

    def handle(self, *args: Any, **options: Any) -> None:
        found = []
        for one in fill(timezone.now(), dry_run=options["dry_run"]):
            self.stdout.write(one.words)
            found.append(one)
        if not found:
            self.stdout.write(_("Mọi bản đã đăng đều có bản chụp."))
        if failed := sum(one.is_failed for one in found):
            raise CommandError(_("%d bản đã đăng chưa chụp được do lỗi hệ thống.") % failed)
