"""Vietnamese is told from English by the shape of its syllables, so that a screen reader is told which it reads."""

from __future__ import annotations

import unicodedata

import pytest

from vietnamese.tongue import is_vietnamese


@pytest.mark.parametrize(
    "words",
    [
        "Ủy ban nhân dân thành phố Tuyên Quang",
        "ỦY BAN NHÂN DÂN",
        "Nguyễn Văn Ví Dụ",
        "Quyết định số 12/QĐ-UBND",
        "Số 1, đường Trần Hưng Đạo, phường Minh Xuân",
        "Chủ tịch UBND",
        "Trang tin trên Zalo của thành phố",
        "Đến ngày",
        unicodedata.normalize("NFD", "Chú thích của ảnh"),
    ],
)
def test_vietnamese(words):
    assert is_vietnamese(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Chairman of the People's Committee of Tuyên Quang",
        "Minh Xuân Ward",
        "Plan on the Mid-Autumn festival in Tuyên Quang",
        "Decision No. 12/QĐ-UBND",
        "12/QĐ-UBND",
        "Ha Noi",
        "VND 1,250,000,000",
        "ten@thanh-pho.example.vn",
    ],
)
def test_not_vietnamese(words):
    assert not is_vietnamese(words)
