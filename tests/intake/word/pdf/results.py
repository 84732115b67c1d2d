"""What a PDF becomes, said briefly enough to be read by a person: the golden results are this.

python -m tests.intake.word.pdf.results     writes those that are missing; one that is there is changed by hand
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from workflows.intake.word.kinds import offered_in, words_in
from workflows.intake.word.reading.pdf.reader import read

from .cases import CASES, documents, letters

GOLDEN = Path(__file__).with_name("golden")
MODULES = (documents, letters)  # imported, each has said its cases


def result_of(content: bytes) -> dict[str, Any]:
    """What is empty is left out."""
    found = read(content)
    said = {
        "title": found["title"],
        "fields": {name: value for name, value in (found["fields"] or {}).items() if value},
        "words": [words_in(piece) for piece in found["pieces"]],
        "offered": [f"{one['encoding']}: {offered_in(one)}" for one in found["pieces"] if "offered" in one],
        "noticed": found["noticed"],
        "repairs": [f"{one['font']}: {one['before']} → {one['after']}" for one in found["repairs"]],
        "pages": found["pages"],
        "is_signed": found["is_signed"],
    }
    return {name: value for name, value in said.items() if value}


def golden(name: str) -> dict[str, Any]:
    return json.loads((GOLDEN / f"{name}.json").read_text(encoding="utf-8"))


def main() -> None:
    for name, make in CASES.items():
        path = GOLDEN / f"{name}.json"
        if not path.exists():
            said = json.dumps(result_of(make()), ensure_ascii=False, indent=1)
            path.write_text(f"{said}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
