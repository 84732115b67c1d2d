"""manage.py publish_due: publishes and withdraws now what was decided for an hour that has come, one line an item."""

from __future__ import annotations

from itertools import chain
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.approval.due import publish_due
from workflows.approval.withdrawing.due import withdraw_due


class Command(BaseCommand):
    help = "Đăng, gỡ bỏ các bài đã đến giờ hẹn (bộ chạy công việc nền tự làm; lệnh này để chạy tay)."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Chỉ in các bài đã đến giờ, không làm gì.")

    def handle(self, *args: Any, **options: Any) -> None:
        now, is_dry, found = timezone.now(), options["dry_run"], []
        for one in chain(publish_due(now, dry_run=is_dry), withdraw_due(now, dry_run=is_dry)):
            self.stdout.write(one.words)
            found.append(one)
        if not found:
            self.stdout.write(_("Không có bài nào đến giờ đăng, giờ gỡ bỏ."))
        if failed := sum(one.is_failed for one in found):
            raise CommandError(_("%d bài chưa đăng, chưa gỡ được do lỗi hệ thống.") % failed)
