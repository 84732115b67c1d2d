"""Sections by roles: who writes, checks, approves and decides what, on which clause, and who that is today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from workflows.approval.chain import StepInForce, chain_in_force
from workflows.approval.models import VERB_LABELS
from workflows.approval.roster import ReadWhole, Roster
from workflows.regulation.regulation import Regulation
from workflows.regulation.vocabulary import Role, Section
from workflows.staff.models import Assignment, Duty
from workflows.staff.regulation import regulation_in_force

WRITES = "Biên tập"  # short: it stands in half the cells


@dataclass(frozen=True)
class Deed:
    """What a role does in a section, and why: the clauses, or the decision that filled what they leave open."""

    verb: str
    clauses: tuple[str, ...]
    people: tuple[str, ...]
    is_gap: bool = False
    decision: str = ""

    @property
    def cited(self) -> list[tuple[str, str]]:
        """Each clause with how an official writes it."""
        return [(clause, regulation_in_force().cite(clause)) for clause in self.clauses]


@dataclass(frozen=True)
class Row:
    section: Section
    heading: str
    cells: list[list[Deed]]  # one a role of the matrix


@dataclass(frozen=True)
class Matrix:
    roles: list[Role]
    rows: list[Row]


def matrix(regulation: Regulation, on: date) -> Matrix:
    """Of the day, with three questions to the database; roles that do nothing anywhere are left out."""
    roster = ReadWhole(on)
    assigned: dict[str, list[Assignment]] = defaultdict(list)
    for given in Assignment.objects.on(on).filter(duty=Duty.CONTRIBUTE).select_related("person"):
        assigned[given.section].append(given)
    deeds = {s.key: _deeds(regulation, s, on, roster, assigned[s.key]) for s in regulation.sections}
    acting = {role for found in deeds.values() for role in found}
    roles = [role for role in regulation.roles if role.key in acting]
    rows = [
        Row(section, _heading(regulation, section), [deeds[section.key].get(role.key, []) for role in roles])
        for section in regulation.sections
    ]
    return Matrix(roles, rows)


def _heading(regulation: Regulation, section: Section) -> str:
    return regulation.full_title(section.key).rpartition(" › ")[0]


def _deeds(
    regulation: Regulation, section: Section, on: date, roster: Roster, assigned: Iterable[Assignment]
) -> dict[str, list[Deed]]:
    """By role: what it writes, then the steps it takes."""
    found: dict[str, list[Deed]] = defaultdict(list)
    for role in sorted(regulation.writers(section)):
        found[role].append(Deed(WRITES, section.clauses, _who_writes(regulation, section, role, roster)))
    for given in assigned:
        role = given.role or _role_of(regulation, given.person, roster)
        people = (str(given.person),) if given.person else _names(roster, given.role)
        found[role].append(Deed(WRITES, (regulation.assigns_by,), people, decision=given.decision_number))
    for step in chain_in_force(section, on, roster):
        found[_column(regulation, step, roster)].append(_step(step))
    return found


def _who_writes(regulation: Regulation, section: Section, role: str, roster: Roster) -> tuple[str, ...]:
    """The people of the role; of contacts of units, which units, for not every contact writes everywhere."""
    if not regulation.role(role).needs_unit:
        return _names(roster, role)
    titles = (c.title or regulation.role_title(role) for c in section.contributors if c.role == role)
    return tuple(titles) or (regulation.role_title(role),)


def _column(regulation: Regulation, step: StepInForce, roster: Roster) -> str:
    """The role that takes the step; of a person whom an assignment named, the role they hold."""
    if step.decision and step.people and step.people[0] not in roster.holders(step.step.role):
        return _role_of(regulation, step.people[0], roster) or step.step.role
    return step.step.role


def _role_of(regulation: Regulation, person: object, roster: Roster) -> str:
    """The role by which an assigned person stands in the matrix: their first."""
    held = (role.key for role in regulation.group_roles if person in roster.holders(role.key))
    return next(held, "")


def _step(found: StepInForce) -> Deed:
    return Deed(
        str(VERB_LABELS[found.step.verb]),
        (found.step.clause,),
        tuple(map(str, found.people)),
        is_gap=found.step.gap,
        decision=found.decision,
    )


def _names(roster: Roster, role: str) -> tuple[str, ...]:
    return tuple(map(str, roster.holders(role)))


def clauses_in(rows: Iterable[Row]) -> set[str]:
    """Every clause a cell rests on."""
    return {clause for row in rows for cell in row.cells for deed in cell for clause in deed.clauses}
