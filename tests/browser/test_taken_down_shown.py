"""On the phone a deputy takes down what breaks the law; a resident reads it before, and the notice after."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from django.utils import timezone
from wagtail.models import Page

from workflows.approval import verbs
from workflows.approval.content import content_hash
from workflows.approval.models import Submission, Withdrawal, WithdrawalState
from workflows.approval.passage import Seen

from .conftest import PHONE
from .test_chain_shown import (
    LEADER,
    answer_to_a_resident,
    at_desk,
    checked,
    person,
    press,
    public_path,
    screen_of,
)

pytestmark = [pytest.mark.browser, pytest.mark.story]
DEPUTY = "pho-truong-ban"
THUMB = 44  # pixels
TITLE, LIST = "Chợ phiên cuối năm", "/tin-tong-hop/kinh-te/"
SITEMAP_PART = 0
PLACES = ("/", LIST, f"{LIST}rss.xml", f"{LIST}atom.xml", "/rss.xml", f"/tim-kiem/?q={quote(TITLE)}")
FIRST, LAST = "Nội dung được gỡ để xem xét lại.", "Bài được gỡ vì số liệu về giá chưa đúng."


def released(title: str) -> Page:
    item = checked(title)
    found = Submission.objects.of(item).get()
    seen = Seen(found.pk, found.position, content_hash(item.get_latest_revision().as_object()))
    verbs.approve(person(LEADER), item, seen=seen, at=timezone.now())
    return item


def stands(item: Page) -> WithdrawalState:
    return WithdrawalState(Withdrawal.objects.of(item).get().state)


def test_a_takedown_and_what_residents_read_before_and_after(visit: Any) -> None:
    item = released(TITLE)
    path = public_path("kinh-te", item)
    resident = visit(PHONE)
    assert named_at(resident.address, path) == {*PLACES, f"/sitemap-{SITEMAP_PART}.xml"}
    resident.open(LIST)
    resident.page.get_by_role("link", name=TITLE).first.click()
    assert resident.page.get_by_role("heading", name=TITLE).first.is_visible()

    deputy = at_desk(visit, DEPUTY, PHONE)
    page = screen_of(deputy, item)
    deed = page.locator("details:has(#go-ngay)")
    deed.locator("summary").click()
    button = deed.locator("button[type=submit]")
    assert button.bounding_box()["height"] >= THUMB
    assert not deputy.scrolls_sideways()
    press(deputy, "Gỡ ngay")
    missing = page.locator(".item__faults")
    missing.wait_for()
    assert missing.locator("li").count() == 4  # from whom, why, on which basis, the tick: all at once
    assert answer_to_a_resident(deputy.address + path) == 200

    form = page.locator("details:has(#go-ngay)")
    form.locator("[name=asked_from]").fill("Công văn 15/VD ngày 29/11/2026 (ví dụ)")
    form.locator("[name=reason]").fill("Số liệu về giá chưa được kiểm chứng.")
    form.locator("[name=grounds]").fill("Điều 5 (ví dụ)")
    form.locator("[name=notice]").fill(FIRST)
    form.locator("[name=public]").check()
    press(deputy, "Gỡ ngay")
    page.get_by_text("Đã gỡ ngay; chờ người quyết định").wait_for()
    assert stands(item) == WithdrawalState.TAKEN_DOWN
    assert not deputy.scrolls_sideways()
    resident_reads(visit, path, FIRST)

    leader = at_desk(visit, LEADER, PHONE)
    leader.open("/admin/")
    leader.page.get_by_role("link", name=TITLE).first.click()
    leader.page.locator("#xac-nhan-go [name=notice]").fill(LAST)
    leader.page.locator("#xac-nhan-go [name=public]").check()
    press(leader, "Xác nhận gỡ bỏ")
    leader.page.get_by_text("Đã xác nhận gỡ bỏ.").wait_for()
    assert stands(item) == WithdrawalState.WITHDRAWN
    assert not leader.scrolls_sideways()
    resident_reads(visit, path, LAST)
    assert all("422" in error for error in [*deputy.errors, *leader.errors])


def resident_reads(visit: Any, path: str, notice: str) -> None:
    """The notice at the address, and the title nowhere else."""
    resident = visit(PHONE)
    assert resident.open(path).status == 410
    assert resident.page.get_by_text(notice).is_visible()
    assert not resident.scrolls_sideways()
    assert named_at(resident.address, path) == set()


def named_at(address: str, path: str) -> set[str]:
    """Where the public meets the item: by its title, or in the sitemap by its address."""
    found = set()
    for place in (*PLACES, f"/sitemap-{SITEMAP_PART}.xml"):
        with urlopen(address + place) as answer:  # noqa: S310 - our own test server
            text = answer.read().decode()
        if f">{TITLE}" in text or f"{path}</loc>" in text:
            found.add(place)
    return found
