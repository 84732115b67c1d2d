"""An inspector asks what the public had at an address on a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils.timezone import localtime

from tests.approval.discussion.said import text_of
from tests.conftest import SignIn

from .conftest import CORRECTED, GONE, LATER, SECOND, SUMMARY, TITLE, Story

pytestmark = pytest.mark.django_db
LEADER, OFFICE = "truong-ban", "vien-chuc-trung-tam"
SEEN = "/admin/doi-chieu/xem-lai/"


@pytest.fixture
def reader(sign_in: SignIn) -> Client:
    return sign_in(OFFICE)


def look(reader: Client, address: str, moment: object, hour: str = "") -> str:
    with time_machine.travel(LATER, tick=True):
        asked = {"address": address, "day": f"{localtime(moment):%Y-%m-%d}", "hour": hour}
        answer = reader.get(SEEN, asked)
    assert answer.status_code == 200, text_of(answer)
    return text_of(answer)


def test_at_the_end_of_a_day_stands_the_edition_of_that_day(reader: Client, story: Story) -> None:
    page = look(reader, story.address, SECOND - timedelta(days=1))
    assert "người dân đọc ở địa chỉ này bản công khai từ 10:00 10/11/2026" in page
    assert SUMMARY in page and CORRECTED not in page
    assert CORRECTED in look(reader, story.address, SECOND)


def test_a_day_may_be_told_to_the_minute(reader: Client, story: Story) -> None:
    assert SUMMARY in look(reader, story.address, SECOND, hour="09:59")
    assert CORRECTED in look(reader, story.address, SECOND, hour="10:30")


def test_an_address_is_taken_as_it_was_copied(reader: Client, story: Story) -> None:
    assert SUMMARY in look(
        reader, f"https://example.vn{story.address.rstrip('/')}?utm=1#a", SECOND - timedelta(1)
    )


def test_after_the_withdrawal_nothing_is_public_and_it_says_since_when(reader: Client, story: Story) -> None:
    page = look(reader, story.address, GONE + timedelta(days=1))
    assert "không còn nội dung công khai (gỡ bỏ lúc 10:00 24/11/2026)" in page
    assert f"Bản cuối trước đó: {TITLE}" in page


def test_before_the_first_edition_it_leads_to_it(reader: Client, story: Story) -> None:
    page = look(reader, story.address, story.first.at - timedelta(days=2))
    assert "chưa có bản nào được đăng" in page
    assert f"công khai từ 10:00 10/11/2026: {TITLE}" in page


def test_a_list_is_what_was_public_below_it(reader: Client, story: Story) -> None:
    above = story.address.rsplit("/", 2)[0] + "/"
    assert TITLE in look(reader, above, SECOND)
    page = look(reader, above, GONE + timedelta(days=1))
    assert TITLE not in page


def test_an_unknown_address_is_told(reader: Client, story: Story) -> None:
    assert "không có bản đã đăng nào ở địa chỉ này" in look(reader, "/khong-co/", SECOND)


def test_what_cannot_be_asked_is_said_beside_its_field(reader: Client) -> None:
    answer = reader.get(SEEN, {"address": "", "day": "2999-01-01"})
    assert answer.status_code == 422
    assert "Ngày này chưa đến" in text_of(answer)


@pytest.mark.parametrize("path", ["", "xem-lai/", "goi/", "ban/1/"])
def test_a_units_contact_reads_why_it_is_not_for_them(sign_in: SignIn, path: str) -> None:
    answer = sign_in("dau-moi-phuong-minh-xuan").get(f"/admin/doi-chieu/{path}", follow=True)
    assert "Việc đối chiếu thông tin đã đăng dành cho Ban Biên tập" in text_of(answer)


def test_the_address_without_a_question_leads_to_the_questions(reader: Client) -> None:
    assert reader.get(SEEN).headers["Location"] == "/admin/doi-chieu/"
