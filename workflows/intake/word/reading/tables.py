"""The rows and cells of a table in the file, as they stand once every change is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .text import DELETED, INSERTED, Noticed
from .xml import is_on, number, value

INTO = {"w-sdt", "w-sdtContent", "w-customXml", "w-ins"}
MOST_COLUMNS = 63  # as Word has them


@dataclass(frozen=True)
class CellAt:
    element: Element
    columns: int
    goes_on: bool


@dataclass(frozen=True)
class Row:
    cells: list[CellAt]
    is_head: bool


def rows_of(table: Element, noticed: Noticed) -> list[Row]:
    """Without those that were struck out."""
    found = []
    for row in _inside(table, "w-tr"):
        properties = row.find("w-trPr")
        if properties is not None and properties.find("w-del") is not None:
            noticed.tell(DELETED)
            continue
        if properties is not None and properties.find("w-ins") is not None:
            noticed.tell(INSERTED)
        head = None if properties is None else properties.find("w-tblHeader")
        found.append(Row([_cell(cell) for cell in _inside(row, "w-tc")], bool(is_on(head))))
    return found


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in INTO:
            yield from _inside(child, tag)


def _cell(cell: Element) -> CellAt:
    columns = number(value(cell.find("w-tcPr/w-gridSpan")))
    merged = cell.find("w-tcPr/w-vMerge")
    return CellAt(
        cell,
        max(1, min(columns or 1, MOST_COLUMNS)),
        merged is not None and value(merged) in {"", "continue"},
    )
