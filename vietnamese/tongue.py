"""Whether words are Vietnamese, told by their shape: a name in an English sentence does not make it so.

Nearly every word must have the shape of a syllable, and one at least a letter that only Vietnamese needs; an
abbreviation ("UBND") and the number of a document say nothing of the language.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice

from .syllables import is_syllable

WORD = re.compile(r"[^\W\d_]{2,}")
NO_WORDS = re.compile(r"\S*(?:[@/_\d\\]|\w\.\w)\S*")  # addresses, numbers
ENOUGH = 60  # words that are looked at
MOST_FOREIGN = 4  # one word in so many


def is_vietnamese(text: str) -> bool:
    """Also a name alone, and not a text without any mark: "Ha Noi" is written so in English."""
    plain = NO_WORDS.sub(" ", unicodedata.normalize("NFC", text))
    words = list(islice((one[0] for one in WORD.finditer(plain)), ENOUGH))
    told = [word for word in words if is_syllable(word) or not word.isupper()]
    foreign = sum(not is_syllable(word) for word in told)
    return foreign * MOST_FOREIGN <= len(told) and any(not word.isascii() for word in told)
