"""What a paste becomes, said briefly enough to be read by a person: the golden results are this.

python -m tests.intake.paste.results     writes those that are missing; one that is there is changed by hand
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.intake.word.results import said_of
from workflows.intake.paste.pieces import read
from workflows.intake.word.body import body_of, chosen

from .cases import CASES, letters, others, word

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


def golden(name: str) -> dict[str, Any]:
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


def main() -> None:
    for name, html in CASES.items():
        path = GOLDEN / f"{name}.json"
        if not path.exists():
            said = json.dumps(result_of(html), ensure_ascii=False, indent=1)
            path.write_text(f"{said}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
