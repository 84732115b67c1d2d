"""A week of the board for the stories: a clock that is moved, a holiday, a leader on leave, and phones in hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import time_machine
from django.utils import timezone
from wagtail.models import Page

from tests import editor
from workflows.approval import verbs
from workflows.approval.preflight import NO_SECRETS, PERMIT, RIGHTS
from workflows.archive.models import Entry
from workflows.staff.models import Delegation
from workflows.workdays.models import DayKind, SpecialDay, Year

from .conftest import PHONE, Visitor
from .test_chain_shown import DEPUTY, LEADER, at_desk, person, press

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, NEXT_MONDAY = 0, 1, 2, 3, 4, 7  # days after the first
DAYS = {
    MONDAY: "T2",
    TUESDAY: "T3",
    WEDNESDAY: "T4",
    THURSDAY: "T5",
    FRIDAY: "T6",
    NEXT_MONDAY: "T2 tuần sau",
}
ORDER = "01/UQ-VD"


class Week:
    """Begins on a Monday to come: the clock goes forward only. Friday is a holiday; on Wednesday and Thursday the
    head is on leave and her deputy decides in her place."""

    def __init__(self, clock: time_machine.Coordinates) -> None:
        self.clock = clock
        today = timezone.localdate()
        self.monday = today + timedelta(days=7 - today.weekday())
        self.items: dict[str, Page] = {}
        self._enter_the_calendar()
        self._send_the_head_on_leave()

    def day(self, number: int) -> date:
        return self.monday + timedelta(days=number)

    def comes_to(self, number: int, hour: str) -> None:
        """That day of the week, at that hour of the office's clock."""
        moment = timezone.make_aware(datetime.combine(self.day(number), time.fromisoformat(hour)))
        assert moment > timezone.now(), "the clock goes forward"
        self.clock.move_to(moment.astimezone(UTC))

    def drafted(self, title: str, writer: str, section: str = "kinh-te") -> Page:
        self.items[title] = editor.draft(section, title, person(writer))
        return self.items[title]

    def submitted(self, title: str, writer: str, section: str = "kinh-te") -> Page:
        item = self.drafted(title, writer, section)
        declared, now = (NO_SECRETS, RIGHTS, PERMIT), timezone.now()
        verbs.submit(person(writer), item, seen=item.latest_revision_id, declared=declared, at=now)
        return item

    def register(self) -> list[tuple[str, str, str, str, str]]:
        """Day, deed, item, who, in whose place: what the register says of the items of this week."""
        titles = {str(item.pk): title for title, item in self.items.items()}
        rows = Entry.objects.filter(kind="wagtailcore.page", key__in=titles).order_by("number")
        told = [(row, row.words) for row in rows]
        return [
            (self._named(row.at), row.verb, titles[row.key], words["username"], words.get("for_name", ""))
            for row, words in told
        ]

    def _named(self, at: datetime) -> str:
        return DAYS[(timezone.localdate(at) - self.monday).days]

    def _enter_the_calendar(self) -> None:
        """Both years known, and no holiday in these days but ours, whatever season it is."""
        known = {"document": "Thông báo (ví dụ)", "entered_by": person(LEADER), "entered_at": timezone.now()}
        for year in {self.day(number).year for number in (MONDAY, NEXT_MONDAY)}:
            Year.objects.get_or_create(number=year, defaults=known)
        SpecialDay.objects.filter(on__range=(self.monday, self.day(NEXT_MONDAY))).delete()
        SpecialDay.objects.create(on=self.day(FRIDAY), kind=DayKind.HOLIDAY, name="Ngày lễ (ví dụ)")

    def _send_the_head_on_leave(self) -> None:
        Delegation.objects.create(
            person=person(LEADER),
            delegate=person(DEPUTY),
            starts_on=self.day(WEDNESDAY),
            ends_on=self.day(THURSDAY),
            decision_number=ORDER,
        )


def on_the_phone(visit: Any, username: str) -> Visitor:
    """Somebody looks at their desk, wherever they are."""
    visitor = at_desk(visit, username, PHONE)
    visitor.page.goto(f"{visitor.address}/admin/")
    fits(visitor)
    return visitor


def desk_says(visitor: Visitor, part: str) -> str:
    """What stands below that heading of the desk; nothing where there is no such part."""
    found = visitor.page.locator(".desk section", has=visitor.page.get_by_role("heading", name=part))
    return " ".join(found.first.inner_text().split()) if found.count() else ""


def open_from_the_desk(visitor: Visitor, title: str) -> None:
    visitor.page.locator(".desk").get_by_role("link", name=title).first.click()
    comes_up(visitor, title)


def comes_up(visitor: Visitor, title: str) -> None:
    """The screen of that item, whoever asked for it."""
    visitor.page.locator("h1", has_text=title).wait_for()
    fits(visitor)


def fits(visitor: Visitor) -> None:
    assert not visitor.scrolls_sideways(), visitor.page.url


def unfolded(visitor: Visitor, deed: str) -> Any:
    """The form of a deed that is not the main one."""
    summary = visitor.page.locator("summary", has_text=deed)
    summary.click()
    return visitor.page.locator("details.item__deed", has=summary)


def press_with(visitor: Visitor, deed: str, **words: str) -> None:
    """A deed of the long list, with what is typed under its labels."""
    form = unfolded(visitor, deed)
    for label, typed in words.items():
        form.get_by_label(label.replace("_", " ")).first.fill(typed)
    press(visitor, deed)


def is_done(visitor: Visitor, said: str) -> None:
    visitor.page.locator(".messages", has_text=said).wait_for()
