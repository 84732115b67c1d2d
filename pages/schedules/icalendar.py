"""Published weeks as iCalendar (RFC 5545, RFC 7986): what is public of them, and nothing else.

The same weeks make the same bytes, so that a client that has them is told so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid5

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from .rows import Row, chair_key

ASK_AGAIN = timedelta(hours=1)


@dataclass(frozen=True)
class Week:
    """A live page with its address and how often it was published."""

    page: Any
    address: str
    publications: Sequence[datetime]


def calendar_of(name: str, address: str, weeks: Iterable[Week], chair: str = "") -> bytes:
    """Of the section, or of what the chair with that key presides over."""
    calendar = _empty(name, address)
    for week in weeks:
        for row in week.page.public_rows:
            if not chair or chair in map(chair_key, row.chairs):
                calendar.add_component(_event(week, row))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _empty(name: str, address: str) -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{urlsplit(address).netloc}//{name}//{(get_language() or 'vi').upper()}")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", timezone.get_default_timezone_name())
    calendar.add("source", address, {"VALUE": "URI"})
    calendar.add("refresh-interval", ASK_AGAIN, {"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    return calendar


def _event(week: Week, row: Row) -> Event:
    page, event = week.page, Event()
    changed_at = page.last_published_at.astimezone(UTC).replace(microsecond=0)
    event.add("uid", str(uuid5(page.translation_key, f"{page.locale_id} {row.key}")))
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    event.add("sequence", max(len(week.publications) - 1, 0))
    event.add("dtstart", _moment(row.on, row.starts_at))
    if row.starts_at and row.ends_at:
        event.add("dtend", _moment(row.on, row.ends_at))
    event.add("summary", f"{row.mark_label}: {row.what}" if row.mark else row.what)
    event.add("description", _described(week, row))
    if row.place:
        event.add("location", row.place)
    event.add("url", week.address)
    event.add("status", "CANCELLED" if row.is_postponed else "CONFIRMED")
    event.add("class", "PUBLIC")
    event.add("transp", "TRANSPARENT")  # it takes nothing of the reader's own time
    return event


def _moment(day: date, hour: Any) -> date | datetime:
    return datetime.combine(day, hour, timezone.get_default_timezone()) if hour else day


def _described(week: Week, row: Row) -> str:
    """What has no property of its own."""
    said = [
        (row.mark_label, row.mark_note),
        (_("Chủ trì"), "; ".join(row.chairs)),
        (_("Thành phần"), row.participants),
        (_("Đơn vị chuẩn bị"), row.prepared_by),
    ]
    lines = [f"{label}: {words}" for label, words in said if words]
    return "\n".join([*lines, *([week.page.note] if week.page.note else []), week.address])
