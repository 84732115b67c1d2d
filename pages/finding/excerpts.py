"""Where a page has the words: an excerpt of its text in which they stand out, whatever marks were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from vietnamese.alphabet import WRITTEN
from vietnamese.text import fold
from vietnamese.tokens import Y_LIKE_I, composed, keys
from vietnamese.vectors import Asked, Term

LETTERS = 240  # of an excerpt
BEFORE = 60  # of them at most before the first word
MOST_PLACES = 500  # looked at in a text
BASE = {ord(letter): fold(letter).lower() for letter in (*WRITTEN, "Đ", "đ")} | {
    ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
}


@dataclass(frozen=True)
class Place:
    start: int
    end: int
    term: Term


def highlighted(text: str, asked: Asked) -> SafeString:
    """The whole text with its words marked."""
    return _marked(text, places(composed(text), asked))


def excerpt(text: str, asked: Asked) -> SafeString:
    """The piece that has most of the words; empty where there is none."""
    text = composed(text)
    found = places(text, asked)
    if not found:
        return SafeString("")
    start = max(0, _best(found).start - BEFORE)
    start = text.find(" ", start, start + BEFORE) + 1 or start if start else 0
    end = min(len(text), start + LETTERS)
    end = text.rfind(" ", start, end) if end < len(text) and text.rfind(" ", start, end) > start else end
    inside = [
        Place(p.start - start, p.end - start, p.term) for p in found if start <= p.start and p.end <= end
    ]
    said = _marked(" ".join(text[start:end].split("\n")), inside)
    return format_html("{}{}{}", "… " if start else "", said, " …" if end < len(text) else "")


def places(text: str, asked: Asked) -> list[Place]:
    """Where its words stand in a composed text: as written where it was typed with marks and stands so, else any."""
    terms = {term.folded: term for term in asked.terms}
    if not terms or len(plain := text.translate(BASE)) != len(text):
        return []
    pattern = re.compile("|".join(rf"(?<!\w){_pattern(term)}" for term in terms.values()))
    found = []
    for match in pattern.finditer(plain):
        term = terms.get(keys(match.group())[0]) or next(iter(terms.values()))
        found.append(Place(*match.span(), term))
        if len(found) == MOST_PLACES:
            break
    exact = {p.term for p in found if p.term.is_marked and _is_as_written(text, p)}
    return [p for p in found if p.term not in exact or _is_as_written(text, p)]


def _is_as_written(text: str, place: Place) -> bool:
    return keys(text[place.start : place.end].lower())[1] == place.term.exact


def _pattern(term: Term) -> str:
    words = [term.folded, *term.others]
    ways = "|".join(
        re.escape(w[:-1]) + "[iy]" if Y_LIKE_I.fullmatch(f"{w[:-1]}y") else re.escape(w) for w in words
    )
    if term.folded[0].isdigit():
        ways = f"0*{ways}"
    return f"(?:{ways})" if term.is_beginning or term.is_sign else rf"(?:{ways})(?!\w)"


def _best(found: list[Place]) -> Place:
    """The place from which on the next letters have most different words."""

    def different(number: int) -> int:
        near = (p for p in found[number : number + 40] if p.end <= found[number].start + LETTERS - BEFORE)
        return len({p.term.folded for p in near})

    return found[max(range(len(found)), key=lambda number: (different(number), -number))]


def _marked(text: str, found: list[Place]) -> SafeString:
    said, end = "", 0
    for place in found:
        said += f"{conditional_escape(text[end : place.start])}<mark>{conditional_escape(text[place.start : place.end])}</mark>"
        end = place.end
    return mark_safe(said + conditional_escape(text[end:]))  # noqa: S308 - every piece of the text is escaped
