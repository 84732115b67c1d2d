"""Whole numbers in words: 1.205.000 đồng is "Một triệu hai trăm linh năm nghìn đồng".

The number is read in groups of three digits, as it is written (nghìn, triệu, tỷ), and beyond 999 tỷ the tỷ are counted
themselves: 1.500 tỷ is "một nghìn năm trăm tỷ". The rules are those that Unicode CLDR publishes for Vietnamese
(common/rbnf/vi.xml, spellout-cardinal) and schools teach:

* after mươi, 1 is mốt, 4 is tư; after mươi and mười, 5 is lăm; 10 is mười, the tens from 20 on are mươi;
* a group of zeros is passed over; within a group, tens that are 0 are linh (in CLDR and in the South lẻ);
* where a greater group has been said, the hundreds are said even if they are 0: "một nghìn không trăm linh năm".

In the last CLDR differs: it says "không trăm" after nghìn and not after triệu and tỷ. In an amount of money it is said
after each, so that nobody takes 1.000.005 for a million and five thousand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

BELOW = 10**15
DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
AFTER_MUOI = {5: "lăm"}
AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
TY = 10**9

Linh = Literal["linh", "lẻ"]
Nghin = Literal["nghìn", "ngàn"]


def in_words(number: int, *, linh: Linh = "linh", nghin: Nghin = "nghìn") -> str:
    """The number as it is read. Raises ValueError for a thousand million million and more, either side of zero."""
    if abs(number) >= BELOW:
        raise ValueError(f"{number} is not read: only numbers under {BELOW}")
    if number < 0:
        return f"âm {in_words(-number, linh=linh, nghin=nghin)}"
    return " ".join(_read(number, linh, nghin, is_first=True)) or DIGITS[0]


def dong_in_words(amount: int, *, linh: Linh = "linh", nghin: Nghin = "nghìn") -> str:
    """The amount as a payment sheet writes it after "Bằng chữ:", with a capital and the currency."""
    words = in_words(amount, linh=linh, nghin=nghin)
    return f"{words[0].upper()}{words[1:]} đồng"


def _read(number: int, linh: str, nghin: str, *, is_first: bool) -> Iterator[str]:
    """By groups, the greatest first; of the tỷ, which may be thousands, by groups again."""
    for size, name in ((TY, "tỷ"), (10**6, "triệu"), (10**3, nghin)):
        count, number = divmod(number, size)
        if count:
            yield from _read(count, linh, nghin, is_first=is_first)
            yield name
            is_first = False
    if number:
        yield from _three(number, linh, is_first=is_first)


def _three(number: int, linh: str, *, is_first: bool) -> Iterator[str]:
    """A group of three digits that is not all zeros."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    if hundreds or not is_first:
        yield f"{DIGITS[hundreds]} trăm"
    if tens == 0:
        if ones:
            yield DIGITS[ones] if is_first and not hundreds else f"{linh} {DIGITS[ones]}"
        return
    yield "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if ones:
        yield (AFTER_MUOI if tens == 1 else AFTER_TENS).get(ones, DIGITS[ones])
