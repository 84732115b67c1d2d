"""Finds words that cannot be Vietnamese: each syllable of Vietnamese has one shape, and foreign words have others."""

from __future__ import annotations

import re

from vietnamese.syllables import is_bare_syllable
from vietnamese.text import fold

# English that has the shape of a syllable, and that nobody writes without marks in Vietnamese.
SHAPED = {"the", "that", "then", "cut", "tip", "tue", "sun", "by", "menu", "true"}
# Names, and words that Vietnamese has taken over as they are (so the regulation itself: "Website", "video clip").
NAMES = """
    Wagtail Django PostgreSQL Python Chromium GitHub Google YouTube Vimeo Zalo Facebook VNeID
    Ctrl Shift Enter Esc Tab Markdown WebM WebP WebVTT vtt JavaScript
    LibreOffice Unicode Word
    album clip email English fax internet logo video web website
"""
KEPT = {name.lower() for name in NAMES.split()}
# Addresses, names of files, account names, numbers of documents: no sentences.
NO_WORDS = re.compile(r"\S*(?:[@/_\d\\<>{}=&#]|\w\.\w)\S*")
MOST_LETTERS = 6  # of an abbreviation
WORD = re.compile(r"[^\W\d_]+")


def foreign(text: str) -> list[str]:
    """The words of a text that are neither Vietnamese nor names."""
    return [word for word in WORD.findall(NO_WORDS.sub(" ", text)) if is_foreign(word)]


def is_foreign(word: str) -> bool:
    plain = fold(word).lower()
    if plain in KEPT or len(plain) == 1 or is_abbreviation(word):
        return False
    return (plain in SHAPED and plain == word.lower()) or not is_bare_syllable(plain)


def is_abbreviation(word: str) -> bool:
    """Also the number of a chapter. Labels are not written in capitals, only shown so."""
    return word.isupper() and len(word) <= MOST_LETTERS
