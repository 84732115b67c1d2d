"""From the table to the regulation, or to every fault in it at once."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace

from vietnamese.text import slug

from ..english import BY_LAW, InEnglish
from ..regulation import Identity, Regulation
from ..vocabulary import Content, Contradiction, Heading, Section, Version
from . import words
from .parts import TECHNICAL, Draft, clause_id, day, listed, read_clauses, read_locality, read_roles
from .sections import read_sections
from .table import Fault, Rows, rows_of, table_of

LONGEST_FIELD = 30  # of the columns that hold the key of a field
UNCLOSED = "Không đọc được bảng: có dấu ngoặc kép mở mà không đóng, hoặc một ô quá dài."


@dataclass(frozen=True)
class Made:
    """What the table makes: `drafted` of the rows that hold together, a regulation where all of them do."""

    rows: Rows
    faults: tuple[Fault, ...]
    drafted: Regulation | None

    @property
    def regulation(self) -> Regulation | None:
        return None if self.faults else self.drafted


def made_from_text(text: str) -> Made:
    """Of a paste or a file."""
    try:
        return made(rows_of(text))
    except csv.Error:
        return Made((), (Fault(0, "", UNCLOSED),), None)


def regulation_from(rows: Rows) -> Regulation:
    """Of the rows in a locality's module; raises ValueError with every fault where a hand has spoilt them."""
    found = made(rows)
    if found.regulation is None:
        raise ValueError("\n".join(map(str, found.faults)))
    return found.regulation


def made(rows: Rows) -> Made:
    table = table_of(rows)
    draft = Draft(table)
    read_locality(draft)
    read_clauses(draft)
    read_roles(draft)
    headings, sections = read_sections(draft)
    regulation = _regulation(draft, headings, sections)
    faults = tuple(sorted([*table.faults, *draft.faults], key=lambda fault: fault.row))
    return Made(rows, faults, regulation)


def _regulation(draft: Draft, headings: list[Heading], sections: list[Section]) -> Regulation:
    said = draft.said
    assigns, standing = _assigns(draft), _standing(draft)
    return Regulation(
        locality=said.get(words.NAME, ""),
        identity=_identity(said),
        version=_version(draft),
        clauses=tuple(draft.clauses),
        roles=(*draft.roles.values(), TECHNICAL),
        headings=tuple(headings),
        sections=tuple(sections),
        fields_of_activity=_fields(draft),
        issuers=tuple(listed(said.get(words.ISSUERS, ""))),
        assigns_by=assigns,
        applies_changes=standing,
        keepers=_keepers(sections),
        in_english=_in_english(draft, sections),
        contradictions=_contradictions(draft, sections),
    )


def _identity(said: dict[str, str]) -> Identity:
    return Identity(
        site_name=said.get(words.SITE, ""),
        site_name_en=said.get(words.SITE_EN, ""),
        owner=said.get(words.OWNER, ""),
        standing_office=said.get(words.OFFICE, ""),
        responsible=said.get(words.RESPONSIBLE, ""),
        address=said.get(words.ADDRESS, ""),
        email=said.get(words.EMAIL, ""),
    )


def _version(draft: Draft) -> Version:
    return Version(
        number=draft.said.get(words.NUMBER, ""),
        decided_on=day(draft, words.SIGNED),
        effective_on=day(draft, words.EFFECTIVE),
        signer=draft.said.get(words.SIGNER, ""),
        replaces="",
        title=draft.said.get(words.TEXT_TITLE, ""),
    )


def _assigns(draft: Draft) -> str:
    """The clause by which the head assigns; one alone."""
    line = draft.places.get(words.ASSIGNS)
    if line is None or not line[words.VALUE]:
        return ""
    return next(iter(draft.clause(line, words.VALUE)), clause_id(line[words.VALUE]))


def _standing(draft: Draft) -> tuple[str, ...]:
    """Who carries out a leader's exact change and keeps the calendar."""
    line = draft.places.get(words.STANDING)
    return tuple(role.key for role in draft.people(line, words.VALUE)) if line else ()


def _fields(draft: Draft) -> tuple[tuple[str, str], ...]:
    names = listed(draft.said.get(words.FIELDS, ""))
    keys = [slug(name) for name in names]
    if len(set(keys)) < len(keys) or any(not 0 < len(key) <= LONGEST_FIELD for key in keys):
        says = f"các lĩnh vực phải khác nhau, mỗi lĩnh vực ngắn hơn {LONGEST_FIELD} chữ, cách nhau bằng dấu chấm phẩy."
        draft.faults.append(draft.places[words.FIELDS].fault(words.VALUE, says))
    return tuple(zip(keys, names, strict=True))


def _keepers(sections: list[Section]) -> tuple[tuple[str, str], ...]:
    """Whose chain each kind of shared data passes: that of the section nearest to it."""
    first: dict[Content | None, str] = {}
    for section in sections:
        first.setdefault(section.content, section.key)
    contact = first.get(Content.CONTACT, "")
    people = first.get(Content.LEADERSHIP) or first.get(Content.INTRO) or contact
    press = first.get(Content.SOURCED) or contact
    kept = {"identity": contact, "home": contact, "organisation": people, "official": people, "source": press}
    return (*kept.items(), ("term", people))  # † a principle: by whom names and titles are kept


def _in_english(draft: Draft, sections: list[Section]) -> InEnglish:
    """What the law names, and the sections that the locality adds by their titles."""
    named = listed(draft.said.get(words.ENGLISH, ""))
    keys = {section.title.casefold(): section.key for section in sections}
    for title in named:
        if title.casefold() not in keys:
            says = f"“{title}” không phải tên chuyên mục nào ở phần Chuyên mục; cách nhau bằng dấu chấm phẩy."
            draft.faults.append(draft.places[words.ENGLISH].fault(words.VALUE, says))
    return replace(BY_LAW, chosen=tuple(keys[t.casefold()] for t in named if t.casefold() in keys))


def _contradictions(draft: Draft, sections: list[Section]) -> tuple[Contradiction, ...]:
    """What the table says against itself, with what the system does about it; none stands in the way."""
    found = [*_own_checkers(draft, sections), *_idle(draft, sections), *_early(draft)]
    return tuple(Contradiction(number, *words) for number, words in enumerate(found, 1))


def _own_checkers(draft: Draft, sections: list[Section]) -> list[tuple[str, str, str]]:
    titles = {role.key: role.title for role in draft.roles.values()}
    return [
        (
            f"Chuyên mục “{section.title}”",
            f"{titles[step.role]} vừa biên tập vừa kiểm duyệt.",
            "Bài do ai viết hoặc sửa thì người ấy không tự kiểm duyệt.",
        )
        for section in sections
        for step in section.chain.steps
        if step.role in {contributor.role for contributor in section.contributors}
    ]


def _idle(draft: Draft, sections: list[Section]) -> list[tuple[str, str, str]]:
    acting = {step.role for section in sections for step in section.chain.steps}
    acting |= {contributor.role for section in sections for contributor in section.contributors}
    idle = [role for role in draft.roles.values() if role.key not in acting]
    return [
        ("Phần Chức danh", f"{role.title} không có việc ở chuyên mục nào.", "Chức danh này chỉ xem.")
        for role in idle
        if words.KINDS["Người xem"] is not role.kind and not role.heads_board
    ]


def _early(draft: Draft) -> list[tuple[str, str, str]]:
    if not day(_quiet(draft), words.EFFECTIVE) < day(_quiet(draft), words.SIGNED):
        return []
    return [("Phần Địa phương", "Ngày có hiệu lực trước ngày ký.", "Hệ thống dùng ngày như đã ghi.")]


def _quiet(draft: Draft) -> Draft:
    """The same words, whose faults were told already."""
    return Draft(draft.table, said=draft.said, places=draft.places)
