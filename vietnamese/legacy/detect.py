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

# Tried in this order. For each: how many words at least must have become syllables that were none.
SUSPECTED = {
    Encoding.MOJIBAKE_TWICE: 1,
    Encoding.MOJIBAKE: 1,
    Encoding.REFERENCES: 1,
    Encoding.TCVN3: 2,
    Encoding.VNI: 2,
    Encoding.VPS: 2,
    Encoding.VIQR: 3,
}
LEAST_BECAME = 0.8  # of the words that an encoding changes, this share is Vietnamese afterwards
MOST_BEFORE = 0.5  # and no more than this share was before
LEAST_KNOWN = 0.6  # of all words, this share is Vietnamese afterwards
MOST_CONFIDENCE = 0.99  # by words alone
MOST_OF_VIQR = 0.5  # its marks are the punctuation of every language
EXAMPLES = 5
LONGEST_ABBREVIATION = 6

_WORD = re.compile(r"[^\W\d_]+")
# Between letters these are no punctuation: an encoding put a letter there, or somebody's program went wrong.
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x80-\x9f\xa1-\xbf\xd7\xf7\uf000-\uf0ff€‚ƒ„…†‡ˆ‰‹‘’“”•˜™›&#;^(+*`?~.']")
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
    has_words: bool
    is_changed: bool
    was_vietnamese: bool
    is_vietnamese: bool
    is_known: bool  # Vietnamese, or an abbreviation

    @property
    def testifies(self) -> bool:
        """An abbreviation proves nothing: QĐ is as good as Q§."""
        return self.is_changed and (self.is_vietnamese or not self.is_known)


def detect(text: str, font: str | None = None) -> Finding:
    """The encoding of a text, best of one paragraph. Never raises; what is not suspected is Unicode.

    A font that has an encoding says it for certain, unless letters stand there that only Unicode has.
    """
    named = encoding_of(font)
    if named and not UNICODE_ONLY.search(text):
        return Finding(named, 1.0, Evidence(font=font), by_font=True)
    found = _suspected(text)
    if found:
        return max(found, key=lambda one: one.evidence.gained)
    if CODECS[Encoding.DECOMPOSED].sign.search(text):
        return Finding(Encoding.DECOMPOSED, 1.0, Evidence())
    return Finding(Encoding.UNICODE, 1.0, Evidence())


def _suspected(text: str) -> list[Finding]:
    signed = [encoding for encoding in SUSPECTED if CODECS[encoding].sign.search(text)]
    if not signed:
        return []
    pieces = Counter(piece for piece in PIECE.findall(text) if not is_address(piece))
    return [found for encoding in signed if (found := _weighed(encoding, pieces))]


def _weighed(encoding: Encoding, pieces: Mapping[str, int]) -> Finding | None:
    """What speaks for an encoding, when it is enough."""
    readings = {piece: _reading(encoding, piece) for piece in pieces}
    having_words = {piece: one for piece, one in readings.items() if one.has_words}
    changed = {piece: one for piece, one in having_words.items() if one.testifies}
    words, known = _count(having_words, pieces), _count(having_words, pieces, "is_known")
    new, old = _count(changed, pieces, "is_vietnamese"), _count(changed, pieces, "was_vietnamese")
    many = _count(changed, pieces)
    if new - old < SUSPECTED[encoding] or new < LEAST_BECAME * many or old > MOST_BEFORE * many:
        return None
    if known < LEAST_KNOWN * words:
        return None
    examples = [(piece, one.letters) for piece, one in changed.items() if one.is_vietnamese]
    evidence = Evidence(None, words, many, new - old, tuple(examples[:EXAMPLES]))
    return Finding(encoding, _confidence(encoding, new / many, new - old), evidence)


def _count(readings: Mapping[str, Reading], pieces: Mapping[str, int], quality: str = "has_words") -> int:
    return sum(pieces[piece] for piece, one in readings.items() if getattr(one, quality))


def _confidence(encoding: Encoding, share: float, gained: int) -> float:
    """The share of words that became Vietnamese; less when there are few."""
    most = MOST_OF_VIQR if encoding is Encoding.VIQR else MOST_CONFIDENCE
    return round(most * share * (1 - 0.5**gained), 3)


@lru_cache(maxsize=1 << 15)
def _reading(encoding: Encoding, piece: str) -> Reading:
    letters = CODECS[encoding].read_piece(piece)
    words = _WORD.findall(letters)
    is_vietnamese = bool(words) and all(map(is_syllable, words))
    return Reading(
        letters,
        has_words=bool(words),
        is_changed=letters != piece,
        was_vietnamese=_is_vietnamese(piece),
        is_vietnamese=is_vietnamese,
        is_known=is_vietnamese or all(is_syllable(word) or _is_abbreviation(word) for word in words),
    )


def _is_vietnamese(piece: str) -> bool:
    """Whether a piece is Vietnamese as it stands."""
    inner = piece.strip(_EDGES)
    words = _WORD.findall(inner)
    return bool(words) and all(map(is_syllable, words)) and not _ODD.search(inner)


def _is_abbreviation(word: str) -> bool:
    return word.isupper() and len(word) <= LONGEST_ABBREVIATION
