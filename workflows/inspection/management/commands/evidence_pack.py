"""manage.py evidence_pack --address /tin-tuc/… --from 2026-11-01 --to 2026-11-30 goi.zip"""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from workflows.archive import proof, store
from workflows.inspection.packs.contents import Contents
from workflows.inspection.packs.making import write


def day(text: str) -> date:
    return date.fromisoformat(text)


class Command(BaseCommand):
    help = "Làm một gói chứng cứ của một địa chỉ hoặc một khoảng ngày."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path, help="tệp ZIP sẽ ghi, chưa có")
        parser.add_argument("--address", default="", help="địa chỉ trên trang; bỏ trống: mọi địa chỉ")
        parser.add_argument("--from", dest="first", type=day, help="từ ngày (2026-11-01); bỏ trống: từ đầu")
        parser.add_argument("--to", dest="last", type=day, help="đến hết ngày; bỏ trống: đến bây giờ")

    def handle(
        self, *, path: Path, address: str, first: date | None, last: date | None, **options: Any
    ) -> None:
        if path.exists():
            raise CommandError(f"Đã có tệp {path}; hãy chọn tên khác.")
        end = timezone.make_aware(datetime.combine(last, time.max)) if last else timezone.now()
        begin = timezone.make_aware(datetime.combine(first, time.min)) if first else None
        contents = Contents(address, begin, min(end, timezone.now()))
        if not contents.editions:
            raise CommandError("Không có bản đã đăng nào ở địa chỉ và trong thời gian này.")
        try:
            made = write(contents, path)
        except proof.Unsigned as why:
            raise CommandError("Chưa có mốc ký cho các dòng này; hãy chạy manage.py notary --once.") from why
        except (store.Lost, store.Broken) as why:
            raise CommandError(f"Tệp {why} của kho lưu trữ bị mất hoặc bị sửa.") from why
        self.stdout.write(f"{len(contents.editions)} bản đã đăng, {path.stat().st_size} byte, SHA-256 {made}")
