"""manage.py translations --missing"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from site_tphcm.translations.installed import Message, messages
from site_tphcm.translations.ours import is_whole, path_of, said_of


class Command(BaseCommand):
    help = "Các câu của thư viện mà bản dịch tiếng Việt của trang chưa có, theo từng thư viện."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--missing", action="store_true", help="Kể từng câu; có câu nào thì mã thoát là 1."
        )

    def handle(self, *, missing: bool, **options: Any) -> None:
        every = list(messages())
        lacking = [one for one in every if not said_of(one)]
        broken = [one for one in every if said_of(one) and not is_whole(one)]
        if missing:
            self._tell(lacking)
            for one in broken:
                self.stdout.write(f"Mất hoặc thừa chỗ điền: {one.text!r} → {said_of(one)!r}")
        self.stdout.write(f"{len(every)} câu, {len(lacking)} câu chưa dịch, {len(broken)} câu sai chỗ điền.")
        if missing and (lacking or broken):
            raise CommandError(f"Hãy dịch trong {path_of('django')} và {path_of('djangojs').name}.")

    def _tell(self, lacking: list[Message]) -> None:
        by_package: dict[str, list[Message]] = defaultdict(list)
        for one in lacking:
            by_package[one.package].append(one)
        for package, found in by_package.items():
            self.stdout.write(f"{package}: {len(found)}")
            for one in found:
                context = f"[{one.context}] " if one.context else ""
                self.stdout.write(f"  {one.domain}: {context}{one.text!r}")
