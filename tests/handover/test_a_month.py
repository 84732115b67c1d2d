"""A month of days by a moved clock: a holiday, a swapped Saturday, a leader on leave, hours missed by downtime. Lists, mails
and rows of the register equal what plain reckoning says, which asks nothing of the product."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

import pytest
from django.core import mail

from tests.approval import people_of_the_board as board
from tests.approval.chain import press
from tests.conftest import SignIn
from tests.samples import FULL
from workflows.approval.models import State, Submission
from workflows.handover.models import HandoverList
from workflows.staff.models import Assignment, Delegation, Duty, User
from workflows.workdays.models import DayKind, SpecialDay
from workflows.workdays.reckoning import OF_THE_OFFICE

from .afternoons import BEGAN, DEPUTY, LEADER, checked_at, close_at, the_clock_at

SEED = 20261129
DAYS = 31 if FULL else 12
SECTIONS = {"kinh-te": LEADER, "van-hoa-xa-hoi": DEPUTY}
ONE = timedelta(days=1)
BY_LAW = {(1, 1), (4, 30), (5, 1), (9, 2)}  # Điều 112 Bộ luật Lao động


def _is_by_law(day: date) -> bool:
    """A holiday of fixed date, which needs no entry; the Monday after one that falls on a weekend."""
    before = [day] if day.weekday() else [day, day - ONE, day - ONE * 2]
    return any((one.month, one.day) in BY_LAW for one in before)


@dataclass
class Piece:
    """An item as plain reckoning knows it."""

    page: Any
    title: str
    leader: str
    checked: datetime
    decided: datetime | None = None
    put_off: datetime | None = None
    listed: list[date] = field(default_factory=list)


@dataclass(frozen=True)
class Month:
    """Which days are worked, by plain rules; and when the office's machine stands still."""

    first: date
    holiday: date
    saturday: date  # worked, in place of the holiday's bridge
    off: date
    leave: tuple[date, date]
    down: set[date]

    def is_worked(self, day: date) -> bool:
        if day in {self.holiday, self.off} or _is_by_law(day):
            return False
        return day == self.saturday or day.weekday() < 5

    def days(self) -> list[date]:
        return [self.first + ONE * number for number in range(DAYS)]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=OF_THE_OFFICE)


def a_month() -> Month:
    """From a Monday, so that its first two weeks hold all that may happen."""
    first = BEGAN + ONE * (7 - BEGAN.weekday())
    day = [first + ONE * number for number in range(14)]
    return Month(
        first,
        holiday=day[3],
        off=day[4],
        saturday=day[5],
        leave=(day[7], day[9]),
        down={day[1], day[8], day[9]},
    )


def entered(month: Month) -> None:
    SpecialDay.objects.create(on=month.holiday, kind=DayKind.HOLIDAY, name="Ngày nghỉ thử")
    SpecialDay.objects.create(on=month.off, kind=DayKind.SWAPPED, name="Nghỉ hoán đổi")
    SpecialDay.objects.create(on=month.saturday, kind=DayKind.MADE_UP, name="Làm bù")
    leader, deputy = (User.objects.get(username=name) for name in (LEADER, DEPUTY))
    Assignment.objects.create(
        section="van-hoa-xa-hoi",
        duty=Duty.APPROVE,
        person=deputy,
        starts_on=month.first - ONE * 30,
        decision_number="07/PC",
    )
    Delegation.objects.create(
        person=leader,
        delegate=User.objects.get(username="lanh-dao-vp-hdnd-ubnd"),
        starts_on=month.leave[0],
        ends_on=month.leave[1],
        decision_number="08/UQ",
    )


def reckon(
    month: Month, pieces: list[Piece], closed: set[date], now: datetime
) -> list[tuple[date, str, list[str]]]:
    """The lists that are to be closed at that moment: what was checked by 13:30 of the day, waits still, and stood on
    none, or was put off after the one it stood on."""
    made = []
    for day in month.days():
        if day in closed or not month.is_worked(day) or at(day, 13, 30) > now:
            continue
        closed.add(day)
        for leader in (LEADER, DEPUTY):
            mine = [
                one
                for one in pieces
                if one.leader == leader and one.decided is None and one.checked <= at(day, 13, 30)
                if not one.listed or (one.put_off and one.put_off > at(one.listed[-1], 13, 30))
            ]
            if mine:
                mine.sort(key=lambda one: one.checked)
                made.append((day, leader, [one.title for one in mine]))
                for one in mine:
                    one.listed.append(day)
    return made


@pytest.mark.django_db
def test_the_lists_of_a_month_equal_plain_reckoning(sign_in: SignIn) -> None:
    print("seed", SEED)  # noqa: T201 - repeats the run
    chance, month = Random(SEED), a_month()
    entered(month)
    pieces: list[Piece] = []
    closed: set[date] = set()
    expected: list[tuple[date, str, list[str]]] = []
    letters: Counter[str] = Counter()
    for day in month.days():
        _written_that_day(sign_in, chance, day, pieces)
        now = at(day, 13, 40)
        if day not in month.down:
            made = reckon(month, pieces, closed, now)
            expected += made
            letters.update(_readers(month, day, made))
            mail.outbox.clear()
            close_at(now)
            close_at(now + timedelta(seconds=30))
            assert Counter(_told()) == Counter(_readers(month, day, made)), day
        if month.is_worked(day):
            _decided_that_day(sign_in, chance, at(day, 15), pieces)
    found = [
        (one.afternoon_id, one.leader.username, [item.title for item in one.items.order_by("place")])
        for one in HandoverList.objects.select_related("leader").order_by("afternoon__day", "leader__pk")
    ]
    assert sorted(found) == sorted(expected)
    assert {one.title: board.rows(one.page, "hand_over") for one in pieces} == {
        one.title: len(one.listed) for one in pieces
    }
    print(f"{len(expected)} lists, {sum(letters.values())} letters, {len(pieces)} items")  # noqa: T201 - figures
    assert any(len(one.listed) > 1 for one in pieces), "nothing was put off: another seed"


def _written_that_day(sign_in: SignIn, chance: Random, day: date, pieces: list[Piece]) -> None:
    """Before the hour and, one in four, after it; on days off as well, by who works on."""
    for _ in range(chance.choice((0, 1, 2))):
        minute = chance.randrange(8 * 60, 16 * 60)
        if 13 * 60 + 25 < minute < 13 * 60 + 45:
            continue
        section = chance.choice(tuple(SECTIONS))
        when, title = at(day, minute // 60, minute % 60), f"Bài {len(pieces) + 1}"
        page = checked_at(sign_in, when, title, section)
        passage = Submission.objects.of(page).first()
        checked = passage.decisions.get().decided_at
        pieces.append(Piece(page, title, SECTIONS[section], checked))


def _decided_that_day(sign_in: SignIn, chance: Random, when: datetime, pieces: list[Piece]) -> None:
    """Of what the leaders have before them some is released, some is put off, some waits on."""
    waiting = [one for one in pieces if one.decided is None and one.checked < when]
    for one in waiting:
        done = chance.choice(("phe-duyet", "de-dot-sau", ""))
        if not done:
            continue
        with the_clock_at(when):
            press(sign_in(one.leader), one.page, done)
            passage = Submission.objects.of(one.page).first()
        if done == "phe-duyet":
            assert passage.state == State.RELEASED
            one.decided = when
        else:
            one.put_off = passage.postponed_at


def _readers(month: Month, day: date, made: list[tuple[date, str, list[str]]]) -> list[tuple[str, str]]:
    """Who is written to about which list: the leader, and while on leave who acts for them."""
    told = []
    for of_day, leader, _titles in made:
        people = [leader]
        if leader == LEADER and month.leave[0] <= day <= month.leave[1]:
            people.append("lanh-dao-vp-hdnd-ubnd")
        emails = (User.objects.get(username=name).email for name in people)
        told += [(email, f"Danh sách trình duyệt chiều {of_day:%d/%m/%Y}") for email in emails]
    return told


def _told() -> list[tuple[str, str]]:
    return [
        (letter.to[0], letter.subject) for letter in mail.outbox if "Danh sách trình duyệt" in letter.subject
    ]
