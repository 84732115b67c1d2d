"""Vietnamese text in one form: NFC (TCVN 6909:2001, clause I.2.3), clean of what nobody sees; folding, tones, slugs.

Tones stand in oa, oe and uy on the first letter the older way (hòa, thúy), on the second the newer (hoà, thuý). Both
are right, and nothing else differs: before a last consonant the tone is on the second letter either way (hoàn,
huỳnh), and after q the u belongs to the consonant, as i does after g (quý, quả, già).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product

from .alphabet import TONES

_D = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})
# Zero-width marks that a paste brings along; the soft hyphen stays: in TCVN3 it is the letter ư.
_INVISIBLE = dict.fromkeys([0x200B, 0x2060, 0xFEFF])
# The Icelandic letter that old converters put for Đ. Inside a small word it is the TCVN3 letter é ("phÐp" is phép).
_ICELANDIC = re.compile(r"(?<![a-zà-ÿ])\u00d0")

# What `clean` takes out: control characters but newline and tab, zero-width and direction marks, the private use of
# symbol fonts, halves of surrogate pairs (no database keeps them), marks of notes between lines.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
# Whatever may have to be taken out or put otherwise; a text in NFC without any of it is clean.
_DIRT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\u00d0\u034f\u061c\u180e\u2007\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
# After these letters a control character or a space that does not break is no dirt but the rest of a letter: it was
# UTF-8 and is read as Windows-1252, à as Ã and U+00A0, ề as á, » and U+0081. Without it nobody can repair the word.
_NO_REST_OF_A_LETTER = "(?<![ÃÄÅÆÌº»€])"
_CONTROL = re.compile(_NO_REST_OF_A_LETTER + "[\x80-\x9f]")
_HARD_SPACE = re.compile(_NO_REST_OF_A_LETTER + "\u00a0|[\u2007\u202f]")

_Y_ALONE = re.compile(r"\b(qu|[bcdghklmnprstvx]{0,3})y\b|\b(qu)y(?=(?:ch|nh|t)\b)")

# What a syllable of this rhyme may begin with where it has a tone; Noé and Zoé are other languages'.
_BEGINNINGS = {
    "oa": ("", "ch", "d", "đ", "g", "h", "kh", "l", "ng", "nh", "s", "t", "th", "tr", "x"),
    "oe": ("", "ch", "đ", "h", "kh", "l", "ng", "nh", "s", "t", "th", "x"),
    "uy": ("", "ch", "d", "đ", "h", "kh", "l", "ng", "nh", "s", "t", "th", "tr", "x"),
}


def nfc(text: str) -> str:
    """The text as it is stored: composed letters, no zero-width marks, Đ (U+0110) for the look-alike Ð (U+00D0)."""
    return _ICELANDIC.sub("Đ", unicodedata.normalize("NFC", text.translate(_INVISIBLE)))


def clean(text: str) -> str:
    """What a stored text is: `nfc`, lines ended by a newline, nothing in it that nobody sees.

    A space that does not break becomes a plain one: editors see no difference, it comes in with pastes and not by
    decision, and a search, a comparison or a file read by others would fail on it. The soft hyphen stays, in TCVN3 it
    is the letter ư; so does what may be the rest of a letter read in the wrong encoding.
    """
    if unicodedata.is_normalized("NFC", text) and not _DIRT.search(text):
        return text
    return _cleaned(text)


def _cleaned(text: str) -> str:
    text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    return nfc(_HARD_SPACE.sub(" ", _CONTROL.sub("", text)))


def fold(text: str) -> str:
    """The text without any mark: "Đường Hòa Bình" becomes "Duong Hoa Binh"."""
    decomposed = unicodedata.normalize("NFD", text.translate(_D))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def search_key(text: str, *, same_i_and_y: bool = False) -> str:
    """What two texts share that a reader holds for the same words: no marks, no capitals; hoà and hòa are one.

    With `same_i_and_y` so are quý and quí, mỹ and mĩ, y tế and i tế: where the vowel is i or y alone. Thúy and thúi,
    tay and tai are other words and stay so.
    """
    key = clean(fold(clean(text).casefold()))
    return _Y_ALONE.sub(r"\1\2i", key) if same_i_and_y else key


def new_tone_placement(text: str) -> str:
    """The text in NFC with its tones on the main vowel: hòa becomes hoà, thúy becomes thuý."""
    return _OLD_WORDS.sub(lambda word: _moved(word[0], _TO_NEW), unicodedata.normalize("NFC", text))


def old_tone_placement(text: str) -> str:
    """The text in NFC with its tones in the middle of the word: hoà becomes hòa, thuý becomes thúy."""
    return _NEW_WORDS.sub(lambda word: _moved(word[0], _TO_OLD), unicodedata.normalize("NFC", text))


def slug(text: str) -> str:
    """The text as an address: ASCII, lower case, words joined by hyphens; may be empty."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text).lower()).strip("-")


def _pairs(rhyme: str) -> list[tuple[str, str]]:
    """The rhyme in capitals and small with each tone, the older way and the newer."""
    cases = product(*((letter, letter.upper()) for letter in rhyme))
    marked = ((first + tone + second, first + second + tone) for first, second in cases for tone in TONES)
    return [(unicodedata.normalize("NFC", old), unicodedata.normalize("NFC", new)) for old, new in marked]


def _words(place: int) -> re.Pattern[str]:
    """Whole words that are a beginning and one of its rhymes, written the one way or the other."""
    kinds = (
        f"(?i:{'|'.join(beginnings)})(?:{'|'.join(pair[place] for pair in _pairs(rhyme))})"
        for rhyme, beginnings in _BEGINNINGS.items()
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(kinds)})(?![\w\u0300-\u036f])")


def _moved(word: str, written: dict[str, str]) -> str:
    return word[:-2] + written[word[-2:]]


_OLD_WORDS, _NEW_WORDS = _words(0), _words(1)
_TO_NEW = dict(pair for rhyme in _BEGINNINGS for pair in _pairs(rhyme))
_TO_OLD = {new: old for old, new in _TO_NEW.items()}
