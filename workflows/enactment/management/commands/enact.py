"""Make the database equal to the regulation."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from workflows.enactment.enact import enact


class Command(BaseCommand):
    help = (
        "Đưa cơ sở dữ liệu về đúng Quy chế: nhóm, quyền, chuyên mục, quy trình. Chạy lại không đổi gì thêm."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Chỉ nêu các khác biệt, không ghi.")

    def handle(self, *args: Any, **options: Any) -> None:
        lines = enact(dry_run=options["dry_run"])
        for line in lines:
            self.stdout.write(line)
        if not lines:
            self.stdout.write("Cơ sở dữ liệu đã đúng Quy chế.")
        elif options["dry_run"]:
            self.stdout.write(f"Có {len(lines)} khác biệt; chưa ghi gì.")
