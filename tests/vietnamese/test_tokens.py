"""Whatever way a word was typed, it is the same word; and what it is called by is a word of its own."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.tokens import composed, keys, tokens


def folded(text: str) -> list[str]:
    return [token.folded for token in tokens(composed(text))]


def exact(text: str) -> list[str]:
    return [token.exact for token in tokens(composed(text))]


def signs(text: str) -> list[str]:
    return [sign for token in tokens(composed(text)) for sign in token.signs]


@pytest.mark.parametrize(
    "written",
    [
        "thủ tục đăng ký",
        "THỦ TỤC ĐĂNG KÝ",
        "Thủ tục đăng kí",
        unicodedata.normalize("NFD", "thủ tục đăng ký"),
        "th\u200bủ t\u00adục \ufeffđăng ký",
        "thủ tục ðăng ký",
    ],
)
def test_a_word_is_one_however_its_letters_are_written(written: str) -> None:
    assert folded(written) == ["thu", "tuc", "dang", "ki"]
    assert exact(written) == ["thu^3", "tuc^5", "đăng", "ki^1"]


@pytest.mark.parametrize(
    ("old", "new"), [("hoà", "hòa"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("quí", "quý"), ("kỹ", "kĩ")]
)
def test_the_tone_may_stand_on_either_letter_and_y_for_i(old: str, new: str) -> None:
    assert keys(old) == keys(new)


@pytest.mark.parametrize(("one", "other"), [("thúy", "thúi"), ("tay", "tai"), ("thay", "thai")])
def test_words_that_are_told_apart_by_y_and_i_stay_apart(one: str, other: str) -> None:
    assert keys(one) != keys(other)


def test_words_without_marks_are_told_from_words_that_lost_them() -> None:
    assert keys("khai") == ("khai", "khai^0")
    assert keys("khải") == ("khai", "khai^3")
    assert [token.is_marked for token in tokens("khai sinh thủ 12 đi")] == [False, False, True, False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số 4259/QĐ-UBND", ["4259/qd-ubnd"]),
        ("số 4259 / qđ-ubnd ngày", ["4259/qd-ubnd"]),
        ("số 05/QĐ-UBND", ["5/qd-ubnd"]),
        ("30/2020/NĐ-CP", ["30/2020/nd-cp", "30/nd-cp"]),
        ("12-NQ/TU", ["12-nq/tu"]),
        ("1225/TB–UBND", ["1225/tb-ubnd"]),
        ("mã 1.004884.000.00.00.H60", ["1.004884.000.00.00.h60", "1.004884"]),
        ("mã 2.000815", ["2.000815"]),
        ("ngày 02/9/2025, 1.250.000 đồng, tỷ lệ 2/3", []),
    ],
)
def test_documents_and_procedures_have_a_word_for_their_sign(text: str, expected: list[str]) -> None:
    assert signs(text) == expected


def test_a_token_cuts_its_word_out_of_the_text() -> None:
    text = composed("Lê\u0303 hội, số 12/KH-UBND.")
    assert [text[token.start : token.end] for token in tokens(text)] == [
        "Lễ",
        "hội",
        "số",
        "12",
        "KH",
        "UBND",
    ]
    assert [token.position for token in tokens(text)] == [1, 2, 3, 4, 5, 6]


@given(st.text())
def test_any_text_has_words_in_their_order(text: str) -> None:
    found = list(tokens(composed(text)))
    assert [token.position for token in found] == list(range(1, len(found) + 1))
    assert all(token.folded and token.start < token.end for token in found)


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=20))
def test_what_was_folded_stays_folded(word: str) -> None:
    once = keys(composed(word).lower())[0]
    assert keys(once)[0] == once
