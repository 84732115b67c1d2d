"""What a new release needs before it serves: the database once, files on each host (docs/deploy.md).

`manage.py serve` does the same by itself, for a portal on one machine.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from site_tphcm.serving import static
from site_tphcm.serving.catalogues import compile_catalogues


class Command(BaseCommand):
    help = (
        "Chuẩn bị bản mới của trang trước khi phục vụ: cơ sở dữ liệu (một lần), tệp giao diện (trên mỗi máy)."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--database", action="store_true", help="cập nhật cấu trúc dữ liệu, ban hành quy chế"
        )
        parser.add_argument(
            "--files", action="store_true", help="gom tệp giao diện, dịch bản dịch trên máy này"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Both may be repeated, also after one that was killed."""
        is_whole = options["database"] == options["files"]
        if is_whole or options["database"]:
            call_command("migrate", interactive=False, verbosity=0, stdout=self.stdout)
            call_command("enact", verbosity=0, stdout=self.stdout)
            self.stdout.write("Cơ sở dữ liệu đã theo bản này.")
        if is_whole or options["files"]:
            compile_catalogues(settings.LOCALE_PATHS)
            static.collect()
            self.stdout.write("Tệp giao diện, bản dịch trên máy này đã theo bản này.")
