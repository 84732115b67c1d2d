"""Numeric references, as an HTML page has them: Vi&#7879;t, Vi&#x1EC7;t; also with a masked ampersand.

Only of what is no ASCII: &#60; becomes no tag.
"""

from __future__ import annotations

import re

from .codec import Codec, Lost

PATTERN = re.compile(r"&(?:amp;)?#(?:x(?P<hex>[0-9a-f]{2,6})|(?P<decimal>[0-9]{3,7}));", re.IGNORECASE)
FIRST, LAST = 0xA0, 0x10FFFF
SURROGATES = range(0xD800, 0xE000)


def _read(match: re.Match[str]) -> str:
    number = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    return chr(number) if FIRST <= number <= LAST and number not in SURROGATES else match.group()


def _write(text: str) -> tuple[str, Lost]:
    return "".join(letter if ord(letter) < FIRST else f"&#{ord(letter)};" for letter in text), []


CODEC = Codec(pattern=PATTERN, read=_read, write=_write, sign=PATTERN, takes=lambda piece: True)
