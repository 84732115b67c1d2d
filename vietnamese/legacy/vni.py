"""VNI for Windows: a letter, and after it a character that looks like its marks. Fonts: VNI-Times, VNI-Helve.

Made from its rule: after a, e, o, u (and ô for ơ, ö for ư) stands a tone, or the hat of â, ê, ô or the bowl of ă
with or without one; what finds no room there (í ì ỉ ĩ ị, ỵ, đ) has a character of its own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import product

from .codec import of_table

GRAVE, HOOK, TILDE, ACUTE, DOT = "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"
TONES = {"ø": GRAVE, "û": HOOK, "õ": TILDE, "ù": ACUTE, "ï": DOT}
HATS = {"â": "", "à": GRAVE, "å": HOOK, "ã": TILDE, "á": ACUTE, "ä": DOT}
BOWLS = {"ê": "", "è": GRAVE, "ú": HOOK, "ü": TILDE, "é": ACUTE, "ë": DOT}
HAT, BOWL = "\u0302", "\u0306"
HORNED = {"ô": "ơ", "ö": "ư"}
ALONE = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}


def _pairs() -> Iterator[tuple[str, str, str]]:
    """Letter and mark, both small, and what they are together."""
    yield from ((letter, mark, letter + tone) for letter in "aeou" for mark, tone in TONES.items())
    yield from (("y", mark, "y" + tone) for mark, tone in TONES.items() if tone != DOT)
    yield from ((letter, mark, HORNED[letter] + tone) for letter in HORNED for mark, tone in TONES.items())
    yield from ((letter, mark, letter + HAT + tone) for letter in "aeo" for mark, tone in HATS.items())
    yield from (("a", mark, "a" + BOWL + tone) for mark, tone in BOWLS.items())


def _table() -> dict[str, str]:
    """The letter is as large as the first of the two; people have typed the second in either size."""
    found: dict[str, str] = {}
    for letter, mark, together in _pairs():
        whole = unicodedata.normalize("NFC", together)
        for first, second in product((str.lower, str.upper), repeat=2):
            found[first(letter) + second(mark)] = first(whole)
    for key, letter in (HORNED | ALONE).items():
        found[key], found[key.upper()] = letter, letter.upper()
    return found


def _in_the_usual_size(table: dict[str, str]) -> dict[str, str]:
    """First the pairs whose halves are of one size, for so they are written."""
    return dict(sorted(table.items(), key=lambda pair: not (pair[0].islower() or pair[0].isupper())))


TABLE = _in_the_usual_size(_table())
# A mark that no letter stands before; í and ì are themselves.
CODEC = of_table(TABLE, stray="[\xc0-\xcb\xce-\xd6\xd8-\xeb\xee-\xf6\xf8-\xff\ufffd]")
