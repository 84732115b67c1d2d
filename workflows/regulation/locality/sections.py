"""The fourth part of the table: the sections with their chains. An empty cell is what the regulation is silent on."""

from __future__ import annotations

from typing import Any

from ..chains import approves, checked_then_approved, checks, decides, leader_alone, written_by_member
from ..disclosure import BY_KEY
from ..vocabulary import (
    Chain,
    Content,
    Contributor,
    Freshness,
    Gap,
    Heading,
    Period,
    Role,
    RoleKind,
    Section,
    Step,
    Verb,
)
from . import words
from .parts import Draft, key_of
from .table import Fault, Line

NO_WRITE = (RoleKind.LEADER, RoleKind.OBSERVER)  # the last decider has no hand in what is released


def read_sections(draft: Draft) -> tuple[list[Heading], list[Section]]:
    """Headings as they first appear, and every section whose row holds together."""
    headings: dict[str, Heading] = {}
    sections: list[Section] = []
    for number, line in enumerate(draft.lines(words.SECTIONS), 1):
        before = len(draft.faults)
        heading = _heading(draft, line, headings)
        key = _key(draft, line, heading, headings, sections)
        section = _section(draft, line, heading, key, str(number))
        if len(draft.faults) == before and section:
            sections.append(section)
    _whole(draft, headings, sections)
    return list(headings.values()), sections


def _heading(draft: Draft, line: Line, headings: dict[str, Heading]) -> str | None:
    """The key of the row's heading, made where it is new; English is asked of its first row only."""
    title, title_en = line[words.GROUP], line[words.GROUP_EN]
    if not title:
        return None
    key = key_of(title)
    if key not in headings:
        if not key:
            draft.faults.append(line.fault(words.GROUP, f"“{title}” cần có chữ cái hoặc chữ số."))
        if not title_en or title_en == title:
            says = f"chưa ghi tên tiếng Anh của nhóm “{title}”, hoặc ghi trùng tên tiếng Việt."
            draft.faults.append(line.fault(words.GROUP_EN, says))
        headings[key] = Heading(key, title, title_en)
    return key


def _key(
    draft: Draft, line: Line, heading: str | None, headings: dict[str, Heading], sections: list[Section]
) -> str:
    """The address of the section; with its heading's words where another section has it already."""
    title, taken = line[words.TITLE], {*headings, *(section.key for section in sections)}
    key = key_of(title)
    if heading and key in taken:
        key = key_of(headings[heading].title, title)
    if not key:
        draft.faults.append(line.fault(words.TITLE, "chưa ghi tên chuyên mục."))
    elif key in taken or any((s.parent, s.title) == (heading, title) for s in sections):
        says = f"“{title}” trùng địa chỉ với một nhóm hoặc chuyên mục khác; hãy đặt tên khác."
        draft.faults.append(line.fault(words.TITLE, says))
    if not line[words.TITLE_EN] or line[words.TITLE_EN] == title:
        says = "chưa ghi tên tiếng Anh, hoặc ghi trùng tên tiếng Việt."
        draft.faults.append(line.fault(words.TITLE_EN, says))
    return key


def _section(draft: Draft, line: Line, heading: str | None, key: str, row: str) -> Section | None:
    clauses = draft.clause(line, words.CLAUSE)
    writers = _writers(draft, line)
    content = _choice(draft, line, words.CONTENT, words.CONTENTS)
    chain, gaps = _chain(draft, line, writers, clauses[0] if clauses else "")
    freshness = _freshness(draft, line)
    if chain is None or content is None:
        return None
    if freshness.gap:
        gaps.append(Gap("Quy chế không nêu định kỳ cập nhật.", "Cập nhật khi có thay đổi."))
    return Section(
        key=key,
        row=row,
        title=line[words.TITLE],
        title_en=line[words.TITLE_EN],
        parent=heading,
        content=content,
        chain=chain,
        contributors=tuple(Contributor(role.key) for role in writers),
        freshness=freshness,
        clauses=tuple(clauses),
        gaps=tuple(gaps),
        discloses=tuple(BY_KEY) if content is Content.DISCLOSURE else (),
    )


def _choice(draft: Draft, line: Line, column: str, known: dict[str, Any]) -> Any:
    found = {name.casefold(): meant for name, meant in known.items()}.get(line[column].casefold())
    if found is None:
        says = f"“{line[column]}” không có trong danh sách; chọn một trong: {'; '.join(known)}."
        draft.faults.append(line.fault(column, says))
    return found


def _freshness(draft: Draft, line: Line) -> Freshness:
    if not line[words.PERIOD]:
        return Freshness(Period.ON_CHANGE, gap=True)
    return Freshness(_choice(draft, line, words.PERIOD, words.PERIODS) or Period.ON_CHANGE)


def _writers(draft: Draft, line: Line) -> list[Role]:
    writers = list(dict.fromkeys(draft.people(line, words.WRITERS)))
    for role in writers:
        if role.kind in NO_WRITE:
            says = f"{role.code} là lãnh đạo hoặc người xem: không biên tập, để người duyệt không tự duyệt bài mình."
            draft.faults.append(line.fault(words.WRITERS, says))
    if not line[words.WRITERS]:
        draft.faults.append(line.fault(words.WRITERS, "chưa ghi ai cung cấp, biên tập."))
    return writers


def _chain(draft: Draft, line: Line, writers: list[Role], clause: str) -> tuple[Chain | None, list[Gap]]:
    """A member checks and a leader approves; without a check the one member who writes submits, or the
    leader decides alone. Where no leader is named it is the head, until an assignment says otherwise."""
    checker = _one(draft, line, words.CHECKER, (RoleKind.MEMBER,), "thành viên")
    leader = _one(draft, line, words.LEADER, (RoleKind.LEADER,), "lãnh đạo")
    gaps: list[Gap] = []
    is_gap = leader is None and not line[words.LEADER]
    if is_gap:
        leader = next((role for role in draft.roles.values() if role.heads_board), None)
    if leader is None or (line[words.CHECKER] and checker is None):
        return None, gaps
    if is_gap:
        says = f"{leader.title} phê duyệt, cho đến khi có phân công."
        gaps.append(Gap("Quy chế không nêu ai phê duyệt.", says))
    members = [role for role in writers if role.kind is RoleKind.MEMBER]
    if checker:
        return checked_then_approved(checks(checker.key, clause), _approves(leader, clause, is_gap)), gaps
    if len(members) > 1:
        says = "không có bước kiểm duyệt mà có nhiều thành viên biên tập; hãy ghi ai kiểm duyệt."
        draft.faults.append(line.fault(words.CHECKER, says))
    if members:
        return written_by_member(members[0].key, _approves(leader, clause, is_gap)), gaps
    step = Step(Verb.DECIDE, leader.key, clause, gap=True) if is_gap else decides(leader.key, clause)
    return leader_alone(step), gaps


def _approves(leader: Role, clause: str, is_gap: bool) -> Step:
    return approves(leader.key, clause, gap=is_gap)


def _one(draft: Draft, line: Line, column: str, kinds: tuple[RoleKind, ...], name: str) -> Role | None:
    """The one role of the cell, of a kind that may take the step."""
    found = draft.people(line, column)
    if len(found) > 1:
        draft.faults.append(line.fault(column, f"chỉ ghi một {name}."))
    elif found and found[0].kind not in kinds:
        draft.faults.append(line.fault(column, f"{found[0].code} không phải {name}."))
        return None
    return found[0] if found else None


def _whole(draft: Draft, headings: dict[str, Heading], sections: list[Section]) -> None:
    """What the sections must be together."""
    held = [line[words.CONTENT].casefold() for line in draft.lines(words.SECTIONS)]
    if "liên hệ" not in held:
        says = "cần một chuyên mục loại Liên hệ: quy trình của chuyên mục này duyệt chân trang, trang chủ."
        draft.faults.append(Fault(0, words.CONTENT, says))
    if held.count("quy chế") > 1:
        draft.faults.append(Fault(0, words.CONTENT, "chỉ một chuyên mục được chứa toàn văn Quy chế."))
    for section in sections:  # a heading may come after the section whose address it takes
        if section.key in headings:
            says = f"“{section.title}” trùng địa chỉ với một nhóm; hãy đặt tên khác."
            draft.faults.append(Fault(0, words.TITLE, says))
