"""Where a consultation stands at a moment: both days count whole, by the city's clock."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    OPEN = "dang-lay-y-kien", _("Đang lấy ý kiến")
    UPCOMING = "sap-mo", _("Sắp lấy ý kiến")
    ENDED = "da-ket-thuc", _("Đã kết thúc")


def stage_at(moment: datetime, opens_on: date, closes_on: date) -> Stage:
    """It opens at 0:00 of its first day and closes at 23:59 of its last (NĐ 43/2011/NĐ-CP, Điều 10.1.i)."""
    today = timezone.localdate(moment)
    if today < opens_on:
        return Stage.UPCOMING
    return Stage.OPEN if today <= closes_on else Stage.ENDED
