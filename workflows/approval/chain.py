"""The chain of a section on a given day: the regulation, with dated assignments laid over its gaps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from workflows.regulation.chains import ended_by_member
from workflows.regulation.vocabulary import Chain, Section, Step, Verb
from workflows.staff.models import Assignment, Duty, User
from workflows.staff.regulation import regulation_in_force

from .roster import Asked, Roster

DUTY_OF = {
    Verb.CHECK: Duty.CHECK,
    Verb.APPROVE: Duty.APPROVE,
    Verb.DECIDE: Duty.APPROVE,
    Verb.RELEASE: Duty.RELEASE,
}


@dataclass(frozen=True)
class StepInForce:
    """A step with the people who may take it that day; `decision` is the assignment it rests on."""

    step: Step
    title: str
    people: tuple[User, ...]
    decision: str = ""


def chain_in_force(section: Section, on: date, roster: Roster | None = None) -> list[StepInForce]:
    """The steps an item of the section passes on that day, in order."""
    roster = roster or Asked(on)
    given = roster.given(section.key)
    return [_in_force(step, assignment, roster) for step, assignment in plan(section, given)]


def plan(section: Section, given: dict[str, Assignment]) -> list[tuple[Step, Assignment | None]]:
    """The steps of the section, each with the assignment that fills it, of those `given` there that day."""
    if release := given.get(Duty.RELEASE):
        chain = ended_by_member(release.role or section.member or "", regulation_in_force().assigns_by)
        return [(chain.steps[0], release)]
    return [(step, _filling(step, given)) for step in _steps(section.chain, given)]


def step_in_force(section: Section, step: Step, on: date, roster: Roster | None = None) -> StepInForce | None:
    """Who may take a planned step that day; None where it rested on an assignment that has ended.

    What the regulation gives stays with the role it names, or with whom an assignment put in
    the gap; a step that only an assignment made ends with it.
    """
    roster = roster or Asked(on)
    given = roster.given(section.key)
    own = next((s for s in section.chain.steps if s.verb == step.verb), None)
    if own is not None:
        return _in_force(own, _filling(own, given), roster)
    assignment = given.get(DUTY_OF[step.verb])
    return _in_force(step, assignment, roster) if assignment else None


def _steps(chain: Chain, given: dict[str, Assignment]) -> list[Step]:
    """The regulation's steps, with a check put first where one was assigned and none stands."""
    steps = list(chain.steps)
    assigned = given.get(Duty.CHECK)
    if assigned and all(step.verb != Verb.CHECK for step in steps):
        steps.insert(0, Step(Verb.CHECK, assigned.role, regulation_in_force().assigns_by, gap=True))
    return steps


def _filling(step: Step, given: dict[str, Assignment]) -> Assignment | None:
    """The assignment that fills the step, if the regulation left it open."""
    return given.get(DUTY_OF[step.verb]) if step.gap else None


def _in_force(step: Step, assignment: Assignment | None, roster: Roster) -> StepInForce:
    if assignment is None:
        title = regulation_in_force().role(step.role).title
        return StepInForce(step, title, tuple(roster.holders(step.role)))
    people = (assignment.person,) if assignment.person else tuple(roster.holders(assignment.role))
    filled = Step(step.verb, assignment.role or step.role, regulation_in_force().assigns_by, gap=True)
    return StepInForce(filled, assignment.assignee, people, assignment.decision_number)
