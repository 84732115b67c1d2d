"""May this person do that, and why not."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from workflows.enactment.who_may import answer


class Command(BaseCommand):
    help = "Người này có được làm việc ấy với trang ở địa chỉ ấy không, và vì sao không."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("person", help="Tên đăng nhập.")
        parser.add_argument("verb", help="Việc: create, edit, submit, check, approve, publish…")
        parser.add_argument("address", help="Địa chỉ công khai, ví dụ /tin-tong-hop/kinh-te/, hoặc mã trang.")
        parser.add_argument("--json", action="store_true", help="In dạng JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            found = answer(options["person"], options["verb"], options["address"], timezone.now())
        except LookupError as error:
            raise CommandError(str(error)) from error
        if options["json"]:
            self.stdout.write(json.dumps(found, ensure_ascii=False))
        else:
            self.stdout.write("Được." if found["may"] else found["reason"])
