"""VPS (Vietnamese Professionals Society): one byte a letter, read as if it were cp1252. Fonts: VPS Times.

As registered with browsers under x-viet-vps. Capitals that found no other room are control characters.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .codec import is_western, of_table

# Bytes 80 to FF.
UPPER_HALF = (
    "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    "\xa0ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    "ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺß"
    "àáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủüỶẼỳ"
)
CONTROLS = dict(
    zip(
        "\x02\x03\x04\x05\x06\x10\x11\x12\x13\x14\x15\x19\x1c\x1d",
        "ẠẬẶẸỆỊỌỘỢỤỰỴẪỮ",
        strict=True,
    )
)


def shown(byte: int, charset: str) -> str:
    """The character that a program took a byte for."""
    return bytes([byte]).decode(charset, errors="ignore") or chr(byte)


def _table() -> dict[str, str]:
    found = dict(CONTROLS)
    for charset in ("cp1252", "latin-1"):  # browsers took the one for the other
        for place, letter in enumerate(UPPER_HALF):
            found.setdefault(shown(0x80 + place, charset), letter)
    return found


TABLE = _table()
# Where letters stand in VPS: alone between spaces they are what they look like.
SIGNS = re.compile("[‚„…†‡•–—“”«»]+")
CODEC = replace(
    of_table(TABLE, stray="[\x80-\x9f\ufffd]"),
    takes=lambda piece: is_western(piece) and not SIGNS.fullmatch(piece),
)
