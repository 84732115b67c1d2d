"""Who holds what on a day: asked of the records one by one, or read whole where many are asked about."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import NamedTuple, Protocol

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONArray
from django.utils import timezone

from snippets.models import Organisation
from workflows.staff.models import Appointment, Assignment, User, holders

from .kept import OF_THE_OFFICE, kept_of_the_office, once


class Unit(NamedTuple):
    key: str
    name: str
    pk: int


class Roster(Protocol):
    def given(self, section: str) -> dict[str, Assignment]:
        """The assignments in the section that day, by their duty."""

    def holders(self, role: str) -> list[User]:
        """The people who hold the role that day."""


class Asked:
    """A question to the database each time: for one step of one item."""

    def __init__(self, on: date) -> None:
        self._on = on

    def given(self, section: str) -> dict[str, Assignment]:
        found = Assignment.objects.of(section).on(self._on).select_related("person")
        return {assignment.duty: assignment for assignment in found}

    def holders(self, role: str) -> list[User]:
        return holders(role, self._on)


class ReadWhole:
    """Two questions for the whole day: for everything that waits."""

    def __init__(self, on: date) -> None:
        self._given: dict[str, dict[str, Assignment]] = defaultdict(dict)
        for assignment in Assignment.objects.on(on).select_related("person"):
            self._given[assignment.section][assignment.duty] = assignment
        units = Organisation.objects.on(on).filter(key=OuterRef("unit"))
        of_the_unit = Subquery(units.values(told=JSONArray("rank", "pk", "name")))
        held = Appointment.objects.on(on).select_related("person").annotate(of_the_unit=of_the_unit)
        self._appointments = list(held)
        self._holders: dict[str, list[User]] = defaultdict(list)
        for appointment in self._appointments:
            if appointment.person.is_active:
                self._holders[appointment.role].append(appointment.person)

    def given(self, section: str) -> dict[str, Assignment]:
        return self._given.get(section, {})

    def holders(self, role: str) -> list[User]:
        return self._holders.get(role, [])

    def held_by(self, person: User) -> list[Appointment]:
        return [appointment for appointment in self._appointments if appointment.person_id == person.pk]

    def units(self) -> list[Unit]:
        """Those that somebody answers for that day, by rank."""
        held = (one for one in self._appointments if one.of_the_unit and one.person.is_active)
        found = {one.unit: one.of_the_unit for one in held}
        return [
            Unit(key, name, pk)
            for key, (_rank, pk, name) in sorted(found.items(), key=lambda unit: unit[1][:2])
        ]


def roster_of(actor: User, at: datetime) -> ReadWhole:
    """Who holds what that day; the person's own appointments are among it."""
    day = timezone.localdate(at)
    roster = kept_of_the_office(actor, f"roster of {day}", lambda: ReadWhole(day))
    once(actor, (OF_THE_OFFICE, f"appointments {day}"), lambda: roster.held_by(actor))
    return roster
