"""A backup, given back to an empty place and verified (docs/maintenance.md)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from site_tphcm.backup import Refused
from site_tphcm.backup.restore import restore
from site_tphcm.serving.steps import Steps


class Command(BaseCommand):
    help = "Khôi phục một bản sao lưu vào nơi còn trống, rồi kiểm tra toàn bộ lưu trữ."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="Thư mục của bản sao lưu.")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = options["folder"].absolute()
        try:
            said = restore(folder, Steps(5, sys.stdout))
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"Đã khôi phục từ {folder}. {said}")
