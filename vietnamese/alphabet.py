"""The order of a Vietnamese dictionary: a ă â b c d đ …, and words of the same letters by their tones.

Letters are compared first, all of them; then the tones, in the order level, huyền, hỏi, ngã, sắc, nặng; a
capital is the letter it is. What is no letter stands where its number puts it, before all letters.
"""

from __future__ import annotations

import unicodedata

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
VOWELS = "aăâeêioôơuưy"
TONES = "\u0300\u0309\u0303\u0301\u0323"  # as the marks that they are written with; level has none
FIRST_PLACE = (
    0x100  # beyond every digit and sign: letter number n stands for itself as this character and n more
)


def _variants() -> dict[str, tuple[str, str]]:
    """Each letter with each tone, small and capital: its place and its tone."""
    found = {}
    for number, letter in enumerate(LETTERS):
        for tone, mark in enumerate(["", *TONES] if letter in VOWELS else [""]):
            written = unicodedata.normalize("NFC", letter + mark)
            for one in (written, written.upper()):
                found[one] = chr(FIRST_PLACE + number), str(tone)
    return found


_VARIANTS = _variants()
# Character by character, for whoever translates elsewhere (a database): from these, to places, to tones.
WRITTEN = "".join(_VARIANTS)
PLACES = "".join(place for place, _tone in _VARIANTS.values())
TONES_OF = "".join(tone for _place, tone in _VARIANTS.values())
_TO_PLACES, _TO_TONES = str.maketrans(WRITTEN, PLACES), str.maketrans(WRITTEN, TONES_OF)


def key(text: str) -> tuple[str, str, str]:
    """What `sorted` compares; of a text in NFC. At last the text itself, so that no two are alike."""
    return text.translate(_TO_PLACES), text.translate(_TO_TONES), text
