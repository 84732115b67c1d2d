"""The rows of a week, read from its stream: by day and hour, told apart by whether the public may read them.

A row is public only where its writer said so; whatever else stands there, also nothing, keeps it inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vietnamese.text import slug

NOON = time(12)
WORKING_DAYS = 5
BEFORE_A_NAME = re.compile(r"^(?:các\s+)?(?:đồng chí|đ/c|ông|bà)\s+", re.IGNORECASE)


class Day(models.TextChoices):
    MONDAY = "thu-hai", _("Thứ Hai")
    TUESDAY = "thu-ba", _("Thứ Ba")
    WEDNESDAY = "thu-tu", _("Thứ Tư")
    THURSDAY = "thu-nam", _("Thứ Năm")
    FRIDAY = "thu-sau", _("Thứ Sáu")
    SATURDAY = "thu-bay", _("Thứ Bảy")
    SUNDAY = "chu-nhat", _("Chủ nhật")


class Readers(models.TextChoices):
    """For whom a row is."""

    PUBLIC = "cong-khai", _("Công khai")
    INSIDE = "noi-bo", _("Lưu hành nội bộ")


class Mark(models.TextChoices):
    """What became of a row after the week was published (practice 5)."""

    ADDED = "bo-sung", _("Bổ sung")
    CHANGED = "dieu-chinh", _("Điều chỉnh")
    POSTPONED = "hoan", _("Hoãn")


@dataclass(frozen=True)
class Row:
    """`key` is the stream's own: it stays the same from version to version."""

    key: str
    on: date
    starts_at: time | None
    ends_at: time | None
    what: str
    chairs: tuple[str, ...]
    participants: str
    prepared_by: str
    place: str
    is_public: bool
    mark: str
    mark_note: str

    @property
    def is_before_noon(self) -> bool:
        return self.starts_at is None or self.starts_at < NOON

    @property
    def mark_label(self) -> str:
        return str(Mark(self.mark).label) if self.mark in Mark.values else ""

    @property
    def is_postponed(self) -> bool:
        return self.mark == Mark.POSTPONED

    @property
    def called(self) -> str:
        """How a sentence names it: "Thứ Hai, 08:00, Họp giao ban"."""
        hour = [f"{self.starts_at:%H:%M}"] if self.starts_at else []
        return ", ".join([str(list(Day)[self.on.weekday()].label), *hour, shortened(self.what)])


@dataclass(frozen=True)
class DayOfWeek:
    """One day: its rows before noon and after; `is_today` by the city's clock."""

    on: date
    rows: Sequence[Row]
    is_today: bool

    @property
    def sessions(self) -> list[tuple[str, list[Row]]]:
        """Sáng and Chiều, each where it has a row."""
        morning = [row for row in self.rows if row.is_before_noon]
        afternoon = [row for row in self.rows if not row.is_before_noon]
        return [(str(label), rows) for label, rows in ((_("Sáng"), morning), (_("Chiều"), afternoon)) if rows]


def rows_of(monday: date, stream: Iterable[Any]) -> list[Row]:
    """The rows of the raw stream by day and hour; where those are the same, as their writer ordered them."""
    rows = [_row(monday, block["value"], str(block.get("id") or "")) for block in stream]
    return sorted(rows, key=lambda row: (row.on, row.starts_at or time.min))


def by_day(monday: date, rows: Sequence[Row], today: date) -> list[DayOfWeek]:
    """Every working day, and a day off where there is something on it."""
    days = (monday + timedelta(days=number) for number in range(7))
    found = [DayOfWeek(day, [row for row in rows if row.on == day], day == today) for day in days]
    return [day for day in found if day.rows or day.on.weekday() < WORKING_DAYS]


def chair_key(name: str) -> str:
    """Whoever presides, as an address: the same for "Đ/c Nguyễn Văn A" and "Nguyễn Văn A"."""
    return slug(BEFORE_A_NAME.sub("", name.strip()))


def chairs_of(rows: Iterable[Row]) -> dict[str, str]:
    """Who presides over any of them: by key, as printed first."""
    found: dict[str, str] = {}
    for row in rows:
        for name in row.chairs:
            if key := chair_key(name):
                found.setdefault(key, name)
    return found


def shortened(text: str, letters: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= letters else line[:letters].rsplit(" ", 1)[0] + "…"


def _row(monday: date, value: Any, key: str) -> Row:
    said = {name: value.get(name) or "" for name in WORDS}
    day = value.get("day")
    return Row(
        key=key,
        on=monday + timedelta(days=Day.values.index(day) if day in Day.values else 0),
        starts_at=_time(value.get("starts_at")),
        ends_at=_time(value.get("ends_at")),
        chairs=tuple(line.strip() for line in re.split(r"[\n;]", value.get("chairs") or "") if line.strip()),
        is_public=value.get("readers") == Readers.PUBLIC,
        **said,
    )


WORDS = ("what", "participants", "prepared_by", "place", "mark", "mark_note")


def _time(value: Any) -> time | None:
    """A stored stream has it as text, a form as a time."""
    return time.fromisoformat(value) if isinstance(value, str) and value else value or None
