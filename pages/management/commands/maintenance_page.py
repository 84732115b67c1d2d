"""The page that the web server in front shows while the portal is stopped (docs/maintenance.md)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.template.loader import render_to_string
from django.utils.translation import override

from pages.days import moment
from snippets.models import Identity


class Command(BaseCommand):
    help = "In ra trang báo tạm ngừng phục vụ, để máy chủ web phía trước dùng khi bảo dưỡng."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--until", help="Lúc dự kiến phục vụ trở lại, dạng 2026-12-05T22:00.")

    def handle(self, *args: Any, **options: Any) -> None:
        until = _moment(options["until"])
        words = {
            "identity": Identity.objects.filter(live=True, site__is_default_site=True).first(),
            "until": f"{until:%H} giờ {until:%M}, ngày {until:%d/%m/%Y}" if until else "",
            "until_en": in_english(until) if until else "",
        }
        self.stdout.write(render_to_string("503.html", words))


def in_english(until: datetime) -> str:
    with override("en"):
        return moment(until)


def _moment(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        raise CommandError("Thời điểm cần có dạng 2026-12-05T22:00.") from None
