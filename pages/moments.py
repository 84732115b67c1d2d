"""When something that the public reads changes by the clock alone, though nobody writes anything.

Most of it changes with the day: which documents are in force, whose post has ended, which week is this week. Notices
begin and end at an hour. (A page that goes out or is withdrawn at an hour is written by a job, like any other.)
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from .models import NoticePage


def next_change(after: datetime) -> datetime:
    """The first such moment after that one: at the latest midnight by the city's clock."""
    tomorrow = timezone.localdate(after) + timedelta(days=1)
    midnight = timezone.make_aware(datetime.combine(tomorrow, time.min))
    due = NoticePage.objects.live().filter(
        Q(starts_at__gt=after, starts_at__lt=midnight) | Q(ends_at__gt=after, ends_at__lt=midnight)
    )
    hours = [hour for row in due.values_list("starts_at", "ends_at") for hour in row if hour and hour > after]
    return min([midnight, *hours])
