"""Whether two texts are nearly the same: each keeps a small sketch of its word groups, and sketches are compared.

A sketch is the smallest hashes of all groups of three words, so that what two sketches share is what the texts share,
within a few in a hundred (bottom-k; Broder 1997). It is kept with the submission; no text is read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from zlib import crc32

GROUP = 3  # words
KEPT = 64  # hashes of a text
FEWEST = 30  # words; two short notices are alike because they are short
WORD = re.compile(r"\w+")
HALF = 2**31  # PostgreSQL's whole numbers have a sign


def sketch(text: str) -> list[int]:
    """Nothing of a text too short to be told from another."""
    words = WORD.findall(text.casefold())
    if len(words) < FEWEST:
        return []
    groups = (" ".join(words[at : at + GROUP]) for at in range(len(words) - GROUP + 1))
    return sorted({crc32(group.encode()) - HALF for group in groups})[:KEPT]


def likeness(one: Iterable[int], other: Iterable[int]) -> int:
    """How much of both texts both have, in per cent."""
    mine, theirs = set(one), set(other)
    of_both = sorted(mine | theirs)[:KEPT]
    return round(100 * len(mine & theirs & set(of_both)) / len(of_both)) if of_both else 0
