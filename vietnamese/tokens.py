"""A text as words that can be looked for: each without its marks, and as it is written.

Folded: every mark off and đ a d. Exact: the marks of the letters stay, the tone stands behind (`thủ` is `thu^3`), so
that hoà and hòa, composed and decomposed letters, with or without zero-width marks are one word by construction. Both
have the same place in the text. What is called by a sign, a document by its number and symbol, a procedure by its code,
has the sign as one word more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

TONES = {"\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3", "\u0323": "5"}
MARKS = {"\u0302", "\u0306", "\u031b"}  # of the letters â ă ơ: circumflex, breve, horn
LONGEST_SYLLABLE = 7  # nghiêng
LONGEST_WORD = 60  # letters: what is longer is an address or a mistake
INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
LIKE_D = str.maketrans({"Ð": "Đ", "ð": "đ"})

WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
# 4259/QĐ-UBND, 43/2011/NĐ-CP, 12-NQ/TU; a blank around the stroke is of the typist.
NUMBER = re.compile(
    r"(?<![\w/.-])(\d+)(?: ?/ ?(\d{4}))?( ?/ ?[^\W\d_]+\d*(?:[-–][^\W_]+)*|-[^\W\d_]+/[^\W\d_]+(?:[-–][^\W_]+)*)"
)
CODE = re.compile(r"(?<![\w.])\d\.\d{6}(?:\.[0-9a-z]+)*(?![\w])", re.IGNORECASE)
Y_LIKE_I = re.compile(r"(?:qu|[hklmstv])y")


class Token(NamedTuple):
    """A word at its place; `start` and `end` cut it out of the composed text."""

    position: int
    start: int
    end: int
    folded: str
    exact: str
    signs: tuple[str, ...] = ()  # of the document or the procedure that is named from here on
    sign_end: int = 0

    @property
    def is_marked(self) -> bool:
        """It cannot be written without a mark."""
        return self.exact not in {self.folded, f"{self.folded}^0"}


def composed(text: str) -> str:
    """The text in which tokens have their places: NFC, no zero-width marks, Đ for the look-alike Ð."""
    return unicodedata.normalize("NFC", text.translate(INVISIBLE).translate(LIKE_D))


def tokens(text: str) -> Iterator[Token]:
    """The words of a composed text in their order."""
    signs = {found.start(): found for kind in (NUMBER, CODE) for found in kind.finditer(text)}
    for position, found in enumerate(WORD.finditer(text), 1):
        folded, exact = keys(found.group()[:LONGEST_WORD].lower())
        named = signs.get(found.start())
        if named:
            yield Token(position, *found.span(), folded, exact, signs_of(named), named.end())
        else:
            yield Token(position, *found.span(), folded, exact)


@lru_cache(maxsize=100_000)
def keys(word: str) -> tuple[str, str]:
    """A word in small letters: folded, and exact. Of an open syllable y and i are one letter: kỹ, kĩ."""
    letters, tone = [], ""
    for letter in unicodedata.normalize("NFD", word):
        if letter in TONES:
            tone = TONES[letter]
        elif letter in MARKS or not unicodedata.combining(letter):
            letters.append(letter)
    written = unicodedata.normalize("NFC", "".join(letters))
    folded = "".join(letter for letter in letters if letter not in MARKS).replace("đ", "d")
    if folded.isdigit():
        folded = written = folded.lstrip("0") or "0"
    if Y_LIKE_I.fullmatch(folded):
        folded, written = f"{folded[:-1]}i", f"{written[:-1]}i"
    if tone:
        return folded, f"{written}^{tone}"
    level = written == folded and len(folded) <= LONGEST_SYLLABLE and folded.isalpha()
    return folded, f"{folded}^0" if level else written


def signs_of(named: re.Match[str]) -> tuple[str, ...]:
    """What the document or the procedure is called by: whole, and as people shorten it."""
    if named.re is CODE:
        code = named.group().lower()
        return tuple(dict.fromkeys((code, code[:8])))
    number, year, symbol = named.groups()
    number = number.lstrip("0") or "0"
    tail = keys_of_symbol(symbol)
    return (f"{number}/{year}{tail}", f"{number}{tail}") if year else (f"{number}{tail}",)


def keys_of_symbol(symbol: str) -> str:
    """/QĐ-UBND as /qd-ubnd, whichever dash and blanks were typed."""
    plain = symbol.replace(" ", "").replace("–", "-").lower()
    return "".join(keys(part)[0] if part.isalpha() else part for part in re.split(r"([-/])", plain))
