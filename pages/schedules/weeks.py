"""A week as an office counts it: from Monday, numbered by ISO 8601, named by its days."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from pages.days import in_short, without_year

YEARS = range(2000, 2101)


def monday_of(day: date) -> date:
    """The first day of the week the day is in."""
    return day - timedelta(days=day.weekday())


def last_day(monday: date) -> date:
    return monday + timedelta(days=6)


def coming_monday() -> date:
    """The week a clerk writes for: the calendar is out on Friday for the week that follows."""
    return monday_of(timezone.localdate()) + timedelta(days=7)


def title_of(monday: date) -> str:
    """ "Lịch công tác tuần 48 (từ ngày 23/11 đến ngày 29/11/2026)"; the year twice where it turns."""
    sunday = last_day(monday)
    first = without_year(monday) if monday.year == sunday.year else in_short(monday)
    return _("Lịch công tác tuần %(week)s (từ ngày %(first)s đến ngày %(last)s)") % {
        "week": monday.isocalendar().week,
        "first": first,
        "last": in_short(sunday),
    }


def address_of(monday: date) -> str:
    """The week in an address, the same in every language: "tuan-48-2026"."""
    year, week, _day = monday.isocalendar()
    return f"tuan-{week:02}-{year}"
