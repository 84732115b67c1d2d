"""manage.py publish_due: publishes now what was approved for an hour that has come, one line an item."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.approval.due import publish_due


class Command(BaseCommand):
    help = "Đăng các bài đã duyệt, đã đến giờ hẹn (bộ chạy công việc nền tự làm; lệnh này để chạy tay)."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Chỉ in các bài đã đến giờ, không đăng.")

    def handle(self, *args: Any, **options: Any) -> None:
        found = []
        for one in publish_due(timezone.now(), dry_run=options["dry_run"]):
            self.stdout.write(one.words)
            found.append(one)
        if not found:
            self.stdout.write(_("Không có bài nào đến giờ đăng."))
        if failed := sum(one.is_failed for one in found):
            raise CommandError(_("%d bài chưa đăng được do lỗi hệ thống.") % failed)
