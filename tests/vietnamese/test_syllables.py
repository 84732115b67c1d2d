"""Which words have the shape of a Vietnamese syllable."""

from __future__ import annotations

import re

import pytest

from tests.samples import FULL
from tests.sources import ROOT
from vietnamese.syllables import BARE_SYLLABLES, SYLLABLES, is_bare_syllable, is_syllable
from vietnamese.text import fold

MARKED = re.compile(r"[à-ỹ]")


RIGHT = """
    a à ở ỷ uỷ ủy hòa hoà thúy thuý khỏe khoẻ quý qúy quả qủa quyển quốc quýt quỳnh giếng gì giặt già gía giêng
    nghiêng nghĩ ghế ngõ gỗ kẻ cơm Kạn khuỷu ngoéo nguều xoong moóc thuở khuya yêu yếm iêu uyên toán tóan
    ĐƯỜNG Đường đường HÒA Ủy ngoằn nguệch huỳnh tuýp khuých loắt oẳn hươu rượu bưởi bướu
"""


@pytest.mark.parametrize("word", RIGHT.split())
def test_a_syllable_is_one(word: str) -> None:
    assert is_syllable(word)
    assert is_bare_syllable(fold(word))


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("tàt", "a stop takes sắc or nặng only"),
        ("hàc", "the same"),
        ("mach", "and never none"),
        ("ngi", "before i it is ngh"),
        ("ghà", "before a it is g"),
        ("cê", "before ê it is k"),
        ("qa", "q goes with u"),
        ("đườngg", "no such final"),
        ("hoaà", "one vowel too many"),
        ("hóá", "one tone too many"),
        ("tieng", "marks are missing"),
        ("foo", "no such onset"),
        ("zu", "no such letter"),
        ("băi", "ă is closed by a consonant"),
        ("thành phố", "two words"),
        ("b", "no vowel"),
        ("", "nothing"),
        ("1a", "no word"),
        ("İ", "a letter of another alphabet"),
    ],
)
def test_what_breaks_a_rule_is_none(word: str, why: str) -> None:
    assert not is_syllable(word), why


def test_marks_that_were_left_off_leave_the_shape() -> None:
    assert is_bare_syllable("duong") and is_bare_syllable("Nguyen") and is_bare_syllable("tieng")
    assert not is_bare_syllable("đường"), "it bears its marks"
    assert not any(map(is_bare_syllable, ("save", "draft", "workflow", "street", "ngi", "")))


def test_a_grammar_is_narrow() -> None:
    """Six tones of some 2,700 shapes, not of all 8,000 that the letters would allow."""
    assert 20_000 < len(SYLLABLES) < 26_000
    assert 2_000 < len(BARE_SYLLABLES) < 3_000
    assert {fold(word) for word in SYLLABLES} == BARE_SYLLABLES


def test_what_the_city_reads_is_made_of_syllables() -> None:
    """Of words with a mark in the regulation and the demonstration, abbreviations apart, none in five hundred is not."""
    paths = [ROOT / "tests" / "regulation" / "quy-che-2019.txt"]
    paths += sorted((ROOT / "site_tphcm" / "demonstration" / "texts").glob("*.py"))
    text = " ".join(path.read_text(encoding="utf-8") for path in (paths if FULL else paths[:6]))
    words = [
        word
        for word in re.findall(r"[^\W\d_]{2,}", text)
        if MARKED.search(word.lower()) and not word.isupper()
    ]
    strange = [word for word in words if not is_syllable(word)]
    print(f"{len(words)} words, no syllables: {strange}")  # noqa: T201 - figures
    assert len(words) > 3_000
    assert len(strange) <= 0.002 * len(words)
