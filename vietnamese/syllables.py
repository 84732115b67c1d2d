"""The shape of a Vietnamese syllable: onset, rime, tone. A grammar, no list of words.

Vietnamese is written syllable by syllable, and a syllable has one shape: perhaps an onset, then a rime (perhaps a
glide, a vowel, perhaps a last consonant), and one of six tones, whose mark stands on the vowel. After Đoàn Thiện
Thuật, "Ngữ âm tiếng Việt" (1977): 22 initials, glide, 16 vowels, 8 finals; a rime that a stop closes (c, ch, p, t)
takes sắc or nặng only; and after the spelling of today: gh, ngh before e, ê, i, and g, ng, c elsewhere, k also
before other vowels in names (Bắc Kạn), q only with u, iê written yê at the beginning and after u.

The mark may stand on the glide too: hòa and hoà, thúy and thuý, and qúy, tóan as many have typed them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from .alphabet import TONES
from .text import fold

SHARP, HEAVY = TONES[3], TONES[4]  # sắc and nặng
STOPS = ("c", "p", "t", "ch")

# With every rime; and those whose spelling asks for the letter that follows (without its marks).
ONSETS = (
    "",
    "b",
    "ch",
    "d",
    "đ",
    "h",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "nh",
    "p",
    "ph",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
)
BEFORE = {
    "c": "aou",
    "g": "aoui",  # gì, giêng
    "gh": "ei",
    "gi": "aoue",
    "ng": "aou",
    "ngh": "ei",
    "qu": "aoeiy",
}

# Of each vowel, what may follow it; "-" is nothing. A vowel of two letters bears its tone on the capital one.
RIMES = """
    A    - i o u y m n ng nh p t c ch
    Ă    m n ng p t c
    Â    u y m n ng p t c
    E    - o m n ng p t c
    Ê    - u m n nh p t ch
    I    - u m n nh p t ch
    O    - i m n ng p t c
    oO   ng c
    Ô    - i m n ng p t c
    Ơ    - i m n p t
    U    - i m n ng p t c
    Ư    - i u m n ng t c
    Y    -
    Ia   -
    iÊ   u m n ng p t c
    Ua   -
    uÔ   i m n ng p t c
    Ưa   -
    ưƠ   u i m n ng p t c
"""
# The same with a glide before the vowel: o or u. The tone may stand on the glide too.
GLIDED = """
    oA   - i o y m n ng nh p t c ch
    oĂ   m n ng p t c
    oE   - o m n ng t
    uÂ   y n ng t c
    uÊ   - u n nh ch
    uƠ   - n
    uY   - u n nh p t ch
    uYa  -
    uyÊ  n ng t
"""
INITIAL = """
    yÊ   u m n ng t
"""
# The u of qu is a glide, and bears the mark where people put it: qúy, qủa.
AFTER_Q = """
    uA   - i o y n ng nh t c ch
    uY   - u n nh p t ch
    uÊ   - n
    uƠ   -
"""


def _rimes(table: str) -> Iterator[tuple[str, str]]:
    """The vowel and what follows it, of each rime of a table."""
    for line in table.split("\n"):
        if line.strip():
            vowel, *finals = line.split()
            yield from ((vowel, final.strip("-")) for final in finals)


def _toned(vowel: str, final: str, places: list[int]) -> Iterator[str]:
    """The rime with every tone it takes, the mark on each of these letters."""
    letters = vowel.lower()
    for tone in (SHARP, HEAVY) if final in STOPS else ("", *TONES):
        for place in places:
            marked = letters[: place + 1] + tone + letters[place + 1 :]
            yield unicodedata.normalize("NFC", marked) + final


def _all_toned(table: str, glided: bool = False) -> set[str]:
    found: set[str] = set()
    for vowel, final in _rimes(table):
        main = next(place for place, letter in enumerate(vowel) if letter.isupper())
        found.update(_toned(vowel, final, [0, main] if glided else [main]))
    return found


def _spelled(plain: set[str], initial: set[str], after_q: set[str]) -> Iterator[str]:
    """Every onset with every rime that it is spelt so before."""
    for rime in plain:
        yield from (onset + rime for onset in ONSETS)
        yield from (onset + rime for onset, letters in BEFORE.items() if fold(rime[0]) in letters)
    yield from (onset + rime for onset in ("", "qu") for rime in initial)
    yield from ("q" + rime for rime in after_q)


_TABLES = (
    _all_toned(RIMES) | _all_toned(GLIDED, glided=True),
    _all_toned(INITIAL),
    _all_toned(AFTER_Q, glided=True),
)
SYLLABLES = frozenset(_spelled(*_TABLES))
BARE_SYLLABLES = frozenset(map(fold, _spelled(*({fold(rime) for rime in table} for table in _TABLES))))


def is_syllable(word: str) -> bool:
    """Whether a word in NFC, in whatever case, can be a Vietnamese syllable with its tone."""
    return word in SYLLABLES or word.lower() in SYLLABLES


def is_bare_syllable(word: str) -> bool:
    """Whether a word can be a syllable whose marks were left off: "duong", also for "đường" and "dương"."""
    return word.lower() in BARE_SYLLABLES
