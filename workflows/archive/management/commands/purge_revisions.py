"""In the place of Wagtail's command, which would thin out what decisions rest on (purging.py)."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError
from wagtail.management.commands import purge_revisions


class Command(purge_revisions.Command):
    help = "Không dùng ở đây: các bản lưu của bài được giữ để đối chiếu, kiểm tra."

    def handle(self, *args: Any, **options: Any) -> None:
        raise CommandError(
            "Theo Điều 9 Chương III, nội dung được lưu trữ để phục vụ đối chiếu, kiểm tra; không xóa bớt các bản lưu."
        )
