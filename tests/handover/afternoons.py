"""What these tests share: a working day by a moved clock, items that were checked on it, the hour at which lists are closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any

import time_machine
from django.test import Client

from tests.approval.chain import CHECKER, DECLARED, press, written
from tests.conftest import SignIn
from workflows.handover.closing import close_what_is_due
from workflows.handover.models import HandoverList
from workflows.staff.models import User
from workflows.workdays.models import working_days
from workflows.workdays.reckoning import OF_THE_OFFICE

OFFICE, LEADER, DEPUTY = "vien-chuc-trung-tam", "truong-ban", "pho-truong-ban"
HOME = "/admin/trinh-duyet-chieu/"
BEGAN = datetime.now(OF_THE_OFFICE).date()


def working_day(number: int = 1) -> date:
    """So many working days from the day the tests began, whatever the clock was moved to."""
    return working_days().after(BEGAN, number)


def moment(day: date, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute, second), tzinfo=OF_THE_OFFICE)


@contextmanager
def the_clock_at(when: datetime) -> Iterator[None]:
    with time_machine.travel(when, tick=True):
        yield


def checked_at(sign_in: SignIn, when: datetime, title: str = "Bài thử", section: str = "kinh-te") -> Any:
    """Written, submitted and checked a moment before."""
    with the_clock_at(when - timedelta(minutes=1)):
        item = written(sign_in, section, title=title)
        press(sign_in("vien-chuc-trung-tam"), item, "trinh-duyet", declared=DECLARED)
        press(sign_in(CHECKER), item, "kiem-duyet")
    return item


def close_at(when: datetime) -> None:
    """The worker's job, at that moment."""
    with the_clock_at(when):
        close_what_is_due.call()


def lists_of(username: str = LEADER) -> list[HandoverList]:
    leader = User.objects.get(username=username)
    return list(HandoverList.objects.filter(leader=leader).order_by("afternoon__day"))


def titles(made: HandoverList) -> list[str]:
    return [one.title for one in made.items.order_by("place")]


def the_list(username: str = LEADER) -> HandoverList:
    (found,) = lists_of(username)
    return found


def address(made: HandoverList) -> str:
    return f"{HOME}{made.pk}/"


def open_all(client: Client, made: HandoverList) -> list[int]:
    """The person opens each item from the list."""
    keys = list(made.items.order_by("place").values_list("pk", flat=True))
    for key in keys:
        assert client.get(f"{address(made)}bai/{key}/").status_code == 302
    return keys
