"""Numbers in words, as a payment sheet needs them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vietnamese.numerals import BELOW, DIGITS, dong_in_words, in_words

numbers = st.integers(min_value=1 - BELOW, max_value=BELOW - 1)
# What each word says, for reading back; the words of one digit stand for it wherever they stand.
ONES = {word: digit for digit, word in enumerate(DIGITS)} | {"mốt": 1, "tư": 4, "lăm": 5}
SIZES = {"nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}


def read(words: str) -> int:
    """The number again, from the words alone: what is said before a name is counted in it."""
    total = group = digit = 0
    for word in words.removeprefix("âm ").split():
        if word in ONES:
            group, digit = group + digit, ONES[word]
        elif word == "mười":
            group += 10
        elif word in ("mươi", "trăm"):
            group, digit = group + digit * {"mươi": 10, "trăm": 100}[word], 0
        elif word == "tỷ":
            total, group, digit = (total + group + digit) * SIZES[word], 0, 0
        elif word in SIZES:
            total, group, digit = total + (group + digit) * SIZES[word], 0, 0
        else:
            assert word == "linh"
    return (total + group + digit) * (-1 if words.startswith("âm ") else 1)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (555, "năm trăm năm mươi lăm"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_010, "một nghìn không trăm mười"),
        (21_021, "hai mươi mốt nghìn không trăm hai mươi mốt"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_205_000, "một triệu hai trăm linh năm nghìn"),
        (3_000_000_000, "ba tỷ"),
        (1_000_000_000_000, "một nghìn tỷ"),
        (1_500_000_000_000, "một nghìn năm trăm tỷ"),
        (1_005_000_000_000, "một nghìn không trăm linh năm tỷ"),
        (2_000_000_001_000, "hai nghìn tỷ không trăm linh một nghìn"),
        (-15, "âm mười lăm"),
    ],
)
def test_a_number_is_read_as_it_is_taught(number: int, words: str) -> None:
    assert in_words(number) == words


def test_the_greatest_number_is_read_whole() -> None:
    assert in_words(BELOW - 1) == (
        "chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu "
        "chín trăm chín mươi chín nghìn chín trăm chín mươi chín"
    )


def test_the_south_reads_le_and_ngan() -> None:
    assert in_words(1_005, linh="lẻ", nghin="ngàn") == "một ngàn không trăm lẻ năm"
    assert in_words(2_000_000_001_000, nghin="ngàn") == "hai ngàn tỷ không trăm linh một ngàn"
    assert dong_in_words(-101_000, linh="lẻ", nghin="ngàn") == "Âm một trăm lẻ một ngàn đồng"


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (1_205_000, "Một triệu hai trăm linh năm nghìn đồng"),
        (0, "Không đồng"),
        (-5_000, "Âm năm nghìn đồng"),
    ],
)
def test_an_amount_begins_with_a_capital_and_ends_with_its_currency(amount: int, words: str) -> None:
    assert dong_in_words(amount) == words


@pytest.mark.parametrize("number", [BELOW, -BELOW])
def test_what_is_too_great_to_be_read_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="only numbers under"):
        in_words(number)


@given(numbers)
def test_the_words_say_the_number(number: int) -> None:
    words = in_words(number)
    assert read(words) == number
    assert words == " ".join(words.split())


def test_no_two_numbers_have_the_same_words() -> None:
    assert [read(in_words(number)) for number in range(12_000)] == list(range(12_000))


@given(numbers)
def test_a_group_of_three_is_read_alike_wherever_it_stands(number: int) -> None:
    """What comes after a greater group begins with its hundreds, also where there are none."""
    small = abs(number) % 1000
    if small:
        told = in_words(10**6 + small).removeprefix("một triệu ")
        assert " trăm" in told
        assert told.removeprefix("không trăm ").removeprefix("linh ") == in_words(small)
