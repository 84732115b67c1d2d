"""Read the register again from its first row, and say whether it is whole."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from workflows.archive.verify import Mark, verify


def mark(written: str) -> Mark:
    """A mark as this command printed it: NUMBER:HASH."""
    found = re.fullmatch(r"(\d+):([0-9a-f]{64})", written.strip())
    if found is None:
        raise ArgumentTypeError(f"“{written}” không phải là một mốc dạng SỐ:MÃ_BĂM.")
    return int(found[1]), found[2]


class Command(BaseCommand):
    help = (
        "Kiểm tra sổ đăng ký từ dòng đầu: còn nguyên vẹn hay đã bị sửa, xóa. Hãy ghi lại mốc cuối nơi khác."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--expect", type=mark, metavar="SỐ:MÃ_BĂM", help="Mốc cuối đã ghi lại ở lần kiểm tra trước."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        verdict = verify(options["expect"])
        if not verdict.is_whole:
            raise CommandError(f"Sổ đăng ký không còn nguyên vẹn. {verdict.says}")
        struck = f", {verdict.redacted} mục đã gạch bỏ" if verdict.redacted else ""
        self.stdout.write(
            f"Sổ đăng ký nguyên vẹn: {verdict.count} dòng{struck}. Mốc cuối: {verdict.count}:{verdict.head}"
        )
