"""On the phone: a reporter corrects a figure, the leader sees that it is a correction and approves it, and a resident
reads the box on the page and finds it in the list."""

from __future__ import annotations

from typing import Any

import pytest

from workflows.approval.item.screen import panel_of
from workflows.approval.models import State, Submission

from .conftest import PHONE
from .test_chain_shown import AUTHOR, CHECKER, LEADER, at_desk, checked, press, public_path, screen_of, submit

pytestmark = [pytest.mark.browser, pytest.mark.story]
RIGHT = "Đã có 53 hộ."
NOTE = "Tóm tắt đã ghi “35 hộ”; số đúng là “53 hộ”."
THUMB = 44  # pixels


def decided(visit: Any, item: Any) -> None:
    leader = at_desk(visit, LEADER, PHONE)
    page = screen_of(leader, item)
    assert page.get_by_text("Đây là đính chính thông tin đã đăng").count() == (1 if item.live else 0)
    assert not leader.scrolls_sideways()
    press(leader, "Duyệt và đăng ngay")
    assert Submission.objects.of(item).first().state == State.RELEASED


def corrected_by_the_reporter(visit: Any, item: Any) -> None:
    reporter = at_desk(visit, AUTHOR, PHONE)
    page = screen_of(reporter, item)
    link = page.get_by_role("link", name="Đính chính", exact=True)
    assert link.bounding_box()["height"] >= THUMB
    link.click()
    page.wait_for_url(f"**/edit/#{panel_of('corrections')}")
    panel = page.locator(f"#{panel_of('corrections')}")
    panel.locator(".c-sf-add-button").first.click()
    panel.locator("[name=corrections-0-value-words]").fill(NOTE)
    page.fill("[name=summary]", RIGHT)
    assert not reporter.scrolls_sideways()
    page.keyboard.press("Control+s")
    page.locator(".messages .success").wait_for()
    screen_of(reporter, item)
    submit(reporter)


def test_a_figure_is_corrected_and_a_resident_reads_it(visit: Any) -> None:
    item = checked("Số hộ được hỗ trợ")
    decided(visit, item)
    item.refresh_from_db()
    resident = visit(PHONE)
    address = public_path("kinh-te", item)
    resident.open(address)
    assert resident.page.get_by_text(NOTE).count() == 0
    corrected_by_the_reporter(visit, item)
    checker = at_desk(visit, CHECKER, PHONE)
    screen_of(checker, item)
    press(checker, "Duyệt: chuyển Trưởng Ban biên tập")
    decided(visit, item)
    resident.open(address)
    box = resident.page.locator(".correction")
    assert box.get_by_text("Đính chính, ngày").is_visible()
    assert box.get_by_text(NOTE).is_visible()
    assert not resident.scrolls_sideways()
    resident.page.get_by_role("link", name="Đính chính thông tin đã đăng").last.click()
    assert resident.page.get_by_text(NOTE).is_visible()
    assert resident.page.get_by_role("link", name=item.title).is_visible()
    assert not resident.scrolls_sideways()
    assert resident.errors == []
