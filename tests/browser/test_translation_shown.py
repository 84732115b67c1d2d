"""An editor translates, a second person checks, the decider approves on the phone; a resident reads it at once, and reads
that there is a newer Vietnamese version once that is corrected."""

from __future__ import annotations

import time
from typing import Any

import pytest
from wagtail.models import Page

from .conftest import PHONE
from .test_chain_shown import (
    AT_ONCE,
    AUTHOR,
    CHECKER,
    LEADER,
    at_desk,
    checked,
    press,
    screen_of,
    submit,
)
from .test_correction_shown import corrected_by_the_reporter, decided

pytestmark = [pytest.mark.browser, pytest.mark.story]
TITLE, ENGLISH = "Tiêm phòng cúm cho người cao tuổi", "Flu vaccination for older people"


def translated_by_the_reporter(visit: Any, item: Any) -> Any:
    reporter = at_desk(visit, AUTHOR)
    page = screen_of(reporter, item)
    page.get_by_role("link", name="Bản dịch tiếng Anh").click()
    pieces = page.locator(".translation__piece")
    pieces.first.get_by_text(TITLE).first.wait_for()
    for number in range(pieces.count()):
        words = ENGLISH if number == 0 else f"Said in English, piece {number}."
        pieces.nth(number).locator("textarea").fill(words)
    page.get_by_role("button", name="Lưu và trình duyệt…").click()
    page.wait_for_url("**/xu-ly/**")
    submit(reporter)
    return Page.objects.get(title=ENGLISH, locale__language_code="en").specific


def test_a_translation_is_written_checked_approved_and_read(visit: Any) -> None:
    source = checked(TITLE)
    decided(visit, source)
    source.refresh_from_db()

    made = translated_by_the_reporter(visit, source)
    checker = at_desk(visit, CHECKER, PHONE)
    screen_of(checker, made)
    press(checker, "Duyệt: chuyển Trưởng Ban biên tập")
    resident = visit(PHONE)
    address = made.get_url_parts()[2]
    assert resident.open(address).status == 404
    resident.errors.clear()  # the browser's own word on that
    leader = at_desk(visit, LEADER, PHONE)
    screen_of(leader, made)
    approved = press(leader, "Duyệt và đăng ngay")
    assert resident.open(address).status == 200
    assert time.monotonic() - approved < AT_ONCE
    assert resident.page.get_by_role("heading", name=ENGLISH).is_visible()
    assert resident.page.locator("html").get_attribute("lang") == "en"
    assert not resident.scrolls_sideways()

    resident.page.get_by_role("link", name="Tiếng Việt").first.click()
    assert resident.page.get_by_role("heading", name=TITLE).is_visible()
    resident.page.get_by_role("link", name="English").first.click()

    corrected_by_the_reporter(visit, source)
    checker = at_desk(visit, CHECKER, PHONE)
    screen_of(checker, source)
    press(checker, "Duyệt: chuyển Trưởng Ban biên tập")
    decided(visit, source)

    resident.open(address)
    assert resident.page.get_by_text("The Vietnamese version has been updated").is_visible()
    assert resident.page.get_by_text("Translated from the Vietnamese version of").is_visible()
    assert not resident.scrolls_sideways()
    assert resident.errors == []
    reporter = at_desk(visit, AUTHOR, PHONE)
    reporter.open("/admin/")
    desk = reporter.page.get_by_role("region", name="Bản dịch đã cũ")
    assert desk.get_by_text(TITLE).is_visible()
    assert not reporter.scrolls_sideways()
