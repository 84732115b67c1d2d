"""What a paste becomes, said briefly enough to be read by a person: the golden results are this."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.intake.word.results import said_of
from workflows.intake.paste.pieces import read
from workflows.intake.word.body import body_of, chosen

from .cases import letters, others, word

GOLDEN = Path(__file__).with_name("golden")
MODULES = (word, letters, others)  # imported, each has said its cases


def result_of(html: str) -> dict[str, Any]:
    """What is empty is left out."""
    found = read(html)
    pieces = list(chosen(found.pieces, set(), is_document=False))
    pictures = {piece["part"]: piece["part"] for piece in pieces if piece["kind"] == "picture"}
    said = {
        "body": [said_of(kind, value) for kind, value in body_of(pieces, pictures)],
        "alts": [piece["alt"] for piece in pieces if piece["kind"] == "picture" and piece["alt"]],
        "noticed": dict(sorted(found.noticed.counts.items())),
        "repairs": [f"{one.font}: {one.before} → {one.after}" for one in found.repairs],
        "offered": [f"{one['place']}, {one['encoding']}: {one['after']}" for one in found.offers],
    }
    return {name: value for name, value in said.items() if value}
