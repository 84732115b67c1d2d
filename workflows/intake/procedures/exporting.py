"""What stands in a section as a file that may be filled in and sent back: it then changes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from .columns import COLUMNS
from .rows import Said

JSON, XLSX = "json", "xlsx"
KINDS = {
    JSON: "application/json; charset=utf-8",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def written(kind: str, procedures: Iterable[Said]) -> bytes:
    """The columns of the form, and a row for each procedure."""
    rows = [{column.key: column.write(said[column.field]) for column in COLUMNS} for said in procedures]
    if kind == JSON:
        return json.dumps(rows, ensure_ascii=False, indent=1).encode()
    return _workbook(rows)


def _workbook(rows: list[dict[str, str]]) -> bytes:
    """Every cell is text: a code keeps its zeros, and nothing that begins with = is reckoned."""
    book, content = Workbook(write_only=True), BytesIO()
    sheet = book.create_sheet("Thủ tục")
    sheet.append([column.label for column in COLUMNS])
    for row in rows:
        sheet.append([_text(sheet, row[column.key]) for column in COLUMNS])
    book.save(content)
    return content.getvalue()


def _text(sheet: object, words: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=words)
    cell.data_type = "s"
    cell.number_format = "@"
    return cell
