"""References of HTML: Vi&#7879;t, Vi&#x1EC7;t, and c&oacute; beside them; also with a masked ampersand.

Only of what is no ASCII: &#60; becomes no tag.
"""

from __future__ import annotations

import re
from html.entities import name2codepoint

from vietnamese.alphabet import WRITTEN

from .codec import Codec, Lost

FIRST, LAST = 0xA0, 0x10FFFF
SURROGATES = range(0xD800, 0xE000)
NAMES = {
    name: chr(number) for name, number in name2codepoint.items() if number >= FIRST and chr(number) in WRITTEN
}
PATTERN = re.compile(
    rf"&(?:amp;)?(?:\#[xX](?P<hex>[0-9a-fA-F]{{2,6}})|\#(?P<decimal>[0-9]{{3,7}})|(?P<name>{'|'.join(NAMES)}));"
)


def _read(match: re.Match[str]) -> str:
    if match["name"]:
        return NAMES[match["name"]]
    number = int(match["hex"], 16) if match["hex"] else int(match["decimal"])
    return chr(number) if FIRST <= number <= LAST and number not in SURROGATES else match.group()


def _write(text: str) -> tuple[str, Lost]:
    return "".join(letter if ord(letter) < FIRST else f"&#{ord(letter)};" for letter in text), []


CODEC = Codec(pattern=PATTERN, read=_read, write=_write, sign=PATTERN, takes=lambda piece: True)
