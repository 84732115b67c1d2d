"""What changed, in one line a change, for tests: −went−, +came+, ~written otherwise~."""

from __future__ import annotations

from typing import Any

from pages.blocks.body import BodyBlock
from workflows.approval.differences import Part, compared
from workflows.approval.differences.reading import _block
from workflows.approval.differences.words import GONE, NEW, OTHERWISE, Run

SIGNS = {GONE: "−", NEW: "+", OTHERWISE: "~"}


def paragraph(text: str, number: str = "") -> dict[str, Any]:
    html = text if text.startswith("<") else f"<p>{text}</p>"
    return _one("paragraph", html, number)


def heading(text: str, number: str = "", level: str = "h2") -> dict[str, Any]:
    return _one("heading", {"text": text, "level": level}, number)


def quote(text: str, source: str = "", number: str = "") -> dict[str, Any]:
    return _one("quote", {"text": text, "source": source}, number)


def table(*rows: str, caption: str = "", number: str = "") -> dict[str, Any]:
    data = [row.split("|") for row in rows]
    return _one("table", {"table_caption": caption, "data": data, "first_row_is_table_header": True}, number)


def _one(kind: str, value: Any, number: str) -> dict[str, Any]:
    return {"type": kind, "value": value} | ({"id": number} if number else {})


def told(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[str]:
    """Of two bodies; a block without a number is what a person wrote anew."""
    block = BodyBlock()
    before, after = (_block(block, block.to_python(raw), "Nội dung", "body", {}) for raw in (old, new))
    found = compared(before, after)
    return lines(found)[1:] if found else []


def lines(part: Part, depth: int = 0) -> list[str]:
    """The part, then what changed in it, each a step further in."""
    moved = " moved" if part.is_moved and part.how != "moved" else ""
    words = "".join(_sign(run) for run in part.runs).strip()
    shown = "".join(f" {sign}[{thing}]" for sign, thing in (("−", part.before), ("+", part.after)) if thing)
    label = part.label or part.kind
    mine = f"{'  ' * depth}{part.how}{moved} {label}{': ' + words if words else ''}{shown}"
    return [mine, *(line for inner in part.parts for line in lines(inner, depth + 1))]


def _sign(run: Run) -> str:
    sign = SIGNS.get(run.how, "")
    text = run.text.rstrip()
    return f"{sign}{text}{sign}{run.text[len(text) :]}" if sign else run.text
