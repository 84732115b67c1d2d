"""What a notice is about, where it stands at a moment, and whether it comes early enough."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

LEAST_WORKING_DAYS = 7  # NĐ 224/2026/NĐ-CP, Điều 13


class Occasion(models.TextChoices):
    """In the order in which notices stand above a page."""

    MOURNING = "quoc-tang", _("Quốc tang")
    INTERRUPTION = "tam-ngung", _("Tạm ngừng phục vụ")
    GENERAL = "thong-bao", _("Thông báo")


class Stage(models.TextChoices):
    COMING = "sap-bat-dau", _("Sắp bắt đầu")
    RUNNING = "dang-dien-ra", _("Đang diễn ra")
    OVER = "da-ket-thuc", _("Đã kết thúc")


def stage_at(moment: datetime, starts_at: datetime | None, ends_at: datetime) -> Stage:
    """Without a beginning it runs from the day it is shown."""
    if ends_at <= moment:
        return Stage.OVER
    return Stage.COMING if starts_at and moment < starts_at else Stage.RUNNING
