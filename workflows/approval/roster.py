"""Who holds what on a day: asked of the records one by one, or read whole where many are asked about."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Protocol

from workflows.staff.models import Appointment, Assignment, User, holders


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
        self._appointments = list(Appointment.objects.on(on).select_related("person"))
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
