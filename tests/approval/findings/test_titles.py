"""An official is given the title of the day, or somebody asks about it; whoever writes of the past is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from workflows.approval.findings.titles import Post, wrong_titles

DAY = date(2026, 11, 25)
POSTS = [
    Post("Hoàng Văn Dẫn (ví dụ)", "Bí thư Thành ủy", date(2026, 1, 1), None),
    Post("Nguyễn Đức Tâm (ví dụ)", "Phó Bí thư Thành ủy", date(2026, 1, 1), None),
    Post("Nguyễn Đức Tâm (ví dụ)", "Chủ tịch Ủy ban nhân dân thành phố", date(2026, 1, 1), None),
    Post("Trần Quốc Thịnh", "Phó Chủ tịch Ủy ban nhân dân thành phố", date(2026, 1, 1), None),
    Post("Phùng Văn Cựu", "Phó Chủ tịch Ủy ban nhân dân thành phố", date(2025, 1, 1), date(2025, 12, 31)),
]


def told(text: str, day: date = DAY) -> list[str]:
    return list(wrong_titles(text, POSTS, day))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Đồng chí Bí thư Thành ủy Nguyễn Đức Tâm dự.", "Bí thư Thành ủy Nguyễn Đức Tâm"),
        ("Phó Chủ tịch UBND thành phố Phùng Văn Cựu chủ trì.", "Phó Chủ tịch UBND thành phố Phùng Văn Cựu"),
        ("Phó Chủ tịch Ủy ban nhân dân thành phố, ông Phùng Văn Cựu, dự.", "Phó Chủ tịch Ủy ban nhân dân thành phố Phùng Văn Cựu"),
        ("CHỦ TỊCH UBND Trần Quốc Thịnh phát biểu.", "CHỦ TỊCH UBND Trần Quốc Thịnh"),
        ("Chủ tịch UBND thành phố, đồng chí Trần Quốc Thịnh.", "Chủ tịch UBND thành phố Trần Quốc Thịnh"),
    ],
)  # fmt: skip
def test_a_title_that_was_not_held_that_day_is_told(text: str, words: str) -> None:
    assert told(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Thành ủy Hoàng Văn Dẫn và Chủ tịch UBND thành phố Nguyễn Đức Tâm dự.",
        "Đồng chí Nguyễn Đức Tâm, Phó Bí thư Thành ủy, Chủ tịch UBND thành phố, dự.",
        "Phó Bí thư Thành ủy, Chủ tịch Ủy ban nhân dân thành phố Nguyễn Đức Tâm dự.",
        "Nguyên Phó Chủ tịch UBND thành phố Phùng Văn Cựu thăm trường cũ.",
        "Ông Phùng Văn Cựu kể chuyện xưa.",
        "Chủ tịch UBND phường Minh Xuân Trần Quốc Thịnh (cùng tên) dự.",
        "Phó Chủ tịch Thường trực UBND thành phố Trần Quốc Thịnh dự.",
        "Bí thư Chi bộ Nguyễn Đức Tâm phát biểu.",
        "Bí thư Thành ủy giao đồng chí Trần Quốc Thịnh chủ trì.",
        "Thay mặt Bí thư Thành ủy, các đại biểu tặng hoa Nguyễn Đức Tâm.",
        "",
    ],
)
def test_the_right_title_a_former_one_and_another_body_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_it_is_the_day_of_the_item_that_counts() -> None:
    text = "Phó Chủ tịch UBND thành phố Phùng Văn Cựu chủ trì."
    assert told(text, date(2025, 6, 1)) == []
    assert told(text, date(2024, 6, 1)) == ["Phó Chủ tịch UBND thành phố Phùng Văn Cựu"]


def test_without_a_list_of_posts_nothing_is_told() -> None:
    assert list(wrong_titles("Bí thư Thành ủy Nguyễn Đức Tâm dự.", [], DAY)) == []
