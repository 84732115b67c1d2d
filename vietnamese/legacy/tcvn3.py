"""TCVN3, called ABC (TCVN 5712:1993, VN3): one byte a letter, read as if it were Latin-1. Fonts: .VnTime, .VnArial.

It has no capitals with a tone. They are in the font: in .VnTimeH the small letters look like capitals.
"""

from __future__ import annotations

import re
import unicodedata

from vietnamese.alphabet import TONES, VOWELS

from .codec import Codec, Lost, of_table

MARKED = "ăâêôơưđ"
FIRST_CAPITAL, FIRST_SMALL, FIRST_TONED, LAST = 0xA1, 0xA8, 0xB5, 0xFE
ORDER_OF_CAPITALS = "ĂÂÊÔƠƯĐ"
# Here VN1 and VN2 have capitals with tones; VN3 leaves them empty.
EMPTY = {0xBA, *range(0xBF, 0xC6), 0xCD, *range(0xD9, 0xDC), 0xE0, 0xF0}
SPARE = "\xc0-\xc5\xcd\xd9-\xdb\xe0\xf0\xff"  # the letters among them, as they are shown


def _table() -> dict[str, str]:
    """ă â ê ô ơ ư đ twice, then every vowel with its five tones in the order of the alphabet."""
    found = {chr(FIRST_CAPITAL + place): letter for place, letter in enumerate(ORDER_OF_CAPITALS)}
    found |= {chr(FIRST_SMALL + place): letter for place, letter in enumerate(MARKED)}
    bytes_ = (byte for byte in range(FIRST_TONED, LAST + 1) if byte not in EMPTY)
    for vowel in VOWELS:
        for tone in TONES:
            found[chr(next(bytes_))] = unicodedata.normalize("NFC", vowel + tone)
    return found


TABLE = _table()
CODEC = of_table(TABLE, stray=f"[{SPARE}\ufffd]")


def _read_capital(match: re.Match[str]) -> str:
    found = match.group()
    return (CODEC.read(match) if CODEC.pattern.fullmatch(found) else found).upper()


def _write_capital(text: str) -> tuple[str, Lost]:
    """A small letter is not carried: the font shows it as a capital."""
    composed = unicodedata.normalize("NFC", text)
    written, lost = CODEC.write(composed.lower())
    small = [(place, letter) for place, letter in enumerate(composed) if letter.islower()]
    return written, sorted({*lost, *small})


CAPITALS = Codec(
    pattern=re.compile(rf"{CODEC.pattern.pattern}|[^\W\d_]"),
    read=_read_capital,
    write=_write_capital,
    sign=CODEC.sign,
    stray=CODEC.stray,
)
