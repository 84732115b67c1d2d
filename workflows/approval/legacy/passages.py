"""A text in paragraphs, each that looks to be of an old encoding beside its repair."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape, unescape

from vietnamese.legacy import Encoding, Run, convert_runs, detect_runs

_TAG = re.compile(r"(<[^>]*>)")
_LINE_END = re.compile(r"(\n)")
# Between these nothing of one word stands.
_PARAGRAPH = re.compile(r"</?(?:p|li|ul|ol|h[1-6]|blockquote|hr|br|table|tr|t[dh])\b", re.IGNORECASE)


@dataclass(frozen=True)
class Passage:
    """A paragraph as it is and as it would be; `lost` are letters that mean nothing in that encoding and stay."""

    encoding: Encoding
    before: str
    after: str
    lost: tuple[str, ...] = ()


Decide = Callable[[Passage], bool]


def rewritten(text: str, decide: Decide, *, is_html: bool) -> str:
    """The text with those paragraphs repaired that it is decided of; what the words suggest, no more."""
    pieces = (_TAG if is_html else _LINE_END).split(text)
    read, write = (unescape, _escaped) if is_html else (str, str)
    for places in _paragraphs(pieces, is_html=is_html):
        repaired = _repaired([read(pieces[place]) for place in places], decide)
        for place, words in zip(places, repaired or (), strict=repaired is not None):
            pieces[place] = write(words)
    return "".join(pieces)


def _paragraphs(pieces: list[str], *, is_html: bool) -> Iterator[list[int]]:
    """The places of the words of each: every second piece is a tag, or the end of a line."""
    places: list[int] = []
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            places += [place] if piece else []
        elif not is_html or _PARAGRAPH.match(piece):
            yield places
            places = []
    yield places


def _repaired(words: list[str], decide: Decide) -> list[str] | None:
    """The words of one paragraph, cut where bold and links are; None where all stays."""
    runs = [Run(one) for one in words]
    found = detect_runs(runs)
    suspected = next((one.encoding for one in found if not one.is_certain), None)
    if suspected is None:
        return None
    converted = convert_runs(runs, found)
    lost = tuple(letter for one in converted for _place, letter in one.lost)
    before, after = "".join(words).strip(), "".join(one.text for one in converted).strip()
    passage = Passage(suspected, before, after, lost)
    return [one.text for one in converted] if before != after and decide(passage) else None


def _escaped(words: str) -> str:
    return escape(words, quote=False)
