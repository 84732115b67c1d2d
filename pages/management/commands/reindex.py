"""Makes the index of the public search again, or goes on with it."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone

from pages.finding.reindexing import go_on, left, take_out_strays


def moment(typed: str) -> datetime:
    read = datetime.fromisoformat(typed)
    return read if read.tzinfo else timezone.make_aware(read)


class Command(BaseCommand):
    help = (
        "Lập lại chỉ mục tìm kiếm của trang công khai. Trong khi chạy, tìm kiếm vẫn dùng được. "
        "Chạy lại sau khi bị ngắt thì làm tiếp phần còn lại."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="Làm lại từ đầu mọi trang.")
        parser.add_argument(
            "--before", type=moment, help="Làm tiếp một lần --all bị ngắt: mọi trang lập trước thời điểm này."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        before = options["before"]
        if options["all"]:
            before = timezone.localtime()
            self.stdout.write(f"Nếu bị ngắt, chạy tiếp: manage.py reindex --before {before.isoformat()}")
        strays, whole, done, begun = take_out_strays(), left(before).count(), 0, time.monotonic()
        if strays:
            self.stdout.write(f"Đã bỏ {strays} trang không còn công khai khỏi chỉ mục.")
        for number in go_on(before):
            done += number
            self._tell(done, whole, time.monotonic() - begun)
        self.stdout.write(f"Chỉ mục tìm kiếm đã đủ: lập mới {done} trang.")

    def _tell(self, done: int, whole: int, seconds: float) -> None:
        rest = seconds / done * (whole - done) if done else 0
        self.stdout.write(f"{done}/{whole} trang, còn khoảng {rest:.0f} giây")
