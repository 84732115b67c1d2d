"""What operators are told of publication and withdrawal by the hour: what is late, and that no other command does it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.core.management import get_commands
from django.db import ProgrammingError
from django.utils import timezone

from .due import overdue
from .hours import LATE, said
from .withdrawing import due as withdrawing

SHOWN = 10


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
