"""Make the key that signs the register's heads: once, by the account that signs."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from workflows.archive import keys


class Command(BaseCommand):
    help = "Tạo khóa ký mốc của sổ đăng ký (một lần); khóa đã có thì giữ nguyên."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        path = settings.ARCHIVE_SIGNING_KEY
        was_there = path.exists()
        try:
            key = keys.make(path)
        except (keys.NoKey, OSError) as error:
            raise CommandError(str(error)) from error
        done = "Đã có khóa" if was_there else "Đã tạo khóa"
        self.stdout.write(
            f"{done} {keys.name_of(key.public_key())} trong {path}; hãy giữ một bản sao ở nơi khác."
        )
