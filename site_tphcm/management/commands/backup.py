"""One consistent set of database, media, archive and heads, while the portal works (docs/maintenance.md)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from site_tphcm.backup import Refused
from site_tphcm.backup.manifest import Manifest
from site_tphcm.backup.take import take
from site_tphcm.serving.steps import Steps

NAMED_AT_MOST = 5


class Command(BaseCommand):
    help = (
        "Sao lưu cơ sở dữ liệu, tệp, lưu trữ và mốc ký thành một bộ thống nhất, không cần dừng trang. "
        "Mã thoát 2: đã sao lưu, nhưng có tệp bị mất từ trước."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="THƯ_MỤC", help="Thư mục mới, nên ở đĩa khác.")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = options["folder"].absolute()
        try:
            taken = take(folder, timezone.now(), Steps(4, sys.stdout))
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(
            f"Đã sao lưu vào {folder}: {len(taken.manifest.files)} tệp, sổ đăng ký đến dòng "
            f"{taken.manifest.rows}. Mã SHA-256 của bản kê: {taken.digest}"
        )
        if taken.manifest.lost:
            raise CommandError(_lost(taken.manifest), returncode=2)


def _lost(manifest: Manifest) -> str:
    shown = ", ".join(manifest.lost[:NAMED_AT_MOST])
    more = ", …" if len(manifest.lost) > NAMED_AT_MOST else ""
    return f"{len(manifest.lost)} tệp mà cơ sở dữ liệu nêu tên đã mất từ trước khi sao lưu: {shown}{more}"
