"""A table as it is pasted: its rows, and in each the cells that reach down from above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..word.reading.tables import MOST_COLUMNS
from ..word.reading.text import Block, Cell, Noticed
from .looks import Look, Looks
from .markup import PARTS, Node
from .omitted import is_left_out

CELLS = {"td", "th"}
MOST_ROWS = 1000  # as the standard lets a cell reach


@dataclass(frozen=True)
class Row:
    """`cells` with how the letters in each look."""

    cells: list[tuple[Node, Look]]
    is_head: bool


class Rows:
    """Reads them in their order; those of a table within a cell are that cell's, and what is hidden is no row."""

    def __init__(self, looks: Looks, noticed: Noticed) -> None:
        self._looks, self._noticed = looks, noticed

    def of(self, node: Node, around: Look, *, is_head: bool = False) -> Iterator[Row]:
        for child, look in self._shown(node, around):
            if child.tag in PARTS:
                yield from self.of(child, look, is_head=child.tag == "thead")
            elif child.tag == "tr":
                cells = [(one, how) for one, how in self._shown(child, look) if one.tag in CELLS]
                all_heads = all(one.tag == "th" for one, _how in cells)
                if cells:
                    yield Row(cells, is_head or all_heads)

    def _shown(self, node: Node, around: Look) -> Iterator[tuple[Node, Look]]:
        for child in node.inside():
            said = self._looks.said(child)
            if not is_left_out(child, said, self._noticed):
                yield child, self._looks.of(child, said, around)


class Grid:
    """Puts the cells of each row beside those that reach into it."""

    def __init__(self) -> None:
        self._reaching: dict[int, tuple[int, int]] = {}  # by its column: rows still to come, columns

    def row(self, cells: list[tuple[Node, list[Block]]]) -> list[Cell]:
        made: list[Cell] = []
        begun: dict[int, tuple[int, int]] = {}
        column = 0
        for node, blocks in cells:
            column = self._from_above(made, column)
            columns, rows = _span(node, "colspan", MOST_COLUMNS), _span(node, "rowspan", MOST_ROWS)
            made.append(Cell(blocks, columns))
            if rows > 1:
                begun[column] = (rows - 1, columns)
            column += columns
        self._to_the_end(made, column)
        self._reaching = {place: one for place, one in self._reaching.items() if one[0] > 0} | begun
        return made

    def _from_above(self, made: list[Cell], column: int) -> int:
        while column in self._reaching:
            rows, columns = self._reaching[column]
            self._reaching[column] = (rows - 1, columns)
            made.append(Cell([], columns, goes_on=True))
            column += columns
        return column

    def _to_the_end(self, made: list[Cell], column: int) -> None:
        """What reaches down beyond the last cell of the row."""
        for place in sorted(self._reaching):
            if place >= column:
                if place > column:
                    made.append(Cell([], place - column))
                column = self._from_above(made, place)


def _span(node: Node, name: str, most: int) -> int:
    said = node.attributes.get(name, "")
    return max(1, min(int(said), most)) if said.isdecimal() and len(said) < 6 else 1
