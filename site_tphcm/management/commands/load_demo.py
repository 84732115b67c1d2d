"""Load the demonstration city: units, people, drafts. Never in production."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from site_tphcm.demonstration.accounts import make_accounts
from site_tphcm.demonstration.drafts import make_drafts
from site_tphcm.demonstration.english import make_english
from site_tphcm.demonstration.publication import known_from_the_start
from workflows.staff.models import User


class Command(BaseCommand):
    help = "Nạp thành phố ví dụ: đơn vị, tài khoản, bản nháp. Chạy lại chỉ thêm phần còn thiếu."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--drafts",
            action="store_true",
            help="Chỉ để bản nháp, mỗi chuyên mục một vài bài: không ảnh, không trình duyệt và đăng.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError(
                "Dữ liệu ví dụ không được nạp ở máy chủ thật. Hãy dùng site_tphcm.settings.demo."
            )
        if User.objects.filter(is_demonstration=False, is_superuser=False).exists():
            raise CommandError(
                "Cơ sở dữ liệu này đã có tài khoản thật nên không nạp dữ liệu ví dụ. Hãy dùng cơ sở dữ liệu khác."
            )
        with transaction.atomic():
            people = make_accounts(Path(settings.VAR_DIR) / "demo-accounts.json")
            public, drafts = make_drafts(people, timezone.now(), publish=not options["drafts"])
            english, begun = make_english(people, timezone.now())
            known_from_the_start(people, timezone.now())
        self.stdout.write(
            f"Thành phố ví dụ: thêm {len(people)} tài khoản, {public} bài đã đăng, {drafts} bài chưa đăng; "
            f"{english} bản dịch đã đăng, {begun} bản dịch chưa đăng."
        )
