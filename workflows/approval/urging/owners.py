"""Whom a section is with: who answers for it, who edits there, the contacts of the units that provide for it."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from workflows.regulation.vocabulary import Oversight, RoleKind, Section, Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..chain import chain_in_force
from ..roster import ReadWhole


def owners_under(one: Oversight, section: Section, roster: ReadWhole, at: datetime) -> list[User]:
    """A member urges who edits in their section; others, who answers for it, and units where that is said."""
    found = editing(section, roster) if one.own else answering(section, roster, at)
    return list(dict.fromkeys([*found, *(_contacts(section, roster) if one.units else [])]))


def answering(section: Section, roster: ReadWhole, at: datetime) -> list[User]:
    """The members responsible; where a leader decides alone, who heads the standing office."""
    return responsible(section, roster, at) or _heads_of_the_office(roster)


def responsible(section: Section, roster: ReadWhole, at: datetime) -> list[User]:
    """Who checks there, or writes and submits there."""
    steps = chain_in_force(section, timezone.localdate(at), roster)
    checking = [person for step in steps if step.step.verb == Verb.CHECK for person in step.people]
    if checking:
        return checking
    writer = regulation_in_force().answers_for(section)
    return roster.holders(writer) if writer else []


def editing(section: Section, roster: ReadWhole) -> list[User]:
    regulation = regulation_in_force()
    roles = sorted(regulation.writers(section))
    staff = [role for role in roles if regulation.role(role).kind is RoleKind.STAFF]
    return [person for role in staff for person in roster.holders(role)]


def _heads_of_the_office(roster: ReadWhole) -> list[User]:
    regulation = regulation_in_force()
    heads = [key for key in regulation.appliers if regulation.role(key).kind is RoleKind.MEMBER]
    return [person for key in heads for person in roster.holders(key)]


def _contacts(section: Section, roster: ReadWhole) -> list[User]:
    """Of units of the kinds, or by the names, that contribute there."""
    kinds = {unit.key: unit.kind for unit in regulation_in_force().units}
    return [
        person
        for named in section.contributors
        for person in roster.holders(named.role)
        for held in roster.held_by(person)
        if held.unit and (held.unit in named.units or kinds.get(held.unit) in named.kinds)
    ]


def is_leader(person: User, roster: ReadWhole) -> bool:
    regulation = regulation_in_force()
    held = (regulation.known_role(one.role) for one in roster.held_by(person))
    return any(role and role.kind is RoleKind.LEADER for role in held)


def title_of(person: User, roster: ReadWhole) -> str:
    """The office they hold, with the unit of a contact."""
    held = roster.held_by(person)
    if not held:
        return ""
    unit = next((unit.name for unit in roster.units() if unit.key == held[0].unit), "")
    return unit or held[0].title
