"""Names that letters print in capitals, as they are written in a sentence. A rule, so a person looks at it after."""

from __future__ import annotations

import re

ABBREVIATIONS = {
    "UBND",
    "HĐND",
    "MTTQ",
    "LĐLĐ",
    "VHTT",
    "HTX",
    "BQL",
    "UBMTTQ",
    "ĐTNCS",
    "TTĐT",
    "CT",
    "TNHH",
}
SPELT_OUT = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN", "TP": "THÀNH PHỐ", "TP.": "THÀNH PHỐ"}
_PLACES = r"thành phố|tỉnh|huyện|quận|thị xã|thị trấn|xã|phường|thành ủy|tỉnh ủy|huyện ủy|đảng ủy|thị ủy"
_AFTER_A_PLACE = re.compile(rf"\b({_PLACES}) (.+)")
_FIELDS = r"sở|phòng|bộ|cục|chi cục|vụ|trung tâm|văn phòng|trường|hội|đoàn|công an"
_AFTER_AN_OFFICE = re.compile(rf"^((?:chi )?(?:{_FIELDS})|ban) (\w)")
_WITHIN = re.compile(r"(,|\bvà) (\w)")
_POSTS = re.compile(r"\b(phó|chánh|quyền) (\w)")
_INNER = {"và", "của"}


def spelt_out(capitals: str) -> str:
    return " ".join(SPELT_OUT.get(word, word) for word in capitals.split())


def body_name(capitals: str) -> str:
    """ "ỦY BAN NHÂN DÂN THÀNH PHỐ TUYÊN QUANG" is "Ủy ban nhân dân thành phố Tuyên Quang"."""
    if not capitals.isupper():
        return " ".join(capitals.split())
    words = spelt_out(capitals).lower()
    words = _AFTER_A_PLACE.sub(lambda found: f"{found[1]} {_titled(found[2])}", words)
    if _AFTER_AN_OFFICE.match(words):
        words = _AFTER_AN_OFFICE.sub(_second_up, words)
        words = _WITHIN.sub(_second_up, words)
    return _first_up(" ".join(_abbreviated(word) for word in words.split()))


def post_name(capitals: str) -> str:
    """ "PHÓ CHỦ TỊCH" is "Phó Chủ tịch"."""
    if not capitals.isupper():
        return " ".join(capitals.split())
    if re.match(r"(ỦY BAN|UBND|HỘI ĐỒNG|HĐND|BAN )", capitals):
        return body_name(capitals)
    words = _POSTS.sub(_second_up, capitals.lower())
    words = _AFTER_A_PLACE.sub(lambda found: f"{found[1]} {_titled(found[2])}", words)
    return _first_up(" ".join(_abbreviated(word) for word in words.split()))


def person_name(printed: str) -> str:
    return _titled(printed.lower()) if printed.isupper() else " ".join(printed.split())


def _titled(words: str) -> str:
    return " ".join(word if word in _INNER else _first_up(word) for word in words.split())


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


def _second_up(found: re.Match[str]) -> str:
    return f"{found[1]} {found[2].upper()}"


def _abbreviated(word: str) -> str:
    return word.upper() if word.upper() in ABBREVIATIONS else word
