"""Strike out one value of the register, as the owner of the database."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone
from django.utils.module_loading import import_string

from workflows.archive.redact import redact


class Command(BaseCommand):
    help = "Gạch bỏ vĩnh viễn một mục trong sổ đăng ký; việc gạch bỏ được ghi thành một dòng mới."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("number", type=int, help="Số dòng.")
        parser.add_argument("name", help="Tên mục, ví dụ: name.")
        parser.add_argument("--reason", required=True, help="Lý do và văn bản làm căn cứ.")

    def handle(self, *args: Any, **options: Any) -> None:
        number, name, now = options["number"], options["name"], timezone.now()
        with import_string(settings.AS_DATABASE_OWNER)(connection):
            try:
                entry = redact(number, name, reason=options["reason"], at=now)
            except LookupError as error:
                raise CommandError(error.args[0]) from error
        self.stdout.write(f"Đã gạch bỏ mục “{name}” của dòng {number}; việc này ghi ở dòng {entry.number}.")
