"""A table looked at before it becomes a locality: also by its addresses; mended cell by cell; shown as a matrix."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.urls import Resolver404, resolve

from workflows.approval.models import VERB_LABELS
from workflows.regulation.locality import words
from workflows.regulation.locality.making import Made, made_from_text
from workflows.regulation.locality.table import Fault, rows_of, text_of
from workflows.regulation.regulation import Regulation
from workflows.regulation.vocabulary import Role, Section

from .matrix import WRITES

MEND, WAS = "o", "c"  # the name of a mended cell in the form, and of what it held
OF_PAGES = "wagtail_serve"


@dataclass(frozen=True)
class Planned:
    """What a role would do in a section, with the clause as an official writes it."""

    verb: str
    cited: str
    is_gap: bool = False


@dataclass(frozen=True)
class PlannedRow:
    section: Section
    heading: str
    cells: list[list[Planned]]


@dataclass(frozen=True)
class Cell:
    """A cell that a fault names, to be mended where the fault is told."""

    row: int
    place: int
    holds: str
    says: list[str]

    @property
    def mark(self) -> str:
        return f"{self.row}-{self.place}"


def looked_at(text: str) -> Made:
    """Whatever the table makes; an address of the system's own is no section's."""
    found = made_from_text(text)
    if found.drafted is None:
        return found
    taken = [
        Fault(0, words.TITLE, f"địa chỉ “/{node.key}/” của “{node.title}” là của hệ thống; hãy đặt tên khác.")
        for node in found.drafted.page_nodes
        if node.parent is None and _is_of_the_system(f"/{node.key}/")
    ]
    return replace(found, faults=(*found.faults, *taken))


def _is_of_the_system(address: str) -> bool:
    try:
        return resolve(address).url_name != OF_PAGES
    except Resolver404:
        return False


def mended(text: str, sent: Mapping[str, str]) -> str:
    """The text with the cells that were mended beside their faults, each only where it still holds what it did."""
    wanted = {
        name: value for name, value in sent.items() if re.fullmatch(rf"{MEND}-\d{{1,4}}-\d{{1,3}}", name)
    }
    changed = {name: value for name, value in wanted.items() if value != sent.get(f"{WAS}{name[1:]}")}
    if not changed:
        return text
    try:
        rows = [list(row) for row in rows_of(text)]
    except csv.Error:
        return text  # why it cannot be read is told
    for name, value in changed.items():
        row, place = (int(part) for part in name.split("-")[1:])
        if not 1 <= row <= len(rows):
            continue
        cells = rows[row - 1]
        cells += [""] * (place + 1 - len(cells))
        if cells[place] == sent.get(f"{WAS}{name[1:]}", ""):
            cells[place] = value
    return text_of(tuple(tuple(row) for row in rows))


def cells_to_mend(found: Made) -> tuple[list[Cell], list[Fault]]:
    """The cells that faults name, each once; and the faults of no one cell."""
    cells: dict[tuple[int, int], Cell] = {}
    for fault in found.faults:
        if fault.place >= 0:
            row = found.rows[fault.row - 1]
            holds = row[fault.place] if fault.place < len(row) else ""
            cell = cells.setdefault((fault.row, fault.place), Cell(fault.row, fault.place, holds, []))
            cell.says.append(str(fault))
    return list(cells.values()), [fault for fault in found.faults if fault.place < 0]


def planned(regulation: Regulation) -> tuple[list[Role], list[PlannedRow]]:
    """Sections by the roles that do something in them, from the table alone."""
    deeds = {section.key: _deeds(regulation, section) for section in regulation.sections}
    acting = {role for found in deeds.values() for role in found}
    roles = [role for role in regulation.roles if role.key in acting]
    rows = [
        PlannedRow(s, _heading(regulation, s), [deeds[s.key].get(role.key, []) for role in roles])
        for s in regulation.sections
    ]
    return roles, rows


def _heading(regulation: Regulation, section: Section) -> str:
    return regulation.full_title(section.key).rpartition(" › ")[0]


def _deeds(regulation: Regulation, section: Section) -> dict[str, list[Planned]]:
    found: dict[str, list[Planned]] = {}
    cited = "; ".join(map(regulation.cite, section.clauses))
    for contributor in section.contributors:
        found.setdefault(contributor.role, []).append(Planned(WRITES, cited))
    for step in section.chain.steps:
        deed = Planned(str(VERB_LABELS[step.verb]), regulation.cite(step.clause), is_gap=step.gap)
        found.setdefault(step.role, []).append(deed)
    return found
