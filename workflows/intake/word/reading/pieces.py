"""What the body is made of, in order, as plain data: each piece with what is offered in its place, where it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .bounds import MOST_CELLS, TOO_MUCH, Refused
from .rich import html_of
from .text import FORMAT, OUTSIDE, Block, Cell, Noticed, Paragraph, PictureAt, Span, Table, words_of

Piece = dict[str, Any]
LONGEST_HEADING = 150
LARGE, SMALL = "h2", "h3"
TAKEN = (".jpg", ".jpeg", ".png", ".webp")
NOTES_HEADING = "Chú thích"


class Pieces:
    """Makes them; the largest level of heading that the letter uses is the editor's large one."""

    def __init__(self, blocks: list[Block], noticed: Noticed) -> None:
        self._noticed = noticed
        self._top = min(
            (one.level for one in blocks if isinstance(one, Paragraph) and one.level is not None), default=0
        )

    def of(self, blocks: list[Block]) -> list[Piece]:
        found: list[Piece] = []
        for block in blocks:
            if isinstance(block, Table):
                found += self._table(block)
            else:
                found += self._paragraph(block)
        return found

    def of_notes(self, notes: list[list[Paragraph]]) -> list[Piece]:
        """At the end, numbered as they are marked."""
        if not notes:
            return []
        items = [
            _piece("item", _joined(note), _joined(note, offered=True), _encoding(note), ordered=True, depth=0)
            for note in notes
        ]
        return [{"kind": "heading", "text": NOTES_HEADING, "level": SMALL}, *items]

    def _paragraph(self, block: Paragraph) -> Iterator[Piece]:
        if block.text:
            yield self._words(block)
        yield from self._pictures(block.pictures)

    def _words(self, block: Paragraph) -> Piece:
        is_heading = block.level is not None and len(block.said) <= LONGEST_HEADING
        mark = block.mark
        before = f"{mark.words} " if mark and not mark.is_bullet else ""
        if is_heading:
            level = LARGE if block.level == self._top else SMALL
            texts = [_line(before + words_of(spans)) for spans in (block.spans, block.offered or [])]
            found = {"kind": "heading", "text": texts[0], "level": level}
            return found | ({"offered": texts[1], "encoding": block.encoding} if block.encoding else {})
        plain = block.level is not None
        spans, offered = block.spans, block.offered or []
        if mark and (mark.is_bullet or mark.number):
            return _piece(
                *("item", html_of(spans, plain=plain), html_of(offered, plain=plain), block.encoding),
                ordered=not mark.is_bullet,
                depth=mark.depth,
                number=mark.number,
                words=mark.words,
            )
        marked = [[Span(before), *one] if before else one for one in (spans, offered)]
        return _piece("text", html_of(marked[0]), html_of(marked[1]), block.encoding)

    def _pictures(self, pictures: Iterable[PictureAt]) -> Iterator[Piece]:
        for one in pictures:
            if one.part.lower().endswith(TAKEN):
                yield {"kind": "picture", "part": one.part, "alt": one.alt, "caption": ""}
            else:
                self._noticed.tell(FORMAT if one.part else OUTSIDE, one.part.rpartition("/")[2])

    def _table(self, table: Table) -> Iterator[Piece]:
        """One of a single cell is a frame around paragraphs; pictures of others follow them."""
        if len(table.rows) == 1 and len(table.rows[0]) == 1:
            yield from self.of(table.rows[0][0].blocks)
            return
        data, merged = _grid(table)
        if any(any(row) for row in data):
            encodings = [
                one.encoding for row in table.rows for cell in row for one in cell.paragraphs if one.encoding
            ]
            piece = {"kind": "table", "rows": data, "head": _has_head(table), "merged": merged}
            offered = _grid(table, offered=True)[0] if encodings else []
            yield piece | ({"offered": offered, "encoding": encodings[0]} if encodings else {})
        for row in table.rows:
            for cell in row:
                for paragraph in cell.paragraphs:
                    yield from self._pictures(paragraph.pictures)


def _has_head(table: Table) -> bool:
    """The file says so, or the letters of its first row are all bold and those of the second are not."""
    if table.has_head or len(table.rows) < 2:
        return table.has_head
    first, second = ([one for cell in row for one in cell.paragraphs if one.text] for row in table.rows[:2])
    return bool(first) and all(one.is_bold for one in first) and not all(one.is_bold for one in second)


def _grid(table: Table, *, offered: bool = False) -> tuple[list[list[str]], list[dict[str, int]]]:
    """Every row as long as the longest, and the cells that stand over several."""
    width = max((sum(cell.columns for cell in row) for row in table.rows), default=0)
    if width * len(table.rows) > MOST_CELLS:
        raise Refused(TOO_MUCH)
    data: list[list[str]] = []
    merged: dict[tuple[int, int], dict[str, int]] = {}
    for number, row in enumerate(table.rows):
        data.append([""] * width)
        column = 0
        for cell in row:
            above = _above(merged, number, column) if cell.goes_on else None
            if above is not None:
                above["rowspan"] += 1
            else:
                data[number][column] = _cell_words(cell, offered=offered)
                merged[number, column] = {"row": number, "col": column, "rowspan": 1, "colspan": cell.columns}
            column += cell.columns
    return data, [one for one in merged.values() if one["rowspan"] > 1 or one["colspan"] > 1]


def _above(merged: dict[tuple[int, int], dict[str, int]], row: int, column: int) -> dict[str, int] | None:
    """The cell that goes on into this row."""
    for number in range(row - 1, -1, -1):
        if (found := merged.get((number, column))) is not None:
            return found if found["row"] + found["rowspan"] == row else None
    return None


def _cell_words(cell: Cell, *, offered: bool) -> str:
    lines = []
    for one in cell.paragraphs:
        words = one.said if offered else one.text
        mark = "" if not one.mark else ("- " if one.mark.is_bullet else f"{one.mark.words} ")
        lines += [f"{mark}{words}"] if words else []
    return "\n".join(lines)


def _joined(paragraphs: list[Paragraph], *, offered: bool = False) -> str:
    made = [html_of(one.offered or one.spans if offered else one.spans) for one in paragraphs]
    return "<br/>".join(one for one in made if one)


def _encoding(paragraphs: list[Paragraph]) -> str:
    return next((one.encoding for one in paragraphs if one.encoding), "")


def _line(text: str) -> str:
    return " ".join(text.split())


def _piece(kind: str, html: str, offered: str, encoding: str, **more: Any) -> Piece:
    found = {"kind": kind, "html": html, **more}
    return found | ({"offered": offered, "encoding": encoding} if encoding else {})
