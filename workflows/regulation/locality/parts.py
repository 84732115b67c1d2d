"""The first three parts of the table: the locality itself, its clauses, its roles."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime

from vietnamese.text import slug

from ..vocabulary import Clause, Role, RoleKind
from . import words
from .table import Fault, Line, Table

LONGEST_KEY = 60  # of the columns that hold keys
LONGEST = {
    words.NUMBER: 100,
    words.FIELDS: 1000,
    words.ISSUERS: 5000,
    words.ENGLISH: 5000,
}  # of any other item:
LONGEST_ITEM = 200
CHAPTER = re.compile(r"(?:Chương|Phần) \w+", re.IGNORECASE)
ARTICLE = re.compile(
    r"Điều (?P<article>\d+)(?:,? khoản (?P<number>\d+))?(?:,? điểm (?P<point>[a-zđ]))?", re.IGNORECASE
)
TECHNICAL = Role(
    "quan-tri-ky-thuat", "QTKT", "Quản trị kỹ thuật", RoleKind.TECHNICAL, None, several=True, added=True
)


@dataclass
class Draft:
    """What has been read so far, and everything that is wrong with it."""

    table: Table
    faults: list[Fault] = field(default_factory=list)
    said: dict[str, str] = field(default_factory=dict)
    places: dict[str, Line] = field(default_factory=dict)
    clauses: list[Clause] = field(default_factory=list)
    roles: dict[str, Role] = field(default_factory=dict)  # by code, as the table writes it

    def lines(self, part: str) -> list[Line]:
        return self.table.parts.get(part, [])

    def clause(self, line: Line, column: str) -> list[str]:
        """The ids of the clauses that the cell names; those that are not in the table are faults."""
        known, found = {clause.id for clause in self.clauses}, []
        for mark in listed(line[column]):
            if (name := clause_id(mark)) in known:
                found.append(name)
            else:
                says = f"“{mark}” không có trong phần Điều khoản; ghi như “Điều 3 khoản 2”."
                self.faults.append(line.fault(column, says))
        if not listed(line[column]):
            self.faults.append(line.fault(column, "chưa ghi căn cứ, ví dụ “Điều 3 khoản 2”."))
        return found

    def people(self, line: Line, column: str) -> list[Role]:
        """The roles that the cell names by their codes."""
        found = []
        for code in listed(line[column]):
            if role := self.roles.get(code.casefold()):
                found.append(role)
            else:
                known = ", ".join(role.code for role in self.roles.values())
                says = f"“{code}” không phải ký hiệu của chức danh nào; có các ký hiệu: {known}."
                self.faults.append(line.fault(column, says))
        return found


def key_of(*titles: str) -> str:
    """An address made of the titles, no longer than the columns that hold keys."""
    return slug(" ".join(titles))[:LONGEST_KEY].strip("-")


def listed(cell: str) -> list[str]:
    """Several things in one cell stand between semicolons."""
    return [part for part in (part.strip() for part in cell.split(";")) if part]


def clause_id(mark: str) -> str:
    """The id of a clause as the table writes it; empty for what is no clause."""
    if found := ARTICLE.fullmatch(mark):
        return ".".join(part.lower() for part in found.groups() if part)
    return slug(mark) if CHAPTER.fullmatch(mark) else ""


def read_locality(draft: Draft) -> None:
    """Each item once; only some may stay empty."""
    known = {name.casefold(): name for name in words.ITEMS}
    for line in draft.lines(words.LOCALITY):
        name = known.get(line[words.ITEM].casefold())
        if name is None or name in draft.said:
            says = f"“{line[words.ITEM]}” không phải mục của phần này, hoặc đã ghi ở trên."
            draft.faults.append(line.fault(words.ITEM, says))
            continue
        draft.said[name], draft.places[name] = line[words.VALUE], line
        if not line[words.VALUE] and name not in words.MAY_BE_EMPTY:
            draft.faults.append(line.fault(words.VALUE, f"chưa ghi {name}."))
        if (length := len(line[words.VALUE])) > (longest := LONGEST.get(name, LONGEST_ITEM)):
            draft.faults.append(line.fault(words.VALUE, f"dài {length} ký tự, nhiều nhất {longest}."))
    for name in words.ITEMS:
        if name not in draft.said and name not in words.MAY_BE_EMPTY:
            draft.faults.append(Fault(0, "", f"Phần Địa phương thiếu mục “{name}”."))


def day(draft: Draft, name: str) -> date:
    """A day as Vietnamese write it; any day where it cannot be read, for the fault is told."""
    try:
        return datetime.strptime(draft.said.get(name, ""), "%d/%m/%Y").date()
    except ValueError:
        if draft.said.get(name):
            says = f"{name} “{draft.said[name]}” không phải ngày; ghi như 05/02/2026."
            draft.faults.append(draft.places[name].fault(words.VALUE, says))
        return date.min


def read_clauses(draft: Draft) -> None:
    """Articles in printed order: a paragraph after its article, a point after its paragraph."""
    chapter: str | None = None
    for line in draft.lines(words.CLAUSES):
        mark, known = line[words.MARK], {clause.id for clause in draft.clauses}
        name = clause_id(mark)
        above = name.rpartition(".")[0] or (None if CHAPTER.fullmatch(mark) else chapter)
        if not name:
            says = f"“{mark}” chưa đúng; ghi như “Chương I”, “Điều 3”, “Điều 3 khoản 2” hoặc “Điều 3 khoản 2 điểm a”."
            draft.faults.append(line.fault(words.MARK, says))
        elif name in known:
            draft.faults.append(line.fault(words.MARK, f"“{mark}” đã có ở trên."))
        elif above and above not in known:
            draft.faults.append(line.fault(words.MARK, f"chưa có hàng của điều, khoản chứa “{mark}” ở trên."))
        elif not line[words.TEXT]:
            draft.faults.append(line.fault(words.TEXT, f"chưa ghi nội dung của {mark}."))
        else:
            is_chapter = bool(CHAPTER.fullmatch(mark))
            chapter = name if is_chapter else chapter
            label = mark if is_chapter else _label(name)
            draft.clauses.append(Clause(name, line[words.TEXT], label, above, is_heading=is_chapter))


def _label(name: str) -> str:
    above, _dot, last = name.rpartition(".")
    return f"{last}." if above else f"Điều {last}."


def read_roles(draft: Draft) -> None:
    """Each with a code of its own, by which the sections name it; exactly one is the head."""
    titles, keys = {TECHNICAL.title.casefold()}, {TECHNICAL.key}
    kinds = {name.casefold(): name for name in words.KINDS}
    for line in draft.lines(words.ROLES):
        code, title = line[words.CODE], line[words.ROLE_TITLE]
        key = key_of(title)
        kind = kinds.get(line[words.KIND].casefold(), "")
        clauses = draft.clause(line, words.ROLE_CLAUSE)
        if not code or ";" in code or code.casefold() in draft.roles:
            says = (
                "chưa ghi ký hiệu." if not code else f"ký hiệu “{code}” đã có ở trên, hoặc có dấu chấm phẩy."
            )
            draft.faults.append(line.fault(words.CODE, says))
            continue
        if not key or title.casefold() in titles or key in keys:
            says = (
                f"“{title}” đã có ở trên, hoặc là tên dành cho hệ thống."
                if key
                else "chưa ghi tên chức danh."
            )
            draft.faults.append(line.fault(words.ROLE_TITLE, says))
        if not kind:
            says = f"“{line[words.KIND]}” không phải một loại; chọn một trong: {', '.join(words.KINDS)}."
            draft.faults.append(line.fault(words.KIND, says))
        titles.add(title.casefold())
        keys.add(key)
        draft.roles[code.casefold()] = _role(code, title, key, kind, clauses)
    heads = sum(role.heads_board for role in draft.roles.values())
    if heads != 1:
        draft.faults.append(
            Fault(0, words.KIND, f"phần Chức danh cần đúng một “{words.HEAD}”, đang có {heads}.")
        )


def _role(code: str, title: str, key: str, kind: str, clauses: list[str]) -> Role:
    """The head is one person, appoints the members and assigns them; of any other role there may be several."""
    meant = words.KINDS.get(kind, RoleKind.OBSERVER)
    return Role(
        key,
        code,
        title,
        meant,
        clauses[0] if clauses else "",
        several=kind != words.HEAD,
        needs_unit=meant is RoleKind.UNIT,
        heads_board=kind == words.HEAD,
        keeps_roster=kind == words.HEAD,
    )
