"""manage.py evidence_stamp goi.zip dau-thoi-gian.zip"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from workflows.archive.heads import Fork
from workflows.archive.proof import Unsigned
from workflows.archive.stamping.stamps import NoStamp
from workflows.archive.verifying.stamped import hour
from workflows.inspection.packs.stamped import stamp


class Command(BaseCommand):
    help = "Lấy dấu thời gian của một gói chứng cứ, thành một tệp ZIP riêng."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("pack", type=Path, help="gói chứng cứ đã làm")
        parser.add_argument("path", type=Path, help="tệp ZIP sẽ ghi, chưa có")

    def handle(self, *, pack: Path, path: Path, **options: Any) -> None:
        if path.exists():
            raise CommandError(f"Đã có tệp {path}; hãy chọn tên khác.")
        try:
            found = stamp(pack, path)
        except FileNotFoundError as why:
            raise CommandError(f"Không có tệp {why.filename}.") from why
        except (NoStamp, Unsigned, Fork) as why:
            raise CommandError(str(why)) from why
        self.stdout.write(f"Dấu thời gian của mốc dòng {found.number}, lúc {hour(found.at)}.")
