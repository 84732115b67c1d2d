"""Letters taken apart: the marks as characters of their own (NFD, as macOS has it; windows-1258 half and half).

Composed again they are the same text by the rules of Unicode, so of any language: old encodings too were taken apart.
"""

from __future__ import annotations

import re
import unicodedata

from .codec import Codec, Lost

PATTERN = re.compile("[^\\W\\d_][\u0300-\u036f]+")


def _write(text: str) -> tuple[str, Lost]:
    return unicodedata.normalize("NFD", text), []


CODEC = Codec(
    pattern=PATTERN,
    read=lambda match: unicodedata.normalize("NFC", match.group()),
    write=_write,
    sign=PATTERN,
    takes=lambda piece: True,
)
