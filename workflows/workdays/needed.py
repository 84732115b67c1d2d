"""Which years' lists are needed now: that of today, and that of what is due soon."""

from __future__ import annotations

from datetime import date, timedelta

from .models import Year

AHEAD = timedelta(days=60)


def years_to_enter(today: date) -> list[int]:
    """Years that terms running today reach and nobody has entered."""
    needed = {today.year, (today + AHEAD).year}
    return sorted(needed - set(Year.objects.filter(pk__in=needed).values_list("pk", flat=True)))
