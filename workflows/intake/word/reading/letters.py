"""Old encodings in a paragraph: by the name of a font converted, by the words only offered. The original is told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from vietnamese.legacy import Encoding, Finding, Run, convert_runs, detect_runs
from vietnamese.text import nfc

from .text import LOST, Noticed, Span

_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\ue000-\uf8ff\ufffe\uffff]")
_SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True)
class Repair:
    """What a paragraph said before and says now."""

    font: str
    before: str
    after: str


@dataclass(frozen=True)
class Repaired:
    """`spans` by what is certain; `offered` by what the words suggest, where they suggest anything."""

    spans: list[Span]
    repair: Repair | None
    offered: list[Span] | None
    encoding: str
    lost: int


def repaired(spans: list[Span]) -> Repaired:
    """A letter whose halves stand in two runs goes to the first; nothing is cleaned before it was read."""
    runs = [Run(span.text, span.font) for span in spans]
    found = detect_runs(runs)
    certain = [one if one.is_certain else _AS_IT_IS for one in found]
    converted = convert_runs(runs, certain)
    is_offered = any(not one.is_certain for one in found)
    by_font = [span.font or "" for span, one in zip(spans, found, strict=True) if one.by_font]
    now = _with(spans, [one.text for one in converted], keeps_hyphens=is_offered)
    before, after = "".join(span.text for span in spans).strip(), "".join(span.text for span in now).strip()
    suspected = next((one.encoding for one in found if not one.is_certain), Encoding.UNICODE)
    return Repaired(
        spans=now,
        repair=Repair(", ".join(dict.fromkeys(by_font)), before, after)
        if by_font and before != after
        else None,
        offered=_with(spans, [one.text for one in convert_runs(runs, found)]) if is_offered else None,
        encoding=suspected.value if is_offered else "",
        lost=sum(len(one.lost) for one in converted),
    )


def repaired_and_told(spans: list[Span], repairs: list[Repair], noticed: Noticed) -> Repaired:
    """What was converted, and how much meant nothing, is told with the rest."""
    found = repaired(spans)
    if found.repair:
        repairs.append(found.repair)
    if found.lost:
        noticed.tell(LOST, times=found.lost)
    return found


def _with(spans: list[Span], texts: list[str], *, keeps_hyphens: bool = False) -> list[Span]:
    """The spans with these letters, clean; those that are left without any go. In TCVN3 the soft hyphen is ư."""
    dropped = "" if keeps_hyphens else _SOFT_HYPHEN
    cleaned = (replace(span, text=_clean(text, dropped)) for span, text in zip(spans, texts, strict=True))
    return [span for span in cleaned if span.text]


def _clean(text: str, dropped: str) -> str:
    text = _NO_TEXT.sub("", text).replace("\u00a0", " ")
    return nfc(text.replace(dropped, "") if dropped else text)


_AS_IT_IS = Finding(Encoding.UNICODE, 1.0, detect_runs([Run("")])[0].evidence)
