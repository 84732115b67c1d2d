"""What was pasted as pieces of a body, which are those of a Word file, and what a person is to be asked or told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from ..word.kinds import offered_in, shown, words_in
from ..word.reading.letters import Repair
from ..word.reading.pieces import Piece, Pieces
from ..word.reading.reader import captioned, continues
from ..word.reading.text import Noticed
from ..word.sentences import encoding_name
from .reading import Reading


@dataclass(frozen=True)
class Pasted:
    """`sources`: of each picture that came along, its bytes, by its part."""

    pieces: list[Piece]
    noticed: Noticed
    repairs: list[Repair]
    sources: dict[str, bytes]

    @property
    def offers(self) -> list[dict[str, Any]]:
        """What only the words suggest, beside what they would say then."""
        return [
            {
                "place": place,
                "encoding": encoding_name(piece["encoding"]),
                "before": shown(words_in(piece)),
                "after": shown(offered_in(piece)),
            }
            for place, piece in enumerate(self.pieces)
            if "offered" in piece
        ]


def read(html: str, rtf: str = "") -> Pasted:
    """Raises Refused for more than anybody pastes."""
    reading = Reading(html, rtf)
    pieces, made = Pieces(reading.blocks, reading.noticed), list[Piece]()
    for block in reading.blocks:
        made += captioned(made, block) if continues(made, block) else pieces.of([block])
    made += pieces.of_notes(reading.notes)
    return Pasted(made, reading.noticed, reading.repairs, reading.sources)


def as_text(pieces: list[Piece]) -> Iterator[Piece]:
    """For an editor that stands in no body: a heading is a bold line, and each row of a table a line."""
    for piece in pieces:
        if piece["kind"] == "heading":
            yield {"kind": "text", "html": f"<b>{escape(piece['text'], quote=False)}</b>"}
        elif piece["kind"] == "table":
            for row in piece["rows"]:
                line = " | ".join(" ".join(cell.split()) for cell in row)
                yield {"kind": "text", "html": escape(line, quote=False)}
        elif piece["kind"] != "picture":
            yield piece
