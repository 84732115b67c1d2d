"""A text that gives an official a title which that official did not hold on the day of the item (practice 5).

Only a title of the list directly before the name counts, the longest that fits: "Phó Chủ tịch … Trần Văn A" is no
"Chủ tịch". Who left is often named by the former title; a text that says so is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

FORMER = re.compile(r"(?:nguyên|cựu|khi đó là|lúc đó là|quyền)\W*$", re.IGNORECASE)
COURTESY = r"(?:(?:đồng\s+chí|ông|bà|Ông|Bà|Đồng\s+chí)\s+)?"
BEFORE = 200  # letters before a name in which a title is looked for
IN_BRACKETS = re.compile(r"\s*\(.*")
SHORT = (("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Ủy ban Mặt trận Tổ quốc", "MTTQ"))


@dataclass(frozen=True)
class Post:
    """One post of one official, from a first to a last day."""

    name: str
    title: str
    starts_on: date
    ends_on: date | None

    def is_held(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


def wrong_titles(text: str, posts: Iterable[Post], day: date) -> Iterator[str]:
    """The title and the name, as the text has them."""
    posts = list(posts)
    known = sorted({said for post in posts for said in spellings(post.title)}, key=len, reverse=True)
    if not known:
        return
    some_title = re.compile(
        rf"(?<!\w)({'|'.join(map(_pattern, known))})\s*[,:–-]?\s*{COURTESY}$", re.IGNORECASE
    )
    for name, theirs in groupby(sorted(posts, key=lambda post: post.name), key=lambda post: post.name):
        held = {_plain(said) for post in theirs if post.is_held(day) for said in spellings(post.title)}
        yield from _wrong(text, IN_BRACKETS.sub("", name), held, some_title)


def spellings(title: str) -> Iterator[str]:
    """In full, with the usual abbreviations, and each without the place it ends in."""
    short = title
    for full, letters in SHORT:
        short = short.replace(full, letters)
    for said in dict.fromkeys((title, short)):
        yield said
        yield from (said.removesuffix(place) for place in (" thành phố", " tỉnh") if said.endswith(place))


def _wrong(text: str, name: str, held: set[str], some_title: re.Pattern[str]) -> Iterator[str]:
    if len(name.split()) < 2:
        return
    for found in re.finditer(rf"(?<!\w){_pattern(name)}(?!\w)", text):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        title = some_title.search(before)
        if title is None or _plain(title[1]) in held or FORMER.search(before[: title.start()]):
            continue
        if re.search(r"Phó\s+$", before[: title.start()], re.IGNORECASE):
            continue  # a deputy of a post that only its head is listed for
        yield f"{' '.join(title[1].split())} {name}"


def _pattern(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()
