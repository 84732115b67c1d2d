"""A paragraph in runs, as Word has it: each with its font, and cut wherever a font, a colour or a proof mark changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from .codec import UNICODE_ONLY, Span
from .convert import Conversion
from .detect import FROM_END_TO_END, Finding, by_font, by_words
from .encodings import CODECS, Encoding

LEAST_ALONE = 3  # words that must have become Vietnamese in a run that is judged without its neighbours


@dataclass(frozen=True)
class Run:
    """A stretch of a paragraph in one font; None where the font is not known."""

    text: str
    font: str | None = None


def detect_runs(runs: Sequence[Run]) -> list[Finding]:
    """What each run of a paragraph is written in.

    A run whose font says it is certain. The others are judged together, for one word may stand in several; where
    that gives nothing each is judged alone, for somebody may have pasted a sentence.
    """
    named = [by_font(run.text, run.font) for run in runs]
    together = by_words("".join(run.text for run, one in zip(runs, named, strict=True) if not one))
    return [one or _judged(run, together) for run, one in zip(runs, named, strict=True)]


def _judged(run: Run, together: Finding) -> Finding:
    """A run that bears Unicode's own letters is Unicode, whatever its neighbours are."""
    if together.encoding in FROM_END_TO_END and not UNICODE_ONLY.search(run.text):
        return together
    alone = by_words(run.text)
    is_sentence = alone.evidence.gained >= LEAST_ALONE
    return alone if is_sentence or together.encoding in FROM_END_TO_END else together


def convert_runs(runs: Sequence[Run], findings: Sequence[Finding]) -> list[Conversion]:
    """Each run in Unicode; a letter whose halves stand in two runs goes to the first."""
    converted: list[Conversion] = []
    pairs = list(zip(runs, findings, strict=True))
    for encoding, neighbours in groupby(pairs, key=lambda pair: pair[1].encoding):
        converted += _converted([run for run, _ in neighbours], encoding)
    return converted


def _converted(runs: list[Run], encoding: Encoding) -> list[Conversion]:
    """Neighbours of one encoding, read as one text and cut again where they were."""
    if encoding is Encoding.UNICODE:
        return [Conversion(run.text, []) for run in runs]
    text, codec = "".join(run.text for run in runs), CODECS[encoding]
    spans, lost = list(codec.spans(text)), codec.decode(text)[1]
    found: list[Conversion] = []
    start = 0
    for run in runs:
        end = start + len(run.text)
        here = lost[bisect_left(lost, (start, "")) : bisect_left(lost, (end, ""))]
        relative = [(place - start, character) for place, character in here]
        found.append(Conversion(_part(text, spans, start, end), relative))
        start = end
    return found


def _part(text: str, spans: list[Span], start: int, end: int) -> str:
    """What becomes of the text from one place to another; a letter belongs where it begins."""
    parts: list[str] = []
    done = start
    for first, last, letters in spans[bisect_right(spans, start, key=itemgetter(1)) :]:
        if first >= end:
            break
        parts += text[done:first], letters if first >= start else ""
        done = last
    return "".join([*parts, text[done:end]])
