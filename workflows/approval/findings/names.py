"""What the name of a file gives away: it is shown with the file, and words in it are joined by marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from vietnamese.text import fold, nfc

MARKS = re.compile(r"[\s_.,;()\[\]+-]+")
# With its marks a name says what it means; without them "toi mat" is also who lost something.
HIGHER = re.compile(r"\b(?:tuyệt|tối)\s+mật\b", re.IGNORECASE)
FOLDED = re.compile(
    r"\b(?:tuyet\s+mat|toi\s+mat(?!\s+(?:the|giay|so|bang|xe|tien|dien|cccd|cmnd|ho)\b)|do\s+mat)\b"
)
DEGREE = re.compile(r"\bđộ\s+mật\b(?!\s+(?:của|trong)\b)", re.IGNORECASE)
ALONE = re.compile(r"^MẬT\b(?!\s+(?:ONG|ĐỘ|KHẨU|MÃ|MÍA|THƯ))|(?<!\bBÍ)(?<!\bBẢO)\sMẬT$")
CIRCULATION = re.compile(r"(?<!viec )\bluu\s+hanh\s+noi\s+bo\b")


def words_of(name: str) -> str:
    """The name as words: "cong_van-so.1.pdf" is "cong van so 1"."""
    return MARKS.sub(" ", nfc(PurePath(name).stem)).strip()


def secrecy_marks(words: str) -> Iterator[str]:
    for pattern in (HIGHER, DEGREE, ALONE):
        yield from (found[0].strip() for found in pattern.finditer(words))
    if words.isascii():
        yield from (found[0] for found in FOLDED.finditer(words.lower()))


def internal_circulation(words: str) -> Iterator[str]:
    yield from (found[0] for found in CIRCULATION.finditer(fold(words).lower()))
