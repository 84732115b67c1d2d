"""manage.py hand_over: closes the lists that are due, or that of one day, and says what stands on them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.handover.closing import close
from workflows.handover.days import cut_of, due_days
from workflows.handover.gathering import coming
from workflows.handover.models import Afternoon
from workflows.workdays.models import working_days


class Command(BaseCommand):
    help = "Chốt danh sách trình duyệt đầu giờ chiều (bộ chạy công việc nền tự làm; lệnh này để chạy tay)."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--date", type=date.fromisoformat, help="Một ngày làm việc, dạng 2026-11-25.")
        parser.add_argument("--dry-run", action="store_true", help="Chỉ in danh sách, không chốt.")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        days = [self._asked(options["date"], now)] if options["date"] else due_days(now)
        if not days:
            self.stdout.write(_("Không có danh sách nào đến giờ chốt."))
        for day in days:
            self._one(day, now, is_dry=options["dry_run"])

    def _asked(self, day: date, now: datetime) -> date:
        if not working_days().is_working(day):
            raise CommandError(
                _("Ngày %(day)s là ngày nghỉ, không có danh sách.") % {"day": f"{day:%d/%m/%Y}"}
            )
        if cut_of(day) > now:
            raise CommandError(_("Chưa đến giờ chốt danh sách ngày %(day)s.") % {"day": f"{day:%d/%m/%Y}"})
        return day

    def _one(self, day: date, now: datetime, *, is_dry: bool) -> None:
        said = {"day": f"{day:%d/%m/%Y}"}
        if Afternoon.objects.filter(pk=day).exists():
            self.stdout.write(_("Danh sách ngày %(day)s đã chốt.") % said)
            return
        found = coming(day, now)
        if not is_dry:
            close(day, now)
        self.stdout.write(_("Danh sách trình duyệt chiều %(day)s:") % said)
        for leader, items in found.items():
            self.stdout.write(f"  {leader}")
            for one in items:
                self.stdout.write(
                    f"    {one.title}" + (_(" (để lại danh sách sau)") if one.place.is_kept else "")
                )
        if not found:
            self.stdout.write(_("  không có bài nào"))
