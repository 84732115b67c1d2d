"""A day, a month, a moment as a reader of the page's language writes them, by the city's clock.

In Vietnamese as documents write it (practice 5). In English the month is a word: 05/02 is February to one
reader and May to another.
"""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.dateformat import format as written
from django.utils.translation import get_language
from django.utils.translation import gettext as _

Day = date | datetime | None


def in_english() -> bool:
    return get_language() == "en"


def in_full(value: Day) -> str:
    """ "ngày 05 tháng 02 năm 2026": a zero for days under 10 and for months 1 and 2; "5 February 2026"."""
    if not (day := day_of(value)):
        return ""
    if in_english():
        return written(day, "j F Y")
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def in_short(value: Day) -> str:
    """As lists write it: 05/02/2026; "5 Feb 2026"."""
    if not (day := day_of(value)):
        return ""
    return written(day, "j M Y") if in_english() else f"{day:%d/%m/%Y}"


def without_year(value: date) -> str:
    """Where the year stands in the same sentence: 05/02; "5 Feb"."""
    return written(value, "j M") if in_english() else f"{value:%d/%m}"


def moment(value: datetime) -> str:
    """ "14:30 05/02/2026"; "14:30, 5 Feb 2026"."""
    return f"{clock(value)}{',' if in_english() else ''} {in_short(value)}"


def clock(value: datetime) -> str:
    """By 24 hours in both languages, as calendars and timetables of the country have it."""
    return f"{_here(value):%H:%M}"


def month(first: date | datetime) -> str:
    """ "Tháng 2/2026"; "February 2026"."""
    day = day_of(first) or first
    return written(day, "F Y") if in_english() else f"Tháng {day.month}/{day.year}"


def weekday(value: date) -> str:
    """As an invitation writes it: Thứ Ba, Chủ nhật."""
    names = (_("Thứ Hai"), _("Thứ Ba"), _("Thứ Tư"), _("Thứ Năm"), _("Thứ Sáu"), _("Thứ Bảy"), _("Chủ nhật"))
    return names[value.weekday()]


def day_of(value: Day) -> date | None:
    """The day by the city's clock."""
    return _here(value).date() if isinstance(value, datetime) else value or None


def _here(value: datetime) -> datetime:
    return timezone.localtime(value) if timezone.is_aware(value) else value
