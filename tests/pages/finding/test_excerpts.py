"""A reader sees where the words stand, as they are written there, and never a word as markup."""

from __future__ import annotations

import pytest

from pages.finding.excerpts import LETTERS, excerpt, highlighted
from vietnamese.vectors import Asked

LONG = "Mở đầu dài dòng. " * 60


@pytest.mark.parametrize(
    ("typed", "text", "shown"),
    [
        ("khai sinh", "Đăng ký khai sinh", "Đăng ký <mark>khai</mark> <mark>sinh</mark>"),
        ("dang ki", "ĐĂNG KÝ nghêu", "<mark>ĐĂNG</mark> <mark>KÝ</mark> nghêu"),
        ("hòa giải", "hoà giải", "<mark>hoà</mark> <mark>giải</mark>"),
        ("hoa", "hóa hòa hoan", "<mark>hóa</mark> <mark>hòa</mark> hoan"),
        ("hòa", "hóa hòa", "hóa <mark>hòa</mark>"),
        ("hỏa", "hóa hòa", "<mark>hóa</mark> <mark>hòa</mark>"),
        ("5/qd-ubnd", "Số 05/QĐ-UBND.", "Số <mark>05/QĐ-UBND</mark>."),
        ("b", "<b>&", "&lt;<mark>b</mark>&gt;&amp;"),
        ("nghêu", "sò", "sò"),
        ("…", "sò", "sò"),
    ],
)
def test_words_stand_out_as_they_are_written(typed: str, text: str, shown: str) -> None:
    assert highlighted(text, Asked.of(typed)) == shown


def test_an_excerpt_is_where_most_of_the_words_are() -> None:
    said = excerpt(f"{LONG}khai báo. {LONG}khai sinh nghêu. {LONG}", Asked.of("khai sinh"))
    assert "<mark>khai</mark> <mark>sinh</mark> nghêu" in said
    assert said.startswith("… ")
    assert said.endswith(" …")
    assert len(said) < LETTERS + 60


def test_where_no_word_is_there_is_no_excerpt() -> None:
    assert excerpt(LONG, Asked.of("nghêu")) == ""
