"""Groups follow the appointments: run once a day, for terms that begin or end by themselves."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from wagtail.log_actions import LogContext

from workflows.staff.groups import follow_appointments


class Command(BaseCommand):
    help = "Cập nhật thành viên các nhóm theo quyết định kiện toàn đang có hiệu lực (chạy hằng ngày)."

    def handle(self, *args: Any, **options: Any) -> None:
        with LogContext():  # the system's own deed
            changes = follow_appointments(timezone.localdate())
        for line in changes:
            self.stdout.write(line)
        self.stdout.write(f"Đã cập nhật {len(changes)} thay đổi.")
