"""From the bytes of an upload to rows of cells; a file that cannot be understood says why."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from vietnamese.text import slug

from .columns import BY_NAME, CODE, NAME, UNREAD, Column

LARGEST = 10 * 1024 * 1024  # bytes of an upload
LARGEST_UNPACKED = 100 * 1024 * 1024
MOST_ROWS = 5000
MOST_COLUMNS = 100
SEPARATORS = ";\t,"
ALL_ROWS = "thu_tuc"  # where a JSON file keeps them, if not bare

Cells = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """What is refused, where: the row as the file numbers it (0: the file itself), the column by its name."""

    row: int
    column: str
    reason: str


@dataclass(frozen=True)
class Sheet:
    """The rows, each with its number and its cells by field; `fields`: the columns that the file has."""

    rows: list[tuple[int, Cells]]
    fields: list[str]
    faults: list[Fault]


class Unreadable(Exception):
    """The file as a whole says nothing; the sentence says what to send instead."""


def read(name: str, content: bytes) -> Sheet:
    """Whatever is wrong with the file as a whole is its only fault."""
    readers = {"json": _json, "csv": _csv, "xlsx": _xlsx}
    reader = readers.get(name.rpartition(".")[2].lower())
    try:
        if reader is None:
            raise Unreadable(_("Chỉ nhận tệp .json, .csv hoặc .xlsx. Hãy lưu tệp ở một trong các dạng đó."))
        if not content.strip():
            raise Unreadable(_("Tệp rỗng. Hãy kiểm tra lại rồi gửi tệp khác."))
        return reader(content)
    except Unreadable as why:
        return Sheet([], [], [Fault(0, "", str(why))])


def _json(content: bytes) -> Sheet:
    try:
        data = json.loads(_text(content))
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise Unreadable(_("Tệp JSON sai cú pháp ở dòng %(line)s.") % {"line": line}) from None
    listed = data.get(ALL_ROWS) if isinstance(data, dict) else data
    if not isinstance(listed, list):
        raise Unreadable(
            _("Tệp JSON phải là danh sách các thủ tục, hoặc đối tượng có mục “%(key)s”.") % {"key": ALL_ROWS}
        )
    _bounded(len(listed))
    objects = [(number, row) for number, row in enumerate(listed, 1) if isinstance(row, dict)]
    faults = [
        Fault(number, "", _("Mỗi phần tử phải là một đối tượng có tên mục và giá trị."))
        for number, row in enumerate(listed, 1)
        if not isinstance(row, dict)
    ]
    names = list(dict.fromkeys(key for _number, row in objects for key in row))
    known, more = _known(names, row=0)
    rows = [
        (number, {column.field: row[name] for name, column in known.items() if name in row})
        for number, row in objects
    ]
    return Sheet(rows, [column.field for column in known.values()], [*more, *faults])


def _csv(content: bytes) -> Sheet:
    text = _text(content)
    head = text.partition("\n")[0]
    separator = max(SEPARATORS, key=head.count)
    try:
        lines = list(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        raise Unreadable(
            _("Tệp CSV sai cú pháp: thiếu dấu nháy đóng hoặc mở (%(why)s).") % {"why": error}
        ) from None
    return _table(list(enumerate(lines, 1)))


def _xlsx(content: bytes) -> Sheet:
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > LARGEST_UNPACKED:
                raise Unreadable(_("Bảng tính quá lớn. Hãy chia thành nhiều tệp."))
        sheet = load_workbook(BytesIO(content), read_only=True, data_only=True).worksheets[0]
        rows = sheet.iter_rows(values_only=True, max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS)
        lines = [(number, list(row)) for number, row in enumerate(rows, 1)]
    except (BadZipFile, KeyError, ValueError, IndexError, OSError, SyntaxError, TypeError) as error:
        raise Unreadable(
            _("Không mở được bảng tính. Hãy mở bằng phần mềm bảng tính, lưu lại dạng .xlsx rồi gửi.")
        ) from error
    return _table(lines)


def _text(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable(
            _("Chữ trong tệp không phải Unicode UTF-8. Hãy lưu lại, chọn bảng mã UTF-8 rồi gửi.")
        ) from None


def _table(lines: list[tuple[int, list[Any]]]) -> Sheet:
    """The first row that says anything names the columns."""
    written = [(number, cells) for number, cells in lines if any(_says(cell) for cell in cells)]
    if not written:
        raise Unreadable(_("Tệp rỗng. Hãy kiểm tra lại rồi gửi tệp khác."))
    (first, head), *rest = written
    _bounded(len(rest))
    names = [str(cell if cell is not None else "").strip() for cell in head]
    known, faults = _known(names, row=first)
    places = {names.index(name): column for name, column in known.items()}
    rows = []
    for number, cells in rest:
        if any(_says(cell) for cell in cells[len(names) :]):
            faults.append(
                Fault(number, "", _("Dòng có nhiều ô hơn dòng tiêu đề. Hãy kiểm tra dấu phân cách."))
            )
        rows.append((number, {c.field: cells[at] if at < len(cells) else None for at, c in places.items()}))
    return Sheet(rows, [column.field for column in known.values()], faults)


def _says(cell: Any) -> bool:
    return cell is not None and str(cell).strip() != ""


def _bounded(number: int) -> None:
    if number > MOST_ROWS:
        raise Unreadable(
            _("Tệp có nhiều hơn %(most)s thủ tục. Hãy chia thành nhiều tệp.") % {"most": MOST_ROWS}
        )
    if number == 0:
        raise Unreadable(_("Tệp không có thủ tục nào. Hãy ghi mỗi thủ tục một dòng dưới dòng tiêu đề."))


def _known(names: list[str], row: int) -> tuple[dict[str, Column], list[Fault]]:
    """The columns by the name they bear in the file; unknown, doubled and missing ones are faults."""
    known: dict[str, Column] = {}
    faults = []
    for name in names:
        column = BY_NAME.get(slug(name))
        if column is None:
            if slug(name) not in UNREAD:
                faults.append(Fault(row, name, _("Không có cột này trong mẫu. Hãy sửa tên cột hoặc bỏ cột.")))
        elif column in known.values() or names.count(name) > 1:
            faults.append(Fault(row, name, _("Cột này có hai lần. Hãy bỏ một cột.")))
        else:
            known[name] = column
    for column in (CODE, NAME):
        if column not in known.values() and not any(BY_NAME.get(slug(name)) is column for name in names):
            faults.append(Fault(row, column.label, _("Thiếu cột bắt buộc này.")))
    return known, faults
