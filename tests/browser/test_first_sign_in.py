"""A person of the office signs in for the first time, on a phone: duties first, then a draft that stays a draft."""

from __future__ import annotations

import pytest

from tests import editor

from .conftest import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.story]


def test_a_reporter_confirms_the_regulation_then_writes_a_draft_nobody_else_can_read(visit) -> None:
    reporter = visit(PHONE)
    reporter.sign_in("vien-chuc-trung-tam")
    page = reporter.page
    assert "/admin/quy-che/xac-nhan/" in page.url
    assert page.get_by_text("Viên chức Trung tâm Văn hóa, Truyền thông và Thể thao thành phố").is_visible()
    assert not reporter.scrolls_sideways()
    page.get_by_role("button", name="Tôi đã đọc Quy chế và nhận nhiệm vụ").click()
    page.wait_for_url("**/admin/")

    reporter.open(editor.add_address("kinh-te"))
    page.fill("[name=title]", "Ví dụ: đường hoa bên sông Lô")
    page.select_option("[name=field_of_activity]", "kinh-te")
    page.fill("[name=summary]", "Một câu tóm tắt.")
    assert page.locator("[name=action-publish], [name=action-submit]").count() == 0
    page.keyboard.press("Control+s")
    page.wait_for_url("**/edit/**")
    reporter.comes_to_rest()
    assert reporter.errors == []

    resident = visit(PHONE)
    assert resident.open("/tin-tong-hop/kinh-te/vi-du-duong-hoa-ben-song-lo/").status == 404


def test_the_head_of_the_board_assigns_on_a_phone(visit) -> None:
    head = visit(PHONE)
    head.sign_in("truong-ban")
    head.page.get_by_role("button", name="Tôi đã đọc Quy chế và nhận nhiệm vụ").click()
    head.open("/admin/assignment/new/")
    assert not head.scrolls_sideways()
    head.page.select_option("[name=section]", "kinh-te")
    head.page.select_option("[name=duty]", "check")
    head.page.select_option("[name=role]", "truong-phong-vhtt")
    head.page.fill("[name=starts_on]", "2026-11-24")
    head.page.fill("[name=decision_number]", "ví dụ")
    head.page.locator("form button[type=submit]").last.click()
    head.page.get_by_text(
        "Theo Điều 4 (Chương II), khoản 3, điểm b, việc này thuộc trách nhiệm của Giám đốc Trung tâm"
    ).first.wait_for()
    assert head.page.input_value("[name=decision_number]") == "ví dụ"
