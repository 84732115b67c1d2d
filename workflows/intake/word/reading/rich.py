"""Spans as the editor's rich text: bold, italic, links and breaks, and nothing else."""

from __future__ import annotations

import re
from html import escape

from .text import Span

_BLANK = re.compile(r"[ \t]+")


def html_of(spans: list[Span], *, plain: bool = False) -> str:
    """`plain`: without bold, for what is bold by what it is."""
    made = "".join(_html(span, plain) for span in _trimmed(spans))
    return re.sub(r"(<br/>)+$", "", made)


def _trimmed(spans: list[Span]) -> list[Span]:
    """Without blanks before the first letter and behind the last; one blank between words."""
    texts = [_BLANK.sub(" ", span.text) for span in spans]
    for place in range(1, len(texts)):
        if texts[place - 1].endswith(" "):
            texts[place] = texts[place].lstrip(" ")
    for order, strip in ((range(len(texts)), str.lstrip), (range(len(texts) - 1, -1, -1), str.rstrip)):
        for place in order:
            texts[place] = strip(texts[place])
            if texts[place]:
                break
    return [Span(text, s.bold, s.italic, s.link) for text, s in zip(texts, spans, strict=True) if text]


def _html(span: Span, plain: bool) -> str:
    """A mark of bold holds no blank at its edge, so that words stay apart when the editor tidies."""
    inner = span.text.strip()
    if not inner:
        return escape(span.text, quote=False).replace("\n", "<br/>")
    before, after = (span.text[: span.text.index(inner)], span.text[span.text.index(inner) + len(inner) :])
    made = escape(inner, quote=False).replace("\n", "<br/>")
    if span.italic:
        made = f"<i>{made}</i>"
    if span.bold and not plain:
        made = f"<b>{made}</b>"
    if span.link:
        made = f'<a href="{escape(span.link)}">{made}</a>'
    return f"{before}{made}{after}".replace("\n", "<br/>")
