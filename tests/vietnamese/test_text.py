"""Vietnamese text: one form, folding, addresses."""

from __future__ import annotations

import unicodedata

import pytest

from vietnamese.text import fold, nfc, slug


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        (unicodedata.normalize("NFD", "Ủy ban nhân dân"), "Ủy ban nhân dân"),
        ("\u00d0ường Lê Lợi", "Đường Lê Lợi"),  # the Icelandic letter old converters leave behind
        ("Tuyên\u200b Quang\ufeff", "Tuyên Quang"),
        ("gi\u00adữ", "gi\u00adữ"),  # the soft hyphen is the letter ư in TCVN3: never dropped here
        ("", ""),
    ],
)
def test_text_is_stored_in_one_form(typed: str, stored: str) -> None:
    assert nfc(typed) == stored


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Đường Đồng Khởi", "duong-dong-khoi"),
        ("Phường Ỷ La: Ễ Ẫ Ặ Ộ Ữ", "phuong-y-la-e-a-a-o-u"),
        (unicodedata.normalize("NFD", "Đền Hạ"), "den-ha"),
        ("  Nghị định số 43/2011/NĐ-CP ", "nghi-dinh-so-43-2011-nd-cp"),
        ("…", ""),
    ],
)
def test_an_address_is_plain_ascii(title: str, address: str) -> None:
    assert slug(title) == address


def test_folding_takes_every_mark_off_every_letter() -> None:
    letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    assert set(fold(letters + letters.upper())) <= set("aeiouydAEIOUYD")
