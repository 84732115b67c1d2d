"""A week of the board, read from top to bottom: each role takes its part on a phone, each story begins where the one
before ended. Friday is a holiday; on Wednesday and Thursday the head is on leave. What it leaves in the register is
written out at the end (It must show 1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from tests import editor
from workflows.archive.verify import verify

from .test_chain_shown import (
    AUTHOR,
    CHECKER,
    CLERK,
    DEPUTY,
    LAWYER,
    LEADER,
    answer_to_a_resident,
    press,
    public_path,
    save_and_submit,
    submit,
)
from .week import Week, comes_up, desk_says, is_done, on_the_phone, open_from_the_desk, press_with, unfolded

pytestmark = [pytest.mark.browser, pytest.mark.story]

CONTACT, OBSERVER = "dau-moi-phuong-minh-xuan", "quan-sat"
MARKET, READING, HARVEST, TREES = (
    "Chợ mở thêm giờ",
    "Ngày hội đọc sách",
    "Vụ mùa đạt kết quả",
    "Ra quân trồng cây",
)
HOUSES, FLOWERS = "Hỗ trợ sửa nhà ở phường", "Đường hoa bên sông"
BIRTH, CARDS = "Ví dụ: đăng ký khai sinh", "Luật mới về căn cước"
HEAD = "Hoàng Thị Hạnh (ví dụ)"
WAITS = "Chờ đồng chí"


@pytest.fixture(scope="module")
def week(address: str) -> Iterator[Week]:
    with time_machine.travel(timezone.now()) as clock:
        yield Week(clock)


def is_public(week: Week, address: str, title: str, section: str = "kinh-te") -> bool:
    return answer_to_a_resident(address + public_path(section, week.items[title])) == 200


def test_monday_the_writer_submits_four_items(visit: Any, week: Week) -> None:
    week.comes_to("T2", "08:00")
    week.drafted(MARKET, AUTHOR)
    writer = on_the_phone(visit, AUTHOR)
    open_from_the_desk(writer, MARKET)
    submit(writer)
    for title in (READING, HARVEST, TREES):
        week.submitted(title, AUTHOR)
    writer.open("/admin/")
    assert all(title in desk_says(writer, "Đồng chí đã trình") for title in (MARKET, READING, HARVEST, TREES))
    assert not is_public(week, writer.address, MARKET)


def test_monday_the_director_checks_them_one_after_the_other(visit: Any, week: Week) -> None:
    week.comes_to("T2", "09:00")
    director = on_the_phone(visit, CHECKER)
    assert "Chờ đồng chí: 4 bài" in desk_says(director, WAITS)
    open_from_the_desk(director, MARKET)
    for title in (MARKET, READING, HARVEST, TREES):
        comes_up(director, title)
        press(director, "Duyệt: chuyển Trưởng Ban biên tập")
    director.page.get_by_text("Không có bài nào chờ đồng chí xử lý.").wait_for()


def test_monday_the_head_approves_changes_words_returns_and_postpones(visit: Any, week: Week) -> None:
    week.comes_to("T2", "14:00")
    head = on_the_phone(visit, LEADER)
    open_from_the_desk(head, MARKET)
    press(head, "Duyệt và đăng ngay")
    comes_up(head, READING)
    assert is_public(week, head.address, MARKET)
    words = {"Câu_chữ_hiện_có": "Tóm tắt thử.", "Câu_chữ_thay_vào": "Tóm tắt đã sửa."}
    press_with(head, "Đồng ý đăng sau khi sửa", **words)
    comes_up(head, HARVEST)
    head.page.get_by_role("navigation", name="Xử lý nhanh").get_by_role("link", name="Trả lại").click()
    head.page.get_by_label("Lý do thường dùng").first.select_option("Đề nghị bổ sung nguồn, số liệu.")
    press(head, "Trả lại")
    comes_up(head, TREES)
    press_with(head, "Để đợt sau", Lý_do="Chờ ảnh.")
    is_done(head, "Đã để đợt sau.")
    assert not any(is_public(week, head.address, title) for title in (READING, HARVEST, TREES))


def test_tuesday_the_office_changes_exactly_the_words_the_head_wrote(visit: Any, week: Week) -> None:
    week.comes_to("T3", "08:00")
    office = on_the_phone(visit, AUTHOR)
    assert f"{HARVEST} Đề nghị bổ sung nguồn, số liệu." in desk_says(office, "Bài có ý kiến trả về")
    assert f"{READING} Cần sửa theo ý kiến lãnh đạo" in desk_says(office, WAITS)
    office.page.goto(office.address + editor.edit_address(week.items[READING]))
    summary = office.page.locator("[name=summary]")
    summary.fill(summary.input_value().replace("Tóm tắt thử.", "Tóm tắt đã sửa."))
    save_and_submit(office)
    press(office, "Đã sửa xong, đăng")
    is_done(office, "Đã đăng đúng như lãnh đạo ghi.")
    assert is_public(week, office.address, READING)


def test_tuesday_the_deputy_head_decides_a_procedure(visit: Any, week: Week) -> None:
    week.comes_to("T3", "10:00")
    week.submitted(BIRTH, CLERK, "thu-tuc-hanh-chinh")
    deputy = on_the_phone(visit, DEPUTY)
    assert "Chờ đồng chí: 1 bài" in desk_says(deputy, WAITS)  # nothing of the head's: she is here
    open_from_the_desk(deputy, BIRTH)
    press(deputy, "Duyệt và đăng ngay")
    is_done(deputy, "Đã quyết định; bài đã đăng.")
    assert is_public(week, deputy.address, BIRTH, "thu-tuc-hanh-chinh")


def test_tuesday_the_director_asks_a_unit_for_its_word(visit: Any, week: Week) -> None:
    week.comes_to("T3", "15:00")
    week.submitted(HOUSES, AUTHOR)
    director = on_the_phone(visit, CHECKER)
    open_from_the_desk(director, HOUSES)
    form = unfolded(director, "Đề nghị thẩm tra")
    form.get_by_label("Đơn vị được đề nghị").select_option("phuong-minh-xuan")
    form.get_by_label("Nội dung cần thẩm tra").fill("Số hộ được hỗ trợ có đúng không?")
    press(director, "Đề nghị thẩm tra")
    is_done(director, "Đã gửi đề nghị thẩm tra tới đơn vị.")


def test_wednesday_the_contact_of_the_unit_answers(visit: Any, week: Week) -> None:
    week.comes_to("T4", "08:30")
    contact = on_the_phone(visit, CONTACT)
    assert "Số hộ được hỗ trợ có đúng không?" in desk_says(contact, "Đề nghị thẩm tra gửi đơn vị")
    open_from_the_desk(contact, HOUSES)
    contact.page.get_by_label("Ý kiến của đơn vị").select_option("agrees")
    press(contact, "Gửi ý kiến thẩm tra")
    is_done(contact, "Đã gửi ý kiến thẩm tra.")


def test_wednesday_the_director_reads_the_word_and_checks(visit: Any, week: Week) -> None:
    week.comes_to("T4", "09:30")
    director = on_the_phone(visit, CHECKER)
    open_from_the_desk(director, HOUSES)
    assert "Thống nhất nội dung" in director.page.locator(".item__thread").inner_text()
    press(director, "Duyệt: chuyển Trưởng Ban biên tập")
    is_done(director, "Đã kiểm duyệt.")


def test_wednesday_an_observer_reads_and_has_no_button(visit: Any, week: Week) -> None:
    week.comes_to("T4", "10:00")
    observer = on_the_phone(visit, OBSERVER)
    observer.open(f"/admin/xu-ly/wagtailcore.page/{week.items[HOUSES].pk}/")
    comes_up(observer, HOUSES)
    assert observer.page.locator(".item button[type=submit], .item__bar").count() == 0


def test_wednesday_the_delegate_decides_what_waits_for_the_head_on_leave(visit: Any, week: Week) -> None:
    week.comes_to("T4", "14:00")
    deputy = on_the_phone(visit, DEPUTY)
    assert desk_says(deputy, WAITS).count(f"Thay mặt {HEAD}") == 2  # what was put off before her leave, too
    for title in (HOUSES, TREES):
        open_from_the_desk(deputy, title)
        press(deputy, "Duyệt và đăng ngay")
        is_done(deputy, "Đã quyết định; bài đã đăng.")
        assert is_public(week, deputy.address, title)
    deputy.page.get_by_role("link", name="Xem lại").click()
    deputy.page.locator(".item__history", has_text=f"(thay mặt {HEAD})").wait_for()


def test_thursday_the_law_member_submits_and_cannot_decide(visit: Any, week: Week) -> None:
    week.comes_to("T5", "16:00")
    week.drafted(CARDS, LAWYER, "pho-bien-phap-luat")
    member = on_the_phone(visit, LAWYER)
    open_from_the_desk(member, CARDS)
    submit(member)
    assert member.page.get_by_role("button", name="Duyệt và đăng ngay").count() == 0
    assert not is_public(week, member.address, CARDS, "pho-bien-phap-luat")


def test_thursday_the_director_checks_the_last_item_before_the_holiday(visit: Any, week: Week) -> None:
    week.comes_to("T5", "16:30")
    week.submitted(FLOWERS, AUTHOR)
    director = on_the_phone(visit, CHECKER)
    open_from_the_desk(director, FLOWERS)
    press(director, "Duyệt: chuyển Trưởng Ban biên tập")
    is_done(director, "Đã kiểm duyệt.")


def test_after_the_holiday_the_head_finds_what_waited_only_in_office_hours(visit: Any, week: Week) -> None:
    """One hour of Thursday, one of Monday: neither the holiday nor the end of the week between them counts."""
    week.comes_to("T2 tuần sau", "08:35")
    head = on_the_phone(visit, LEADER)
    assert "trình · chờ 2 giờ làm việc" in desk_says(head, WAITS)
    assert "Chờ đồng chí: 2 bài" in desk_says(head, WAITS)
    open_from_the_desk(head, CARDS)
    press(head, "Duyệt và đăng ngay")
    assert is_public(week, head.address, CARDS, "pho-bien-phap-luat")
    comes_up(head, FLOWERS)
    form = unfolded(head, "Không sử dụng")
    form.get_by_label("Lý do thường dùng").select_option("Nội dung đã qua thời điểm cần đăng.")
    press(head, "Không sử dụng")
    is_done(head, "Đã ghi quyết định không sử dụng.")


THE_REGISTER = [
    *(("T2", "submit", title, AUTHOR, "") for title in (MARKET, READING, HARVEST, TREES)),
    *(("T2", "check", title, CHECKER, "") for title in (MARKET, READING, HARVEST, TREES)),
    ("T2", "approve", MARKET, LEADER, ""),
    ("T2", "publish", MARKET, LEADER, ""),
    ("T2", "approve_after_change", READING, LEADER, ""),
    ("T2", "return", HARVEST, LEADER, ""),
    ("T2", "postpone", TREES, LEADER, ""),
    ("T3", "apply_change", READING, AUTHOR, ""),
    ("T3", "publish", READING, LEADER, ""),
    ("T3", "submit", BIRTH, CLERK, ""),
    ("T3", "approve", BIRTH, DEPUTY, ""),
    ("T3", "publish", BIRTH, DEPUTY, ""),
    ("T3", "submit", HOUSES, AUTHOR, ""),
    ("T3", "ask_opinion", HOUSES, CHECKER, ""),
    ("T4", "give_opinion", HOUSES, CONTACT, ""),
    ("T4", "check", HOUSES, CHECKER, ""),
    *(("T4", verb, title, DEPUTY, HEAD) for title in (HOUSES, TREES) for verb in ("approve", "publish")),
    ("T5", "submit", CARDS, LAWYER, ""),
    ("T5", "submit", FLOWERS, AUTHOR, ""),
    ("T5", "check", FLOWERS, CHECKER, ""),
    ("T2 tuần sau", "approve", CARDS, LEADER, ""),
    ("T2 tuần sau", "publish", CARDS, LEADER, ""),
    ("T2 tuần sau", "decline", FLOWERS, LEADER, ""),
]


def test_the_register_says_what_the_week_was(week: Week) -> None:
    assert week.register() == THE_REGISTER
    assert verify().is_whole
