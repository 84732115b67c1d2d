"""What a PDF becomes, said briefly enough to be read by a person: the golden results are this."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workflows.intake.word.kinds import offered_in, words_in
from workflows.intake.word.reading.pdf.reader import read

from .cases import documents, letters

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
