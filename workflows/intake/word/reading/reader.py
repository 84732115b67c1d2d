"""From the bytes of a Word file to plain data: its pieces, what it says of itself, and what was noticed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from .bounds import EMPTY, Refused
from .document import Document
from .header import Head, head_of
from .numbering import Mark
from .package import Package
from .pieces import Piece, Pieces
from .signature import Foot, foot_of
from .text import Block, Paragraph, Span, Table

LONGEST_TITLE = 255
OF_HEAD, OF_TITLE, INSTEAD = "head", "title", "instead"  # which a kind of page may do without
RECIPIENTS = "Nơi nhận:"


def read(content: bytes) -> dict[str, Any]:
    """Raises Refused with the word for why."""
    package = Package(content)
    document = Document(package)
    blocks = [block for block in document.blocks() if not _is_empty(block)]
    pieces = Pieces(blocks, document.noticed)
    head = head_of(blocks)
    foot = foot_of(blocks, max(head.taken) + 1 if head.taken else 0) if head else None
    title, said = ("", [])
    if not head:
        title, said = title_of(blocks)
    made = [*_pieces(pieces, blocks, head, foot, said), *pieces.of_notes(document.notes())]
    if not made:
        raise Refused(EMPTY)
    return {
        "title": title,
        "fields": fields_of(head, foot),
        "pieces": made,
        "noticed": dict(sorted(document.noticed.counts.items())),
        "words": dict(sorted(document.noticed.words.items())),
        "repairs": [asdict(repair) for repair in document.repairs],
    }


def _is_empty(block: Block) -> bool:
    if isinstance(block, Table):
        return not any(
            one.text or one.pictures for row in block.rows for cell in row for one in cell.paragraphs
        )
    return not block.text and not block.pictures


def title_of(blocks: list[Block]) -> tuple[str, list[int]]:
    """What the file calls its title; else a first line that is a heading, or bold or centred and short."""
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.is_title and block.text:
            return _line(block), [place]
    first = blocks[0] if blocks else None
    return (_line(first), [0]) if isinstance(first, Paragraph) and _is_like_a_title(first) else ("", [])


def _is_like_a_title(block: Paragraph) -> bool:
    is_line = bool(block.text) and len(block.text) <= LONGEST_TITLE and not block.mark
    return is_line and (block.level is not None or block.is_bold or block.is_centred)


def _line(block: Paragraph) -> str:
    return " ".join(block.said.split())[:LONGEST_TITLE]


def _pieces(
    pieces: Pieces, blocks: list[Block], head: Head | None, foot: Foot | None, title: list[int]
) -> list[Piece]:
    """All of them; what is a field of a document, or the title, says so, and what stands in its place too."""
    in_head = head.taken if head else set()
    in_foot = foot.taken if foot else set()
    made: list[Piece] = []
    for place, block in enumerate(blocks):
        found = pieces.of([block]) if not continues(made, block) else captioned(made, block)
        of = OF_HEAD if place in in_head | in_foot else OF_TITLE if place in title else ""
        for piece in found:
            made.append(piece | {"of": of} if of and piece["kind"] != "picture" else piece)
        if foot and foot.recipients and place == max(in_foot):
            made += [piece | {"of": INSTEAD} for piece in pieces.of(_recipients(foot))]
    return made


def continues(made: list[Piece], block: Block) -> bool:
    """A caption belongs to the picture before it."""
    is_caption = isinstance(block, Paragraph) and block.is_caption
    return is_caption and bool(made) and made[-1]["kind"] == "picture" and not made[-1]["caption"]


def captioned(made: list[Piece], block: Block) -> list[Piece]:
    made[-1]["caption"] = block.said if isinstance(block, Paragraph) else ""
    return []


def _recipients(foot: Foot) -> list[Block]:
    items = [Paragraph([Span(one)], mark=Mark(0)) for one in foot.recipients]
    return [Paragraph([Span(RECIPIENTS, italic=True)]), *items]


def fields_of(head: Head | None, foot: Foot | None) -> dict[str, Any] | None:
    """Those of a document's page, and the recipients; None where it is no document."""
    if head is None:
        return None
    said = {name: value for name, value in asdict(head).items() if name != "taken"}
    signed = asdict(foot or Foot())
    return said | {name: value for name, value in signed.items() if name != "taken"}
