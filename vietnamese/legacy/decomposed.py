"""Letters taken apart: the marks as characters of their own (NFD, as macOS has it; windows-1258 half and half)."""

from __future__ import annotations

import re
import unicodedata

from vietnamese.alphabet import TONES, VOWELS

from .codec import Codec, Lost

MARKS = f"{TONES}\u0302\u0306\u031b"
LETTERS = "".join(
    sorted({unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *TONES)})
)
PATTERN = re.compile(f"[{LETTERS}][{MARKS}]+", re.IGNORECASE)


def _write(text: str) -> tuple[str, Lost]:
    return unicodedata.normalize("NFD", text), []


CODEC = Codec(
    pattern=PATTERN,
    read=lambda match: unicodedata.normalize("NFC", match.group()),
    write=_write,
    sign=PATTERN,
    takes=lambda piece: True,
)
