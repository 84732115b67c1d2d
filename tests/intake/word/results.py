"""What a Word file becomes, said briefly enough to be read by a person: the golden results are this."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workflows.intake.word.body import body_of, chosen
from workflows.intake.word.reading.reader import read

from .cases import by_a_library, documents, old_letters, parts, text

GOLDEN = Path(__file__).with_name("golden")
MODULES = (text, parts, old_letters, documents, by_a_library)  # imported, each has said its cases


def result_of(content: bytes) -> dict[str, Any]:
    """What is empty is left out."""
    found = read(content)
    fields = {name: value for name, value in (found["fields"] or {}).items() if value}
    pieces = list(chosen(found["pieces"], set(), is_document=bool(fields)))
    pictures = {piece["part"]: piece["part"] for piece in pieces if piece["kind"] == "picture"}
    said = {
        "title": found["title"],
        "fields": fields,
        "body": [said_of(kind, value) for kind, value in body_of(pieces, pictures)],
        "alts": [piece["alt"] for piece in pieces if piece["kind"] == "picture"],
        "noticed": found["noticed"],
        "words": found["words"],
        "repairs": [f"{one['font']}: {one['before']} → {one['after']}" for one in found["repairs"]],
        "offered": [f"{one['encoding']}: {one['offered']}" for one in pieces if "offered" in one],
    }
    return {name: value for name, value in said.items() if value}


def said_of(kind: str, value: Any) -> Any:
    if kind == "heading":
        return f"{value['level']}: {value['text']}"
    if kind == "paragraph":
        return value.source
    if kind == "picture":
        return f"picture: {value['image']} ({value['caption']})"
    merged = [f"{m['rowspan']}×{m['colspan']} at {m['row']},{m['col']}" for m in value["mergeCells"]]
    return {"table": value["data"], "head": value["first_row_is_table_header"], "merged": merged}
