"""An afternoon of the board: the office prepares the list, the head reads and confirms it on the phone, thinks better of it
within the minute and confirms again; residents read each item when its minute is over, and none before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from site_tphcm.jobs import lost
from tests.handover.afternoons import HOME, moment, working_day
from workflows.handover.models import UNDO, HandoverList

from .conftest import DESKTOP, PHONE, Visitor
from .test_chain_shown import AUTHOR, LEADER, answer_to_a_resident, at_desk, checked, press, public_path
from .week import comes_up, fits, is_done

pytestmark = [pytest.mark.browser, pytest.mark.story]
FIRST, SECOND, KEPT = "Chợ phiên mở thêm giờ", "Đường hoa bên sông Lô", "Ngày hội đọc sách"
NOTE, WHY = "Chợ mở từ thứ bảy.", "Chờ ảnh của đơn vị."
LIST = "/tin-tong-hop/kinh-te/"
THUMB = 44  # pixels
Clock = time_machine.Traveller


@pytest.fixture
def clock(address: str) -> Iterator[Clock]:
    with time_machine.travel(moment(working_day(), 9)) as clock:
        yield clock


def it_is(clock: Clock, hour: int, minute: int = 0, second: int = 0) -> None:
    clock.move_to(moment(working_day(), hour, minute, second))


def the_worker_looks() -> None:
    for job, about in list(lost._due(timezone.now())):
        job.call(*about)


def test_an_afternoon_from_the_coming_list_to_what_residents_read(visit: Any, clock: Clock) -> None:
    items = {title: checked(title) for title in (SECOND, KEPT, FIRST)}
    prepared_by_the_office(visit)
    it_is(clock, 13, 30)
    call_command("hand_over", stdout=(said := StringIO()))
    assert f"{KEPT} (để lại danh sách sau)" in said.getvalue()

    it_is(clock, 14)
    head = at_desk(visit, LEADER, PHONE)
    read_through(head)
    confirmed(head)
    assert public(head.address, items) == set()
    press(head, "Hoàn tác")
    is_done(head, "Đã hoàn tác; chưa bài nào được duyệt.")
    fits(head)
    it_is(clock, 14, 5)
    the_worker_looks()
    assert public(head.address, items) == set()

    confirmed(head)
    clock.shift(UNDO - timedelta(seconds=15))
    the_worker_looks()
    assert public(head.address, items) == set()
    clock.shift(timedelta(minutes=2))
    the_worker_looks()
    assert public(head.address, items) == {FIRST, SECOND}
    it_says_what_became_of_each(head)
    assert head.errors == []


def prepared_by_the_office(visit: Any) -> None:
    """Ordered, with a note; one is left for the next list with a reason."""
    office = at_desk(visit, AUTHOR, DESKTOP)
    office.open(HOME)
    settled(office, FIRST, place="1", note=NOTE)
    settled(office, SECOND, place="2")
    settled(office, KEPT, reason=WHY).locator("[name$=-is_kept]").check()
    fits(office)
    press(office, "Lưu thứ tự, ghi chú")
    is_done(office, "Đã lưu danh sách sắp trình.")
    assert office.page.locator(".desk__list > li > a").all_inner_texts()[:2] == [FIRST, SECOND]
    assert office.errors == []


def settled(office: Visitor, title: str, **typed: str) -> Any:
    row = office.page.locator(".desk__one", has=office.page.get_by_role("link", name=title))
    row.locator("summary").click()
    for name, words in typed.items():
        row.locator(f"[name$=-{name}]").fill(words)
    return row


def read_through(head: Visitor) -> None:
    """From the first screen to the list, through its items, and back; none may be chosen before."""
    page = head.page
    head.open("/admin/")
    page.get_by_role("link", name="Danh sách trình duyệt chiều").click()
    comes_up(head, "Danh sách trình duyệt chiều")
    assert page.locator(".desk__list a").all_inner_texts() == [FIRST, SECOND]
    assert page.get_by_text(f"Ghi chú: {NOTE}").is_visible()
    assert page.get_by_role("checkbox").count() == 0
    page.get_by_role("link", name=FIRST).click()
    comes_up(head, FIRST)
    onwards = page.get_by_role("link", name="Bài sau trong danh sách")
    assert onwards.bounding_box()["height"] >= THUMB
    onwards.click()
    comes_up(head, SECOND)
    page.get_by_role("link", name="bài 2/2").click()
    comes_up(head, "Danh sách trình duyệt chiều")


def confirmed(head: Visitor) -> None:
    for box in head.page.get_by_role("checkbox", name="Chọn duyệt").all():
        box.check()
    press(head, "Duyệt các bài đã chọn…")
    head.page.get_by_role("heading", name="Duyệt và đăng 2 bài?").wait_for()
    fits(head)
    press(head, "Duyệt và đăng các bài này")
    is_done(head, "Đã nhận 2 bài; thực hiện sau 60 giây.")
    fits(head)


def public(address: str, items: dict[str, Page]) -> set[str]:
    """Which of them residents have: at their address, in the section and its feed, and found by the search."""
    found = {title for title, item in items.items() if is_at_its_address(address, item)}
    for place in (LIST, f"{LIST}rss.xml", *(f"/tim-kiem/?q={quote(title)}" for title in found)):
        with urlopen(address + place) as answer:  # noqa: S310 - our own test server
            told = answer.read().decode()
        named = {title for title in items if f">{title}" in told}
        assert named <= found, place
        assert named or not found, place
    return found


def is_at_its_address(address: str, item: Page) -> bool:
    return answer_to_a_resident(address + public_path("kinh-te", item)) == 200


def it_says_what_became_of_each(head: Visitor) -> None:
    made = HandoverList.objects.get()
    head.open(f"{HOME}{made.pk}/")
    rows = head.page.locator(".desk__one").all_inner_texts()
    assert [(title in row, "Đã đăng" in row) for title, row in zip((FIRST, SECOND), rows, strict=True)] == [
        (True, True)
    ] * 2
    head.open(HOME)
    assert head.page.locator(".desk__one", has_text=KEPT).is_visible()
    fits(head)
