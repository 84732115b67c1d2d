"""Which encoding a text is written in: by its font for certain, by what becomes of its words as a suggestion.

Each encoding is tried; the one is suggested under which the words that it changes become Vietnamese syllables and
were none before. Words of other languages, code and numbers do neither, and Unicode has nothing to gain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from vietnamese.syllables import is_syllable

from .addresses import is_address
from .codec import PIECE, UNICODE_ONLY
from .encodings import CODECS, Encoding
from .fonts import encoding_of

# For each: how many different words at least must have become syllables that were none.
SUSPECTED = {
    Encoding.MOJIBAKE: 1,
    Encoding.MOJIBAKE_TWICE: 1,
    Encoding.REFERENCES: 2,
    Encoding.TCVN3: 2,
    Encoding.VNI: 2,
    Encoding.VPS: 2,
    Encoding.VIQR: 3,
}
# What the words alone say of it: the capitals are the font's.
WITHOUT_FONT = {Encoding.TCVN3_CAPITALS: Encoding.TCVN3}
# In these a text is written from end to end: a letter that only Unicode has speaks against them.
FROM_END_TO_END = (Encoding.TCVN3, Encoding.VNI, Encoding.VPS, Encoding.VIQR)


@dataclass(frozen=True)
class Demand:
    """What is asked of an encoding: shares of words that are Vietnamese afterwards."""

    became: float  # of those that it changes
    known: float  # of all


ORDINARY = Demand(became=0.8, known=0.6)
AFTER_MANY = Demand(became=0.65, known=0.3)  # a paragraph that quotes English, or names of the highlands
MANY = 8  # words that became Vietnamese
MOST_READ = 10_000  # of a long text, words from its whole length
MOST_CONFIDENCE = 0.99  # by words alone
MOST_OF_VIQR = 0.5  # its marks are the punctuation of every language
EXAMPLES = 5
LONGEST_ABBREVIATION = 6

_WORD = re.compile(r"[^\W\d_]+")
# In no language do these stand in a word.
_NO_LETTERS = r"\x00-\x08\x0e-\x1f\x80-\x9f\xa1-\xbf\xd7\xf7\uf000-\uf0ff€‚ƒ„…†‡ˆ‰‹‘“”•˜™›"
_ODD = re.compile(rf"[{_NO_LETTERS}]")
_ODD_OR_SIGN = re.compile(rf"[{_NO_LETTERS}’&#;^(+*`?~.']")
_EDGES = "()[]{}<>.,;:!?'\"“”‘’…–—-*/"


@dataclass(frozen=True)
class Evidence:
    """Why: the font, or how many words there are, are changed, and are Vietnamese only then; with examples."""

    font: str | None = None
    words: int = 0
    changed: int = 0
    gained: int = 0
    examples: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Finding:
    """An encoding, how sure that is (0 to 1), and why."""

    encoding: Encoding
    confidence: float
    evidence: Evidence
    by_font: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether it may be converted unasked: a font said so, or the text means the same in either form."""
        return self.by_font or self.encoding in (Encoding.UNICODE, Encoding.DECOMPOSED)


class Reading(NamedTuple):
    """What an encoding makes of a piece of text that stands between spaces."""

    letters: str
    has_words: bool  # a single letter proves nothing: any may stand in a list
    testifies: bool  # an abbreviation proves nothing, QĐ is as good as Q§
    was_vietnamese: bool
    is_vietnamese: bool
    is_known: bool  # Vietnamese, or an abbreviation


class Tally(NamedTuple):
    """How many words of a text have something to say about an encoding."""

    words: int
    known: int
    changed: int
    became: int  # Vietnamese, of the changed
    was: int  # Vietnamese before

    @property
    def gained(self) -> int:
        return self.became - self.was

    @property
    def is_enough(self) -> bool:
        asked = AFTER_MANY if self.gained >= MANY else ORDINARY
        is_known = self.known >= asked.known * self.words
        return self.gained > 0 and is_known and self.became >= asked.became * self.changed


def detect(text: str, font: str | None = None) -> Finding:
    """The encoding of a text, best of one paragraph. Never raises; what is not suspected is Unicode.

    A font that has an encoding says it for certain, unless letters stand there that only Unicode has.
    """
    return by_font(text, font) or by_words(text)


def by_font(text: str, font: str | None) -> Finding | None:
    """What a font says; nothing when it has no encoding, or letters of Unicode were typed in it all the same.

    Unless most words speak for the font: then a capital was added later, which the font had not.
    """
    named = encoding_of(font)
    if named is None:
        return None
    if UNICODE_ONLY.search(text) and by_words(text).encoding is not WITHOUT_FONT.get(named, named):
        return None
    return Finding(named, 1.0, Evidence(font=font), by_font=True)


def by_words(text: str) -> Finding:
    """What becomes of the words."""
    found = _suspected(text)
    if found:
        return max(found, key=lambda one: one.evidence.gained)
    if CODECS[Encoding.DECOMPOSED].decode(text)[0] != text:
        return Finding(Encoding.DECOMPOSED, 1.0, Evidence())
    return Finding(Encoding.UNICODE, 1.0, Evidence())


def _suspected(text: str) -> list[Finding]:
    signed = [encoding for encoding in SUSPECTED if CODECS[encoding].sign.search(text)]
    if not signed:
        return []
    found = PIECE.findall(text)
    pieces = Counter(piece for piece in found[:: len(found) // MOST_READ + 1] if not is_address(piece))
    return [weighed for encoding in signed if (weighed := _weighed(encoding, pieces))]


def _weighed(encoding: Encoding, pieces: Mapping[str, int]) -> Finding | None:
    """What speaks for an encoding, when it is enough."""
    read = {piece: _reading(encoding, piece) for piece in pieces}
    having_words = {piece: one for piece, one in read.items() if one.has_words}
    changed = {piece: one for piece, one in having_words.items() if one.testifies}
    tally = Tally(
        words=pieces_that("has_words", having_words, pieces),
        known=pieces_that("is_known", having_words, pieces),
        changed=pieces_that("testifies", changed, pieces),
        became=pieces_that("is_vietnamese", changed, pieces),
        was=pieces_that("was_vietnamese", changed, pieces),
    )
    if not tally.is_enough or _proof(encoding, changed) < SUSPECTED[encoding]:
        return None
    examples = [(piece, one.letters) for piece, one in changed.items() if one.is_vietnamese]
    evidence = Evidence(None, tally.words, tally.changed, tally.gained, tuple(examples[:EXAMPLES]))
    return Finding(encoding, _confidence(encoding, tally), evidence)


def pieces_that(quality: str, readings: Mapping[str, Reading], pieces: Mapping[str, int]) -> int:
    return sum(pieces[piece] for piece, one in readings.items() if getattr(one, quality))


def _proof(encoding: Encoding, changed: Mapping[str, Reading]) -> int:
    """How many different words became Vietnamese; one with a sign in it counts twice, but not alone (25 µm)."""
    won = [
        piece.strip(_EDGES) for piece, one in changed.items() if one.is_vietnamese and not one.was_vietnamese
    ]
    odd = [word for word in won if encoding is not Encoding.VIQR and _ODD.search(word)]
    return len(won) + (len(odd) if len(changed) > 1 else 0)


def _confidence(encoding: Encoding, tally: Tally) -> float:
    """The share of words that became Vietnamese; less when there are few."""
    most = MOST_OF_VIQR if encoding is Encoding.VIQR else MOST_CONFIDENCE
    return round(most * tally.became / tally.changed * (1 - 0.5**tally.gained), 3)


@lru_cache(maxsize=1 << 15)
def _reading(encoding: Encoding, piece: str) -> Reading:
    letters, lost = CODECS[encoding].decode(piece)
    words = _WORD.findall(letters)
    is_vietnamese = bool(words) and not lost and all(map(is_syllable, words))
    is_known = is_vietnamese or (
        not lost and all(is_syllable(word) or _is_abbreviation(word) for word in words)
    )
    is_evidence = (letters != piece or bool(lost)) and (is_vietnamese or not is_known)
    if encoding in FROM_END_TO_END and UNICODE_ONLY.search(piece):
        is_evidence, is_vietnamese = True, False
    return Reading(
        letters,
        has_words=any(len(word) > 1 for word in words),
        testifies=is_evidence,
        was_vietnamese=_is_vietnamese(piece),
        is_vietnamese=is_vietnamese,
        is_known=is_known,
    )


def _is_vietnamese(piece: str) -> bool:
    """Whether a piece is Vietnamese as it stands, its capitals where capitals stand."""
    inner = piece.strip(_EDGES)
    words = _WORD.findall(inner)
    if not words or _ODD_OR_SIGN.search(inner):
        return False
    return all(is_syllable(word) and (word[1:].islower() or word.isupper() or not word[1:]) for word in words)


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) <= LONGEST_ABBREVIATION
