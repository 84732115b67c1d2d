"""Sign the register's heads until told to stop; `manage.py serve` starts one where it may read the key."""

from __future__ import annotations

import signal
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.utils import timezone

from site_tphcm.database import roles
from site_tphcm.lifeline import die_with_parent
from workflows.archive import keys
from workflows.archive.heads import Fork, Heads
from workflows.archive.notary import Busy, Notary, alone, keep_signing


class Command(BaseCommand):
    help = "Ký mốc của sổ đăng ký mỗi khi có dòng mới và định kỳ, cho đến khi được yêu cầu dừng."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="ký một lần rồi dừng")
        parser.add_argument("--with-parent", type=int, help="dừng khi tiến trình có số này kết thúc")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["with_parent"]:
            die_with_parent(options["with_parent"])
        try:
            with roles.as_reader(connection), alone(heads := Heads(), patient=not options["once"]):
                self._sign(heads, is_once=options["once"])
        except (keys.NoKey, Busy, Fork) as error:
            raise CommandError(str(error)) from error

    def _sign(self, heads: Heads, *, is_once: bool) -> None:
        """In the demonstration the key is made at the first start; elsewhere by hand, once."""
        path = settings.ARCHIVE_SIGNING_KEY
        key = keys.make(path) if settings.DEMONSTRATION else keys.load(path)
        if is_once:
            head = Notary(heads, key).look(timezone.now())
            self.stdout.write(f"Đã ký mốc dòng {head.number}." if head else "Mốc cuối còn mới, chưa cần ký.")
            return
        signal.signal(signal.SIGTERM, lambda *_: sys.exit())
        keep_signing(heads, key)
