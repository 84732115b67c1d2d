"""Who is told that a source corrected itself: those on whose desks it waits until ours is corrected, or need not be."""

from __future__ import annotations

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.regulation.vocabulary import Section
from workflows.staff.models import Appointment, Assignment, Delegation, Duty, User
from workflows.staff.regulation import regulation_in_force

from ..chain import chain_in_force
from ..facts import LOOKS_AT_EVERYTHING
from ..models import Event, SourceCorrection
from ..notices.standing import source_mark
from ..roster import ReadWhole
from ..telling import about_an_item
from .rules import BASIS


def of_the_source(noted: SourceCorrection, section: Section) -> None:
    """Each once, and not who recorded it."""
    people = [one for one in who_sees_to_it(section, timezone.localdate()) if one.pk != noted.by_id]
    by = ", ".join(filter(None, (str(noted.by), noted.title)))
    title = _("Nguồn đã cải chính, cần đính chính: %(title)s")
    about_an_item(people, noted, Event.SOURCE, source_mark(noted.pk), title, noted.words, by=by, clause=BASIS)


def who_sees_to_it(section: Section, day: date) -> list[User]:
    """As the desk asks it of one person (rules.sees_to_corrections), of everybody at once."""
    steps = chain_in_force(section, day, ReadWhole(day))
    holding = [person for step in steps for person in step.people]
    given = Delegation.objects.on(day).filter(person__in=holding, delegate__is_active=True)
    acting = [one.delegate for one in given.select_related("delegate") if one.covers(section.key)]
    return list(dict.fromkeys([*_editors(section, day), *holding, *acting]))


def _editors(section: Section, day: date) -> list[User]:
    """Of the board: by their office, or assigned."""
    regulation = regulation_in_force()
    known = ((key, regulation.known_role(key)) for key in regulation.writers(section))
    roles = {key for key, role in known if role and role.kind in LOOKS_AT_EVERYTHING}
    given = Assignment.objects.on(day).filter(section=section.key, duty=Duty.CONTRIBUTE)
    assigned = list(given.select_related("person"))
    roles |= {one.role for one in assigned if one.role}
    held = Appointment.objects.on(day).filter(role__in=roles, person__is_active=True)
    return [*(one.person for one in held.select_related("person")), *_named(assigned)]


def _named(assigned: list[Assignment]) -> list[User]:
    return [one.person for one in assigned if one.person and one.person.is_active]
