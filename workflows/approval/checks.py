"""What operators are told: what is late at its hour, which letters do not leave, and that no other command publishes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.core.management import get_commands
from django.db import ProgrammingError
from django.utils import timezone

from .due import overdue
from .hours import LATE, said
from .models import Letter
from .withdrawing import due as withdrawing

SHOWN = 10
TOO_LONG = timedelta(hours=1)


@register(Tags.database)
def late(app_configs: Any, databases: list[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """Nothing stands past its hour (`check --database default`); silent before migration."""
    if not databases:
        return []
    try:
        to_publish = [one.publish_at for one in overdue(timezone.now())]
        to_withdraw = [one.withdraw_at for one in withdrawing.overdue(timezone.now())]
    except ProgrammingError:
        return []
    return [*_told("đăng", to_publish), *_told("gỡ bỏ", to_withdraw)]


def _told(what: str, hours: list[datetime]) -> Iterator[CheckMessage]:
    if hours:
        which = ", ".join(map(said, hours[:SHOWN]))
        yield Warning(
            f"{len(hours)} bài quá giờ hẹn {what} hơn {LATE.seconds // 60} phút: {which}.",
            hint="Xem Công việc nền; manage.py work có đang chạy không? Chạy tay: manage.py publish_due.",
            id="portal.W004",
        )


@register(Tags.database)
def unsent(app_configs: Any, databases: list[str] | None = None, **kwargs: Any) -> list[CheckMessage]:
    """No letter waits for a mail server longer than an hour; silent before migration."""
    if not databases:
        return []
    try:
        found = list(Letter.objects.open().filter(tries__gt=0, asked_at__lt=timezone.now() - TOO_LONG))
    except ProgrammingError:
        return []
    if not found:
        return []
    return [
        Warning(
            f"{len(found)} thư thông báo chưa gửi được hơn một giờ: {found[-1].error}",
            hint="Máy chủ thư (EMAIL_HOST) có nhận thư không? Thư vẫn được gửi lại.",
            id="portal.W005",
        )
    ]


@register()
def no_other_scheduler(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Wagtail's command would publish and withdraw by a date without asking anybody (trap 22)."""
    if get_commands().get("publish_scheduled") == "workflows.approval":
        return []
    return [
        Error(
            "publish_scheduled của Wagtail không bị thay thế: bài có thể tự đăng, tự gỡ ngoài quy trình.",
            hint="Đặt workflows.approval sau wagtail trong INSTALLED_APPS.",
            id="portal.E006",
        )
    ]
