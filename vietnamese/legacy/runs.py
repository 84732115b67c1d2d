"""A paragraph in runs, as Word has it: each with its font, and cut wherever a font, a colour or a proof mark changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from .convert import Conversion
from .detect import Finding, detect
from .encodings import CODECS, Encoding


@dataclass(frozen=True)
class Run:
    """A stretch of a paragraph in one font; None where the font is not known."""

    text: str
    font: str | None = None


def detect_runs(runs: Sequence[Run]) -> list[Finding]:
    """What each run of a paragraph is written in.

    A run whose font says it is certain; all the others are judged together, for one word may stand in several.
    """
    alone = [detect(run.text, run.font) for run in runs]
    together = detect("".join(run.text for run, one in zip(runs, alone, strict=True) if not one.by_font))
    return [one if one.by_font else together for one in alone]


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
        here = [(place - start, character) for place, character in lost if start <= place < end]
        found.append(Conversion(_part(text, spans, start, end), here))
        start = end
    return found


def _part(text: str, spans: list[tuple[int, int, str]], start: int, end: int) -> str:
    """What becomes of the text from one place to another; a letter belongs where it begins."""
    parts: list[str] = []
    done = start
    for first, last, letters in spans:
        if first < end and last > start:
            parts += text[done:first], letters if first >= start else ""
            done = last
    return "".join([*parts, text[done:end]])
