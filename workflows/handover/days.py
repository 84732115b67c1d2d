"""When a list is closed: at one hour of each working day, "đầu giờ chiều các ngày làm việc" (III.8-2)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils import timezone

from workflows.workdays.models import working_days
from workflows.workdays.reckoning import OF_THE_OFFICE, WorkingDays

from .models import Afternoon

ONE = timedelta(days=1)


def cut_of(day: date) -> datetime:
    """What was checked by then stands on the list of that day; what is checked later, on the next."""
    return datetime.combine(day, settings.HANDOVER_AT, tzinfo=OF_THE_OFFICE)


def coming_day(now: datetime, days: WorkingDays | None = None) -> date:
    """The day whose list is being prepared."""
    days, today = days or working_days(), timezone.localdate(now, OF_THE_OFFICE)
    is_open = days.is_working(today) and now < cut_of(today)
    return today if is_open else days.after(today, 1)


def due_days(now: datetime) -> list[date]:
    """Working days whose hour has passed and whose lists were not closed, the oldest first: those since the last that
    was. Where none ever was, the first is today's."""
    days, today = working_days(), timezone.localdate(now, OF_THE_OFFICE)
    last = Afternoon.objects.order_by("day").values_list("day", flat=True).last()
    day, found = (last + ONE if last else today), []
    while day <= today:
        if days.is_working(day) and cut_of(day) <= now:
            found.append(day)
        day += ONE
    return found
