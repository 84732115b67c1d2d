"""VIQR (RFC 1456): the marks are signs of ASCII behind the letter, and a backslash says that a sign is no mark.

The full stop is the mark of nặng, so that a text cannot be told from English by its signs alone: whoever finds it
offers it, and never more. Where the sign would give a syllable a second tone, or make none of it ("đâủ"), it is the
full stop or the question mark.
"""

from __future__ import annotations

import re
import unicodedata

from vietnamese.syllables import is_syllable

from .codec import Codec, Lost

TONES = {"'": "\u0301", "`": "\u0300", "?": "\u0309", "~": "\u0303", ".": "\u0323"}
SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b", "*": "\u031b"}
PUNCTUATION = (".", "?", "'")  # tones that are punctuation too
_SIGNS = {mark: sign for sign, mark in (*reversed(SHAPES.items()), *TONES.items())}
_TONE = r"(?:['`?~]|\.(?!\.\.))"  # three dots are dots

PATTERN = re.compile(
    rf"""
      \\ (?P<literal>[\^(+*'`?~.dD\\])
    | (?P<stroke> dd | D[dD] )
    | (?P<letter> [aeouAEOU] ) (?P<shape> (?<=[aeoAEO]) \^ | (?<=[aA]) \( | (?<=[ouOU]) [+*] ) (?P<toned>{_TONE}?)
    | (?P<vowel> [aeiouyAEIOUY] ) (?P<tone>{_TONE})
    """,
    re.VERBOSE,
)
_SHAPED = re.compile(r"[aeo]\^|a\(|[ou][+*]|(?<![a-z])dd", re.IGNORECASE)
_LONGEST_SYLLABLE = 12  # of seven letters, with their signs
_LONGEST_PIECE = 64  # whatever is longer is no word
_WORD = re.compile(r"[^\W\d_]+")
# Letters with hyphens, an apostrophe, a stroke among them: Dda('k-La('k.
_NAME = re.compile(r"[\W_]*[^\W\d_]+(?:[-/.'’][^\W\d_]+)*[\W_]*")
_ESCAPED = re.compile(r"[aeiouyAEIOUYdD^(+*]\\[\^(+*'`?~.dD]|\\\\")
_MONEY = re.compile(r"\W*[\d.,]+dd\W*")
_SYMBOL_OF_DOCUMENT = re.compile(r"[\d/]+[A-Z/-]+")
_OFFICES = re.compile(r"\W*[A-Z-]*DD[A-Z-]*\W*")  # HDDND


def _read(match: re.Match[str]) -> str:
    if literal := match["literal"]:
        return literal
    if stroke := match["stroke"]:
        return "đ" if stroke == "dd" else "Đ"
    tone = match["toned"] or match["tone"] or ""
    letter = (match["letter"] or match["vowel"]) + SHAPES.get(match["shape"] or "", "")
    plain, toned = (unicodedata.normalize("NFC", letter + mark) for mark in ("", TONES.get(tone, "")))
    return plain + tone if tone in PUNCTUATION and _is_punctuation(match, plain, toned) else toned


def _is_punctuation(match: re.Match[str], plain: str, toned: str) -> bool:
    """Whether a sign at the end of a word is no tone: the word is a syllable only without it."""
    if match.string[match.end() : match.end() + 1].isalpha():
        return False
    before = match.string[max(match.start() - _LONGEST_SYLLABLE, 0) : match.start()]
    before = re.split(r"[^\w^(+*'`?~.]", before)[-1]
    word = PATTERN.sub(_read, before)
    return is_syllable(word + plain) and not is_syllable(word + toned)


def _takes(piece: str) -> bool:
    """What becomes syllables, a name with a hat or a horn, or an abbreviation with Đ; and what has a backslash."""
    if not piece.isascii() or len(piece) > _LONGEST_PIECE:
        return False
    letters = PATTERN.sub(_read, piece)
    words = _WORD.findall(letters)
    if _ESCAPED.search(piece) or (words and all(map(is_syllable, words))):
        return True
    if _SYMBOL_OF_DOCUMENT.match(piece) or _OFFICES.fullmatch(piece):
        return "DD" in piece
    return bool(_MONEY.fullmatch(piece) or (_SHAPED.search(piece) and _NAME.fullmatch(letters)))


def _write(text: str) -> tuple[str, Lost]:
    """With a backslash before each sign that would be read as a mark."""
    parts: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        if letter in "đĐ":
            parts.append("dd" if letter == "đ" else "DD")
        elif (sign := _as_signs(letter)) is not None:
            parts.append(sign)
        else:
            parts.append(rf"\{letter}" if _would_be_a_mark(parts, letter) else letter)
    return "".join(parts), []


def _as_signs(letter: str) -> str | None:
    """A letter with its marks as signs; None for what bears none of Vietnamese."""
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if not marks or any(mark not in _SIGNS for mark in marks):
        return None
    signs = [_SIGNS[mark] for mark in marks]
    return base + "".join(sorted(signs, key=lambda sign: sign in TONES))


def _would_be_a_mark(parts: list[str], sign: str) -> bool:
    before = parts[-1] if parts else ""
    if sign == "\\":
        return True
    if sign in "dD":
        return before in ("d", "D")
    return (sign in TONES or sign in SHAPES) and before[-1:] in {*"aeiouyAEIOUY", *SHAPES}


CODEC = Codec(pattern=PATTERN, read=_read, write=_write, sign=_SHAPED, takes=_takes)
