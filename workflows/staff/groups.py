"""Wagtail groups follow the appointments, so that stock screens speak of the role responsible."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.contrib.auth.models import Group

from .models import Appointment, User
from .regulation import regulation_in_force


def group_names() -> dict[str, str]:
    """Role key to the name of its group: the title as printed."""
    return {role.key: role.title for role in regulation_in_force().group_roles}


def follow_appointments(on: date, people: Iterable[User] | None = None) -> list[str]:
    """Make group membership equal to the appointments in force on that day.

    Touches the groups of roles only. Answers a sentence for each change made.
    """
    names = group_names()
    groups = {group.name: group for group in Group.objects.filter(name__in=names.values())}
    wanted: dict[int, set[str]] = {}
    for appointment in Appointment.objects.on(on).filter(person__is_active=True):
        if name := names.get(appointment.role):
            wanted.setdefault(appointment.person_id, set()).add(name)
    chosen = User.objects.prefetch_related("groups")
    if people is not None:
        chosen = chosen.filter(pk__in=[person.pk for person in people])
    return [line for person in chosen for line in _follow(person, wanted.get(person.pk, set()), groups)]


def _follow(person: User, wanted: set[str], groups: dict[str, Group]) -> list[str]:
    present = {group.name for group in person.groups.all() if group.name in groups}
    joins, leaves = (wanted - present) & set(groups), present - wanted
    if joins:
        person.groups.add(*(groups[name] for name in joins))
    if leaves:
        person.groups.remove(*(groups[name] for name in leaves))
    return [f"{person}: vào nhóm {name}" for name in sorted(joins)] + [
        f"{person}: rời nhóm {name}" for name in sorted(leaves)
    ]
