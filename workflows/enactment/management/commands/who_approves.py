"""Who writes, checks, approves and decides each section, by the regulation in force."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from workflows.enactment.who_approves import rows, text
from workflows.staff.regulation import regulation_in_force


class Command(BaseCommand):
    help = "Ai cung cấp, kiểm duyệt, phê duyệt từng chuyên mục theo Quy chế; † là chỗ Quy chế không nêu tên."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("section", nargs="?", default="", help="Mã chuyên mục, ví dụ kinh-te.")
        parser.add_argument("--json", action="store_true", help="In dạng JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        regulation = regulation_in_force()
        key = options["section"].strip("/").split("/")[-1]
        found, has_people = rows(regulation, timezone.localdate(), key)
        if not found:
            known = ", ".join(section.key for section in regulation.sections)
            raise CommandError(f"Quy chế không có chuyên mục “{options['section']}”. Các mã: {known}.")
        if not has_people:
            self.stderr.write("Chưa có cơ sở dữ liệu: chỉ nêu chức danh theo Quy chế, chưa nêu người.")
        if options["json"]:
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
            return
        self.stdout.write(f"{regulation.locality}, {regulation.version.citation}")
        for data in found:
            self.stdout.write("\n" + text(regulation, data))
