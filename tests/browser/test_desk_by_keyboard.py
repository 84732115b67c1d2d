"""A leader at a desk decides all that waits by keyboard alone: a key chooses, Enter presses, the next item opens by
itself, and what was approved is public at once (It must show 2).
"""

from __future__ import annotations

import sys
import time
from statistics import median
from typing import Any

import pytest
from wagtail.models import Page

from tests.samples import FULL
from workflows.approval.models import State, Submission

from .conftest import Visitor
from .test_chain_shown import AT_ONCE, LEADER, answer_to_a_resident, at_desk, checked, public_path, screen_of

pytestmark = [pytest.mark.browser, pytest.mark.story]

COUNT = 20 if FULL else 6
TWO_MINUTES = 120  # seconds
RETURNED, PUT_OFF = 1, 2  # which of them the leader does not approve
DESK = "/admin/"
REASON = "Đề nghị bổ sung nguồn, số liệu."
HAS_FOCUS = "name => document.activeElement?.textContent.trim() === name"
IS_ON = "title => document.querySelector('h1')?.textContent.includes(title)"
PAUSE = 0.02  # seconds, between two residents


@pytest.fixture
def waiting(address: str) -> list[Page]:
    """What waits for the leader, the longest waiting first."""
    return [checked(f"Tin chờ quyết định thứ {number:02}") for number in range(COUNT)]


def is_on(leader: Visitor, item: Page) -> None:
    """The screen of that item is drawn, and its keys are."""
    leader.page.wait_for_function(IS_ON, arg=item.title)
    leader.page.locator("[data-keys]").wait_for()


def chosen(leader: Visitor, key: str, label: str) -> None:
    """The key puts the button under Enter, and does nothing else."""
    before = leader.page.url
    leader.page.keyboard.press(key)
    leader.page.wait_for_function(HAS_FOCUS, arg=label)
    assert leader.page.url == before


def approve(leader: Visitor, item: Page) -> float:
    """Seconds from the press until a resident reads it."""
    address = leader.address + public_path("kinh-te", item)
    chosen(leader, "d", "Duyệt và đăng ngay")
    since = time.monotonic()
    leader.page.keyboard.press("Enter")
    while answer_to_a_resident(address) != 200:
        assert time.monotonic() - since < 10, f"{address} is not public"
        time.sleep(PAUSE)
    return time.monotonic() - since


def give_back(leader: Visitor) -> None:
    """T opens it at its reasons; one is chosen, and two fields further is the button."""
    leader.page.keyboard.press("t")
    leader.page.wait_for_function("document.activeElement?.name === 'ready'")
    for key in ("ArrowDown", "Tab", "Tab", "Enter"):
        leader.page.keyboard.press(key)


def put_off(leader: Visitor) -> None:
    chosen(leader, "h", "Để đợt sau")
    leader.page.keyboard.press("Enter")


def by_tab_from_the_desk(leader: Visitor, item: Page) -> None:
    leader.open(DESK)
    while not leader.page.evaluate(HAS_FOCUS, item.title):
        leader.page.keyboard.press("Tab")
    leader.page.keyboard.press("Enter")


def state_of(item: Page) -> Submission:
    return Submission.objects.of(item).get()


def test_all_that_waits_is_decided_in_two_minutes_without_a_mouse(visit: Any, waiting: list[Page]) -> None:
    leader, until_public, since = at_desk(visit, LEADER), [], time.monotonic()
    by_tab_from_the_desk(leader, waiting[0])
    for number, item in enumerate(waiting):
        is_on(leader, item)  # nobody asked for it: the one before was decided
        if number == RETURNED:
            give_back(leader)
        elif number == PUT_OFF:
            put_off(leader)
        else:
            until_public.append(approve(leader, item))
    leader.page.get_by_role("heading", name="Chờ đồng chí: 1 bài").wait_for()
    seconds = time.monotonic() - since

    sys.stdout.write(
        f"Quyết định {COUNT} bài bằng bàn phím: {seconds:.1f} giây; "
        f"từ lúc bấm đến khi công khai, trung vị: {median(until_public):.2f} giây\n"
    )
    assert seconds < TWO_MINUTES
    assert median(until_public) < AT_ONCE
    states = [state_of(item).state for item in waiting]
    assert states.pop(PUT_OFF) == State.WAITING
    assert state_of(waiting[PUT_OFF]).postponed_at
    assert states.pop(RETURNED) == State.RETURNED
    assert states == [State.RELEASED] * (COUNT - 2)


def test_j_and_k_go_from_item_to_item_and_decide_nothing(visit: Any, address: str) -> None:
    first, second = checked("Tin để xem trước"), checked("Tin để xem sau")
    leader = at_desk(visit, LEADER)
    screen_of(leader, first)
    for key, there in (("j", second), ("k", first)):
        leader.page.keyboard.press(key)
        is_on(leader, there)
    assert {state_of(item).state for item in (first, second)} == {State.WAITING}


def test_keys_that_are_put_off_do_nothing_until_they_are_wanted_again(visit: Any, address: str) -> None:
    first, second = checked("Tin không dùng phím tắt"), checked("Tin đứng sau")
    leader = at_desk(visit, LEADER)
    box = screen_of(leader, first).get_by_label("Dùng phím tắt")
    box.uncheck()
    leader.open(f"/admin/xu-ly/wagtailcore.page/{first.pk}/")
    assert not box.is_checked()  # put off for good, not for one screen
    nothing_comes_of(leader, "djkth")
    box.check()
    leader.page.keyboard.press("j")
    is_on(leader, second)


def test_keys_are_letters_while_somebody_writes(visit: Any, address: str) -> None:
    leader = at_desk(visit, LEADER)
    screen_of(leader, checked("Tin có ý kiến chỉ đạo"))
    words = leader.page.get_by_label("Ý kiến chỉ đạo").first
    words.click()
    nothing_comes_of(leader, "djkth")
    assert words.input_value() == "djkth"


def nothing_comes_of(leader: Visitor, keys: str) -> None:
    """The same screen, nothing chosen, nothing opened."""
    page = leader.page
    before = page.url, page.evaluate("document.activeElement.id"), opened(leader)
    for key in keys:
        page.keyboard.press(key)
    leader.comes_to_rest()
    assert (page.url, page.evaluate("document.activeElement.id"), opened(leader)) == before


def opened(leader: Visitor) -> int:
    return leader.page.locator(".item__deed[open]").count()
