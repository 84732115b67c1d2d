"""The form of a page is read as agreed, and what does not keep it is told with file and line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from workflows.guide.checks import pages_keep_their_form
from workflows.guide.pages import read_guide
from workflows.guide.parts import FormError
from workflows.guide.screens import Screen

from .written import FILES, write

ROLE, WORK = "truong-ban.md", "viec/kiem-duyet.md"


def address_of(name: str) -> str:
    return f"/huong-dan/{name}"


def test_a_page_of_a_role_is_read_whole(tmp_path: Path) -> None:
    page = read_guide(write(tmp_path), address_of).roles["truong-ban"]
    assert page.title == "Hướng dẫn cho Trưởng Ban biên tập"
    assert page.intro == "<p>Đồng chí phê duyệt theo Điều 4.</p>"
    assert [(step.number, step.title) for step in page.steps] == [
        (1, "Xem bài đang chờ"),
        (2, "Viết bài"),
        (3, "Đọc thông báo"),
    ]
    assert page.steps[0].text == (
        '<p>Mở <strong>Bàn làm việc</strong>; đọc thêm ở <a href="/huong-dan/kiem-duyet">Kiểm duyệt</a>.</p>'
    )
    assert page.rest.startswith("<h2>Việc khác</h2>\n<ul>")
    assert '<a href="/huong-dan/kiem-duyet">' in page.rest


def test_a_screen_is_read_with_what_is_pressed_and_where_its_picture_begins(tmp_path: Path) -> None:
    first, second, _third = read_guide(write(tmp_path), address_of).roles["truong-ban"].steps
    assert first.screen == Screen("/admin/")
    assert Screen("/admin/pages/search/?q=trung+thu").opens == "/admin/pages/search/"
    assert second.screen == Screen("/admin/viet-bai/", (".desk__one a", ".next"), "h1", is_wide=True)


def test_a_picture_has_its_size_once_it_is_made_and_its_words_always(tmp_path: Path) -> None:
    first, second, _third = read_guide(write(tmp_path), address_of).roles["truong-ban"].steps
    assert (first.picture.says, first.picture.width, first.picture.height) == (
        "Bàn làm việc có ba bài",
        540,
        960,
    )
    assert (second.picture.name, second.picture.width) == ("truong-ban-2.webp", 0)


def test_a_page_of_a_work_names_whose_screens_it_shows_and_links_upwards(tmp_path: Path) -> None:
    work = read_guide(write(tmp_path), address_of).works["kiem-duyet"]
    assert (work.account, len(work.steps)) == ("giam-doc-trung-tam", 4)
    assert 'href="/huong-dan/truong-ban"' in work.steps[0].text


def test_a_link_to_the_index_leads_to_the_index(tmp_path: Path) -> None:
    text = FILES[ROLE].replace("[Kiểm duyệt](viec/kiem-duyet.md)", "[mọi trang](README.md)")
    page = read_guide(write(tmp_path, **{ROLE: text}), address_of).roles["truong-ban"]
    assert 'href="/huong-dan/"' in page.steps[0].text


BROKEN = [
    (ROLE, "# Hướng dẫn", "Hướng dẫn", 1, "tiêu đề"),
    (ROLE, "## Việc khác", "# Việc khác", 1, "tiêu đề"),
    (ROLE, "## 3. Đọc thông báo", "## Đọc thông báo", 1, "đúng ba bước"),
    (ROLE, "## 3. Đọc", "## 4. Đọc", 19, "số 3"),
    (ROLE, "## 1. Xem", "## Xem", 5, "đứng trước"),
    (ROLE, "<!-- màn hình: /admin/ -->\n", "", 5, "đúng một ghi chú"),
    (ROLE, "<!-- màn hình: /admin/ -->", "<!-- màn hình: https://vi-du.invalid/ -->", 6, "Địa chỉ"),
    (ROLE, "<!-- màn hình: /admin/ -->", "<!-- màn hình: //vi-du.invalid/ -->", 6, "Địa chỉ"),
    (ROLE, "<!-- màn hình: /admin/ -->", "<!-- màn hình: /admin/pages/12/edit/ -->", 6, "số của một bài"),
    (ROLE, "<!-- màn hình: /admin/ -->", "<!-- màn hình: /admin/ | cuộn: h1 -->", 6, "Không hiểu"),
    (ROLE, "<!-- màn hình: /admin/ -->", "<!-- màn hình /admin/ -->", 6, "HTML"),
    (ROLE, "Chọn chuyên mục.", "Chọn <b>chuyên mục</b>.", 15, "HTML"),
    (ROLE, "Chọn chuyên mục.", "Chọn.\n<!-- màn hình: /admin/ -->", 16, "ngay dưới tiêu đề"),
    (ROLE, "Chọn chuyên mục.\n\n", "", 12, "chưa có chữ"),
    (ROLE, "![Màn hình chọn chuyên mục]", "![]", 17, "mô tả"),
    (ROLE, "anh/truong-ban-2.webp", "anh/truong-ban-3.webp", 17, "truong-ban-2.webp"),
    (ROLE, "![Màn hình chọn chuyên mục](anh/truong-ban-2.webp)\n", "", 12, "đúng một ảnh"),
    (ROLE, "Chọn chuyên mục.", "Chọn ![x](anh/truong-ban-2.webp).", 15, "riêng một đoạn"),
    (ROLE, "- [Kiểm duyệt](viec/kiem-duyet.md)", "- [Kiểm duyệt](viec/khong-co.md)", 28, "khong-co"),
    (ROLE, "- [Kiểm duyệt](viec/kiem-duyet.md)", "- [Xem](https://vi-du.invalid/)", 28, "vi-du.invalid"),
    (ROLE, "- [Kiểm duyệt](viec/kiem-duyet.md)", "- [Xem](/admin/)", 28, "/admin/"),
    (ROLE, "- [Kiểm duyệt](viec/kiem-duyet.md)", "![x](anh/truong-ban-1.webp)", 28, "Chỉ các bước có ảnh"),
    (ROLE, "## Việc khác", "## Việc khác\n<!-- màn hình: /admin/ -->", 27, "Chỉ các bước"),
    (ROLE, "biên tập\n", "biên tập\n<!-- người: truong-ban -->\n", 1, "“người”"),
    (ROLE, "Đồng chí phê duyệt theo Điều 4.", "", 1, "chưa có chữ"),
    (WORK, "<!-- người: giam-doc-trung-tam -->\n", "", 1, "“người”"),
    (WORK, "../anh/kiem-duyet-1.webp", "anh/kiem-duyet-1.webp", 11, "kiem-duyet-1.webp"),
]


@pytest.mark.parametrize(("name", "old", "new", "line", "says"), BROKEN)
def test_what_breaks_the_form_is_told_with_file_and_line(
    tmp_path: Path, name: str, old: str, new: str, line: int, says: str
) -> None:
    assert old in FILES[name]
    folder = write(tmp_path, **{name: FILES[name].replace(old, new, 1)})
    with pytest.raises(FormError) as told:
        read_guide(folder, address_of)
    where, found, words = str(told.value).removeprefix(f"{folder}/").split(":", 2)
    assert (where, int(found)) == (name, line), told.value
    assert says in words


def test_a_work_has_no_more_than_six_steps(tmp_path: Path) -> None:
    more = "".join(
        f"\n## {n}. Nữa\n<!-- màn hình: /admin/ -->\n\nNữa.\n\n![Nữa](../anh/kiem-duyet-{n}.webp)\n"
        for n in (5, 6, 7)
    )
    with pytest.raises(FormError, match=r"kiem-duyet\.md:1: .*hai đến sáu"):
        read_guide(write(tmp_path, **{WORK: FILES[WORK] + more}), address_of)


def test_two_pages_of_one_name_are_told(tmp_path: Path) -> None:
    (write(tmp_path) / "viec" / "truong-ban.md").write_text("# Trưởng Ban")
    with pytest.raises(ValueError, match="truong-ban"):
        read_guide(tmp_path, address_of)


def test_letters_made_of_two_signs_are_read_as_one(tmp_path: Path) -> None:
    """As some keyboards type them."""
    text = FILES[ROLE].replace("màn hình", "ma\u0300n hi\u0300nh")
    assert len(read_guide(write(tmp_path, **{ROLE: text}), address_of).roles["truong-ban"].steps) == 3


def test_the_check_before_a_start_names_the_line(tmp_path: Path, settings: Any) -> None:
    settings.GUIDE = write(tmp_path / "whole")
    assert pages_keep_their_form(None) == []
    settings.GUIDE = write(tmp_path / "broken", **{ROLE: FILES[ROLE].replace("## 3. Đọc", "## 4. Đọc")})
    [fault] = pages_keep_their_form(None)
    assert f"{ROLE}:19: " in fault.msg
