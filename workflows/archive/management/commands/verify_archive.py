"""Read the register again from its first row, and say whether it is whole."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from workflows.archive.verify import Mark, Verdict, verify
from workflows.archive.verifying.stamped import hour


def mark(written: str) -> Mark:
    """A mark as this command printed it: NUMBER:HASH."""
    found = re.fullmatch(r"(\d+):([0-9a-f]{64})", written.strip())
    if found is None:
        raise ArgumentTypeError(f"“{written}” không phải là một mốc dạng SỐ:MÃ_BĂM.")
    return int(found[1]), found[2]


class Command(BaseCommand):
    help = (
        "Kiểm tra toàn bộ lưu trữ: sổ đăng ký, các bản đã đăng, bản chụp, tệp và mốc ký. "
        "Mã thoát 1: đã bị sửa, xóa; 2: nguyên vẹn nhưng có bản đã đăng chưa được chụp."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--expect", type=mark, metavar="SỐ:MÃ_BĂM", help="Mốc cuối đã ghi lại ở lần kiểm tra trước."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        verdict = verify(options["expect"])
        if not verdict.is_whole:
            raise CommandError(f"Sổ đăng ký không còn nguyên vẹn. {verdict.says}{_unsigned(verdict)}")
        for remark in verdict.remarks:
            self.stderr.write(remark)
        struck = f", {verdict.redacted} mục đã gạch bỏ" if verdict.redacted else ""
        self.stdout.write(
            f"Sổ đăng ký nguyên vẹn: {verdict.count} dòng{struck}.{_unsigned(verdict)}{_stamped(verdict)} "
            f"Mốc cuối: {verdict.count}:{verdict.head}"
        )
        if verdict.gaps:
            raise CommandError(f"{verdict.gaps} bản đã đăng quá 10 phút chưa được chụp.", returncode=2)


def _unsigned(verdict: Verdict) -> str:
    return f" Còn {verdict.unsigned} dòng chưa có mốc ký." if verdict.unsigned else ""


def _stamped(verdict: Verdict) -> str:
    if verdict.stamp is None:
        return ""
    return f" Dấu thời gian cuối: đến dòng {verdict.stamp.number}, lúc {hour(verdict.stamp.at)}."
