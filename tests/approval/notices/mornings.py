"""The working days that follow, and what the worker sends when it looks at that hour."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time

import time_machine
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone

from tests.approval.told import letters
from workflows.workdays.models import working_days
from workflows.workdays.reckoning import OF_THE_OFFICE


def working_day(number: int = 1) -> date:
    """So many working days from now."""
    return working_days().after(timezone.localdate(), number)


def at(day: date, hour: int = 8, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=OF_THE_OFFICE)


@contextmanager
def the_clock_at(moment: datetime) -> Iterator[None]:
    with time_machine.travel(moment, tick=False):
        yield


def letters_of(moment: datetime) -> dict[str, EmailMultiAlternatives]:
    with the_clock_at(moment):
        return letters(timezone.now())
