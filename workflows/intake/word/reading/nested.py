"""A table within a cell: lines of that cell, for the editor's tables hold words alone."""

from __future__ import annotations

from .text import NESTED, Block, Cell, Noticed, Paragraph, Span


def flat(blocks: list[Block], noticed: Noticed) -> list[Block]:
    """Each row a line, its cells between bars."""
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        else:
            noticed.tell(NESTED)
            found += [_line(row) for row in block.rows]
    return found


def _line(row: list[Cell]) -> Paragraph:
    """A row as a line of text; the pictures stay with it."""
    within = [cell.paragraphs for cell in row]
    texts = [" ".join(one.text for one in paragraphs if one.text) for paragraphs in within]
    offers = [" ".join(one.said for one in paragraphs if one.said) for paragraphs in within]
    encodings = [one.encoding for paragraphs in within for one in paragraphs if one.encoding]
    return Paragraph(
        spans=[Span(" | ".join(texts))],
        offered=[Span(" | ".join(offers))] if encodings else None,
        encoding=encodings[0] if encodings else "",
        pictures=[picture for paragraphs in within for one in paragraphs for picture in one.pictures],
    )
