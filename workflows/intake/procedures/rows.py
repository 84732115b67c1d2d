"""The rows of a file as what they say of procedures; a fault names its row and column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from pages.models import ProcedurePage
from pages.procedures import rules
from workflows.regulation.procedures import IN_FORCE

from .cells import Wrong
from .columns import BY_FIELD, COLUMNS, LONGEST_TITLE
from .files import Cells, Fault, Sheet

Said = dict[str, Any]  # by field of the columns, as plain data; what two of them differ in is a change
NOT_A_LIST = {"dossiers": None, "is_paid_online": False, "is_by_post": False, "status": IN_FORCE}
LISTS = ("audience", "steps", "ways", "papers", "bases")
DAYS = ("decision_on", "status_on")


@dataclass(frozen=True)
class Row:
    number: int
    said: Said


def said_by_nobody() -> Said:
    """A procedure of which nothing is said."""
    return {c.field: [] if c.field in LISTS else NOT_A_LIST.get(c.field, "") for c in COLUMNS}


def understood(sheet: Sheet) -> tuple[list[Row], list[Fault]]:
    """Each row that says something, and every cell of all of them that is wrong."""
    rows, faults = [], list(sheet.faults)
    first: dict[str, int] = {}
    for number, cells in sheet.rows:
        said, wrong = _read(number, cells)
        code = said.get("code", "")
        if code and code in first:
            why = _("Mã này đã có ở dòng %(row)s của tệp. Hãy bỏ một dòng.") % {"row": first[code]}
            wrong.append(Fault(number, BY_FIELD["code"].label, why))
        first.setdefault(code, number)
        faults += wrong
        if not wrong and code:
            rows.append(Row(number, said))
    return rows, faults


def _read(number: int, cells: Cells) -> tuple[Said, list[Fault]]:
    said, faults = {}, []
    for field, value in cells.items():
        column = BY_FIELD[field]
        try:
            said[field] = column.read(value)
        except Wrong as wrong:
            faults.append(Fault(number, column.label, str(wrong)))
    if said.get("status") == "":
        said["status"] = IN_FORCE
    return said, faults


def faults_of(row: Row, whole: Said, live_codes: dict[str, int]) -> Iterator[Fault]:
    """What is wrong in the procedure as it would then stand, in the words the form itself would use."""
    page = ProcedurePage(**values_of(whole))
    wrong = rules.faults_of(page)
    if page.service_url and "service_url" not in wrong:
        wrong |= _fault_of_address(page.service_url)
    if fault := _fault_of_successor(whole, live_codes):
        wrong["successor"] = fault
    return (Fault(row.number, BY_FIELD[field].label, str(why)) for field, why in wrong.items())


def _fault_of_address(address: str) -> dict[str, str]:
    try:
        URLValidator(schemes=["http", "https"])(address)
    except ValidationError:
        return {"service_url": _("Địa chỉ viết sai. Hãy chép lại cả địa chỉ, kể cả https://.")}
    return {}


def _fault_of_successor(said: Said, live_codes: dict[str, int]) -> str:
    code = said["successor"]
    if not code:
        return ""
    if code == said["code"]:
        return _("Thủ tục không thay thế chính nó. Hãy ghi mã khác.")
    if said["status"] == IN_FORCE:
        return _("Thủ tục còn hiệu lực thì chưa có thủ tục thay thế. Hãy sửa tình trạng, hoặc để trống.")
    if code not in live_codes:
        return _("Chưa có thủ tục đã đăng nào mang mã này. Hãy đăng thủ tục thay thế trước.")
    return ""


def values_of(said: Said) -> dict[str, Any]:
    """Fields of the page, but for its relations."""
    name = said["title"]
    plain = {field: said[field] for field in said if field not in (*LISTS[1:], *DAYS, "title", "successor")}
    return {
        **plain,
        "title": name if len(name) <= LONGEST_TITLE else f"{name[: LONGEST_TITLE - 1].rpartition(' ')[0]}…",
        "full_name": name if len(name) > LONGEST_TITLE else "",
        **{field: date.fromisoformat(said[field]) if said[field] else None for field in DAYS},
    }
