"""What the words themselves give away: marks of secrecy, numbers of persons, letters of before Unicode,
links that say nothing.

Each detector takes one text and answers the words it found. They know no item and no database.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from vietnamese import legacy
from workflows.regulation import checks

Detector = Callable[[str], Iterator[str]]

# A degree of secrecy is printed in capitals, the higher two wherever they stand, "MẬT" alone in its line;
# "BÍ MẬT", "BẢO MẬT" and "MẬT ONG" are words (Luật Bảo vệ bí mật nhà nước).
HIGHER = re.compile(r"(?<!\w)(?:TUYỆT|TỐI)\s+MẬT(?!\w)")
ALONE = re.compile(r"^[^\S\n]*[(\[]?[^\S\n]*MẬT[^\S\n]*[)\].!]*[^\S\n]*$", re.MULTILINE)
# Of the higher two a line or a bracket of their own says the same in small letters.
ALONE_HIGHER = re.compile(
    r"(?<=\()[^\S\n]*(?:tuyệt|tối)\s+mật[^\S\n]*(?=\))|^[^\S\n]*(?:tuyệt|tối)\s+mật[^\S\n]*[.!]?[^\S\n]*$",
    re.MULTILINE | re.IGNORECASE,
)
DEGREE = re.compile(r"\bđộ\s+mật\s*:\s*(?:tuyệt\s+mật|tối\s+mật|mật)\b", re.IGNORECASE)
# The stamp of what stays inside stands in capitals, in brackets or alone in its line; who writes of it says it in a
# sentence.
CIRCULATION = re.compile(
    r"(?<!\w)LƯU\s+HÀNH\s+NỘI\s+BỘ(?!\w)"
    r"|(?i:(?<=\()\s*lưu\s+hành\s+nội\s+bộ\s*(?=\)))"
    r"|(?im:^\s*lưu\s+hành\s+nội\s+bộ\s*[.!]?\s*$)"
)

# Twelve digits of a citizen: the province 001 to 096, then century and sex, then the year and six more.
IDENTITY = re.compile(r"(?<![\d./-])(0\d{2})([ .\xa0-]?)(\d{3})\2(\d{3})\2(\d{3})(?![\d/-])(?!\.\d)")
PROVINCES, CENTURIES = range(1, 97), "0123"
OLD_IDENTITY = re.compile(
    r"\b(?:CMND|CMT|chứng\s+minh\s+(?:nhân\s+dân|thư))[^\d\n]{0,20}?(\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)",
    re.IGNORECASE,
)
ACCOUNT = re.compile(
    r"\b(?:số\s+tài\s+khoản|tài\s+khoản(?:\s+số)?|STK)\b[^\d\n.;]{0,30}?(\d(?:[ .-]?\d){5,18})(?!\d)",
    re.IGNORECASE,
)
TREASURY = re.compile(r".{0,60}?\bkho\s+bạc\b", re.IGNORECASE)
MOBILE = re.compile(r"(?<![\d.,/])(?:0|\+84[ .-]?)[35789]\d(?:[ .-]?\d){7}(?![\d/])(?!,\d)")

EMPTY_LINK_WORDS = {
    "tại đây", "ở đây", "đây", "xem tại đây", "xem thêm", "xem tiếp", "chi tiết", "xem chi tiết", "bấm vào đây",
    "nhấn vào đây", "click", "click vào đây", "link", "tải về", "here", "click here", "more",
}  # fmt: skip
ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$", re.IGNORECASE)


def secrecy_marks(text: str) -> Iterator[str]:
    found = (
        one[0].strip() for pattern in (HIGHER, ALONE, ALONE_HIGHER, DEGREE) for one in pattern.finditer(text)
    )
    yield from dict.fromkeys(found)


def internal_circulation(text: str) -> Iterator[str]:
    yield from (found[0].strip() for found in CIRCULATION.finditer(text))


def identity_numbers(text: str) -> Iterator[str]:
    for found in IDENTITY.finditer(text):
        if int(found[1]) in PROVINCES and found[3][0] in CENTURIES:
            yield found[0]
    yield from (found[1] for found in OLD_IDENTITY.finditer(text))


def bank_accounts(text: str) -> Iterator[str]:
    """Accounts; that of an office is kept by the treasury."""
    for found in ACCOUNT.finditer(text):
        if not TREASURY.match(text, found.end()):
            yield found[1]


def private_phones(text: str) -> Iterator[str]:
    """Numbers of mobile phones: an office answers at a fixed number."""
    yield from (found[0] for found in MOBILE.finditer(text))


def legacy_letters(text: str) -> Iterator[str]:
    """The first words that look to be of an encoding before Unicode."""
    found = legacy.detect(text)
    yield from (words for words, _repaired in found.evidence.examples[:1] if not found.is_certain)


DETECTORS: dict[str, Detector] = {
    checks.SECRECY: secrecy_marks,
    checks.CIRCULATION: internal_circulation,
    checks.IDENTITY: identity_numbers,
    checks.ACCOUNT: bank_accounts,
    checks.PHONE: private_phones,
    checks.LEGACY: legacy_letters,
}


def says_nothing(link: str) -> bool:
    """Whether a reader who hears only the links of a page learns nothing from this one (TT 22/2023)."""
    words = " ".join(link.split()).strip(" .,:;…»>").casefold()
    return not words or words in EMPTY_LINK_WORDS or bool(ADDRESS.match(words))
