"""Counting in working days and in hours of the office (requirements 2.5). Plain Python: no database is asked.

Day 0 is the day of receipt, and counting begins with the next working day; what comes after office hours or on a
day off is received on the next working day. Days are those of the office's own clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from . import by_law

ONE = timedelta(days=1)
OF_THE_OFFICE = ZoneInfo("Asia/Ho_Chi_Minh")
Span = tuple[time, time]


@dataclass(frozen=True)
class WorkingDays:
    """`said`: what the calendar says of a day, whether the office works. `known`: years whose list is entered."""

    said: Mapping[date, bool] = field(default_factory=dict)
    known: frozenset[int] = frozenset()
    hours: tuple[Span, ...] = ((time(7, 30), time(11, 30)), (time(13, 30), time(17)))
    clock: tzinfo = OF_THE_OFFICE

    def is_working(self, day: date) -> bool:
        if day in self.said:
            return self.said[day]
        if day.year not in self.known and day in by_law.days_off(day.year):
            return False
        return not by_law.is_weekly_rest(day)

    def on_or_after(self, day: date) -> date:
        while not self.is_working(day):
            day += ONE
        return day

    def after(self, day: date, count: int) -> date:
        """The working day that many working days later; `count` is 1 or more."""
        for _ in range(count):
            day = self.on_or_after(day + ONE)
        return day

    def between(self, first: date, last: date) -> int:
        """How many working days lie whole between both days."""
        return sum(self.is_working(day) for day in _days(first + ONE, last - ONE))

    def received_on(self, moment: datetime) -> date:
        """Day 0."""
        local = moment.astimezone(self.clock)
        too_late = local.time() > self.hours[-1][1]
        return self.on_or_after(local.date() + ONE * too_late)

    def due(self, received: datetime, working_days: int) -> datetime:
        """The end of office hours of the last of so many working days after receipt."""
        return self._at(self.after(self.received_on(received), working_days), self.hours[-1][1])

    def due_in_days(self, received: datetime, days: int) -> datetime:
        """So many calendar days; where the last is a day off, the next working day (BLDS 2015, Điều 148)."""
        last = received.astimezone(self.clock).date() + ONE * days
        return self._at(self.on_or_after(last), self.hours[-1][1])

    def office_time(self, start: datetime, end: datetime) -> timedelta:
        """How much of the time between lies in office hours."""
        start, end = start.astimezone(self.clock), end.astimezone(self.clock)
        spans = (
            min(end, self._at(day, closes)) - max(start, self._at(day, opens))
            for day in _days(start.date(), end.date())
            if self.is_working(day)
            for opens, closes in self.hours
        )
        return sum((span for span in spans if span > timedelta()), timedelta())

    @property
    def office_day(self) -> timedelta:
        """How long the office is open on one day."""
        on = date.min
        return sum(
            (datetime.combine(on, closes) - datetime.combine(on, opens) for opens, closes in self.hours),
            timedelta(),
        )

    def _at(self, day: date, hour: time) -> datetime:
        return datetime.combine(day, hour, tzinfo=self.clock)


def _days(first: date, last: date) -> Iterator[date]:
    """Both included; none where the last comes before the first."""
    return (first + ONE * number for number in range((last - first).days + 1))
