"""The table as rows and cells: how a paste or a file is read, and where a fault is."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from vietnamese.text import nfc

from .words import COLUMNS, ROLES, SECTIONS

LONGEST_TITLE, LONGEST_CELL = 120, 5000  # the first for names: of a group, a page, a workflow
MOST_ROWS = 600
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Fault:
    """What is wrong with one cell. `row` counts from 1 as a spreadsheet does; 0 for the whole table."""

    row: int
    column: str
    says: str
    place: int = -1  # of the cell in its row; -1 where no one cell can be mended

    def __str__(self) -> str:
        where = f"Hàng {self.row}, " if self.row else ""
        column = f"cột {self.column}: " if self.column else ""
        return f"{where}{column}{self.says}"


@dataclass(frozen=True)
class Line:
    """A row of a part, its cells by the name of their column."""

    number: int
    cells: dict[str, str]
    places: dict[str, int]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def fault(self, column: str, says: str) -> Fault:
        return Fault(self.number, column, says, self.places.get(column, -1))


@dataclass
class Table:
    parts: dict[str, list[Line]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def rows_of(text: str) -> Rows:
    """The cells of a paste from a spreadsheet (tabs), or of a file with semicolons or commas."""
    text = text.lstrip("\ufeff")
    found = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    return tuple(tuple(_clean(cell) for cell in row) for row in found)


def text_of(rows: Rows) -> str:
    """The same rows to be pasted again, or opened by a spreadsheet."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(rows)
    return out.getvalue()


def _delimiter(text: str) -> str:
    return max("\t;,", key=lambda mark: _heads(text, mark))


def _heads(text: str, mark: str) -> int:
    """How many headers of a part read whole with that mark between their columns."""
    heads = (columns[0] + mark + columns[1] for columns in COLUMNS.values())
    return sum(head in text.replace('"', "") for head in heads)


def _clean(cell: str) -> str:
    """Composed letters; a line break or a hard space within a cell is a space, as on paper."""
    return " ".join(nfc(cell).split())


def table_of(rows: Rows) -> Table:
    """The rows by part. A part begins with its name alone in the first cell; the next row names its columns."""
    table, part = Table(), ""
    columns: dict[str, int] = {}
    if len(rows) > MOST_ROWS:
        table.faults.append(Fault(0, "", f"Bảng dài quá {MOST_ROWS} hàng."))
        return table
    for number, row in enumerate(rows, 1):
        if not any(row):
            continue
        if name := _part(row):
            part, columns = name, {}
            table.parts.setdefault(part, [])
        elif not part:
            says = f"chưa biết hàng này thuộc phần nào; hãy ghi tên phần ở hàng trên: {', '.join(COLUMNS)}."
            table.faults.append(Fault(number, "", says))
        elif not columns:
            columns = _columns(table, part, number, row)
        else:
            _take(table, part, Line(number, _cells(row, columns), columns))
    table.faults += [
        Fault(0, "", f"Bảng thiếu phần “{name}”.") for name in COLUMNS if name not in table.parts
    ]
    return table


def _part(row: tuple[str, ...]) -> str:
    if any(row[1:]):
        return ""
    return next((name for name in COLUMNS if name.casefold() == row[0].casefold()), "")


def _columns(table: Table, part: str, number: int, row: tuple[str, ...]) -> dict[str, int]:
    """Where each column of the part stands; at least empty places, so that the rows below are still read."""
    known = {name.casefold(): name for name in COLUMNS[part]}
    found: dict[str, int] = {}
    for place, cell in enumerate(row):
        name = known.get(cell.casefold())
        if name and name not in found:
            found[name] = place
        elif cell:
            says = f"“{cell}” không phải tên cột của phần {part}, hoặc đã có cột ấy."
            table.faults.append(Fault(number, "", says, place))
    for name in COLUMNS[part]:
        if name not in found:
            table.faults.append(Fault(number, name, f"phần {part} thiếu cột này."))
            found[name] = -1
    return found


def _cells(row: tuple[str, ...], columns: dict[str, int]) -> dict[str, str]:
    return {name: row[place] for name, place in columns.items() if 0 <= place < len(row)}


def _take(table: Table, part: str, line: Line) -> None:
    table.parts[part].append(line)
    for name, cell in line.cells.items():
        longest = LONGEST_TITLE if part in {ROLES, SECTIONS} else LONGEST_CELL
        if len(cell) > longest:
            table.faults.append(line.fault(name, f"dài {len(cell)} ký tự, nhiều nhất {longest}."))
        elif not cell.isprintable():
            table.faults.append(line.fault(name, "có ký tự không in được; hãy gõ lại ô này."))
