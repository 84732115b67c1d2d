"""A week of the calendar on the deputy's phone: decided, corrected, withdrawn; and what residents read each time on the page,
in the calendar they follow, in the search and the sitemap."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from django.utils import timezone
from icalendar import Calendar

from pages.models import SchedulePage
from tests.pages.public import section
from tests.pages.schedules import ADDRESS, FEED, again, monday, row
from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.models import State, Submission, Withdrawal, WithdrawalState
from workflows.approval.passage import Seen
from workflows.approval.preflight import NO_SECRETS, PERMIT, RIGHTS

from .conftest import PHONE, Visitor
from .test_chain_shown import CLERK, DEPUTY, answer_to_a_resident, at_desk, person, press, screen_of
from .week import fits, is_done

pytestmark = [pytest.mark.browser, pytest.mark.story]
CHIEF, AHEAD = "lanh-dao-vp-hdnd-ubnd", 6  # weeks, for those around today are drafted in the demonstration
WALK, MEETING = "Khảo sát đường hoa bên sông", "Họp về chợ phiên"
MOVED, NOTICE = "lùi một giờ", "Lịch được gỡ vì đăng nhầm tuần."
SITEMAP = "/sitemap-0.xml"


def drafted() -> SchedulePage:
    parent = section("lich-cong-tac")
    rows = [row(what=WALK), row(day="thu-ba", what=MEETING)]
    item = SchedulePage(
        starts_on=monday(AHEAD), rows=rows, live=False, locale=parent.locale, owner=person(CLERK)
    )
    parent.add_child(instance=item)
    item.save_revision(user=person(CLERK), log_action=True)
    return SchedulePage.objects.get(pk=item.pk)


def changed(item: SchedulePage) -> SchedulePage:
    """The clerk marks what is different, as the check before the chain asks."""
    draft = item.get_latest_revision_as_object()
    walk = again(item, 0, starts_at="09:00", mark="dieu-chinh", mark_note=MOVED)
    draft.rows = [walk, again(item, 1)]
    draft.save_revision(user=person(CLERK), log_action=True)
    return SchedulePage.objects.get(pk=item.pk)


def decided(visit: Any, item: SchedulePage) -> SchedulePage:
    """Submitted by the clerk, checked by the chief, and released by the deputy, wherever they are."""
    declared, now = (NO_SECRETS, RIGHTS, PERMIT), timezone.now()
    found = verbs.submit(person(CLERK), item, seen=item.latest_revision_id, declared=declared, at=now)
    item.refresh_from_db()
    seen = Seen(found.pk, found.position, content_hash(item.get_latest_revision().as_object()))
    verbs.check(person(CHIEF), item, seen=seen, at=timezone.now())
    deputy = at_desk(visit, DEPUTY, PHONE)
    screen_of(deputy, item)
    fits(deputy)
    press(deputy, "Duyệt và đăng ngay")
    assert Submission.objects.of(item).first().state == State.RELEASED
    return SchedulePage.objects.get(pk=item.pk)


def withdrawn(visit: Any, item: SchedulePage) -> None:
    deputy = at_desk(visit, DEPUTY, PHONE)
    form = screen_of(deputy, item).locator("details:has(#go-bo)")
    form.locator("summary").click()
    typed = {"reason": "Đăng nhầm tuần.", "grounds": "Ý kiến của Văn phòng (ví dụ)", "notice": NOTICE}
    for name, words in typed.items():
        form.locator(f"[name={name}]").fill(words)
    form.locator("[name=public]").check()
    press(deputy, "Gỡ bỏ")
    is_done(deputy, "Đã gỡ bỏ; nội dung này không còn công khai.")
    fits(deputy)
    assert Withdrawal.objects.of(item).get().state == WithdrawalState.WITHDRAWN


def text_at(address: str) -> str:
    with urlopen(address) as answer:  # noqa: S310 - our own test server
        return answer.read().decode()


def followed(address: str) -> set[str]:
    """What a calendar that a resident follows has of these weeks."""
    return {str(event["summary"]) for event in Calendar.from_ical(text_at(address + FEED)).walk("VEVENT")}


def places(address: str, item: SchedulePage) -> set[str]:
    """Where the week is named: in the section, by the search for what stands in it, in the sitemap."""
    search = f"/tim-kiem/?q={quote(WALK)}"
    named = {place for place in (ADDRESS, search) if f">{item.title}" in text_at(address + place)}
    return named | ({SITEMAP} if f"{item.url}</loc>" in text_at(address + SITEMAP) else set())


def reads(resident: Visitor, item: SchedulePage, words: str) -> bool:
    resident.open(item.url)
    fits(resident)
    return resident.page.get_by_text(words).first.is_visible()


def test_a_week_is_decided_corrected_and_withdrawn(visit: Any) -> None:
    item, resident = drafted(), visit(PHONE)
    address = resident.address
    assert answer_to_a_resident(address + item.url) == 404
    assert not followed(address) & {WALK, MEETING}
    assert places(address, item) == set()

    item = decided(visit, item)
    assert reads(resident, item, WALK)
    assert followed(address) >= {WALK, MEETING}
    everywhere = places(address, item)
    assert len(everywhere) == 3

    item = changed(item)
    assert not reads(resident, item, MOVED)
    item = decided(visit, item)
    assert reads(resident, item, MOVED)
    assert followed(address) >= {f"Điều chỉnh: {WALK}", MEETING}
    assert WALK not in followed(address)
    assert places(address, item) == everywhere

    withdrawn(visit, item)
    assert resident.open(item.url).status == 410
    assert resident.page.get_by_text(NOTICE).is_visible()
    fits(resident)
    assert not [told for told in followed(address) if WALK in told or MEETING in told]
    assert places(address, item) == set()
