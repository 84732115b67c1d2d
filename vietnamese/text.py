"""Vietnamese text in one form: NFC (TCVN 6909:2001, clause I.2.3), folding, slugs."""

from __future__ import annotations

import re
import unicodedata

_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})
# Zero-width marks that a paste brings along; the soft hyphen stays: in TCVN3 it is the letter ư.
_INVISIBLE = dict.fromkeys([0x200B, 0x2060, 0xFEFF])


def nfc(text: str) -> str:
    """The text as it is stored: composed letters, no zero-width marks, Đ for the look-alike Ð.

    Ð (U+00D0) is the Icelandic letter that old converters put for Đ (U+0110).
    """
    return unicodedata.normalize("NFC", text.translate(_INVISIBLE)).replace("\u00d0", "Đ")


def fold(text: str) -> str:
    """The text without any mark: "Đường Hòa Bình" becomes "Duong Hoa Binh"."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def slug(text: str) -> str:
    """The text as an address: ASCII, lower case, words joined by hyphens; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text).lower()).strip("-")
