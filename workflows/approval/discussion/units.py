"""Which units may be asked for their word: those for which somebody answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from snippets.models import Organisation
from workflows.staff.models import Appointment


def units_to_ask(on: date) -> list[tuple[str, str]]:
    """Keys and names of the units that have a contact that day, in their order."""
    held = Appointment.objects.on(on).filter(person__is_active=True).exclude(unit="")
    found = Organisation.objects.on(on).filter(key__in=held.values("unit"))
    return list(found.values_list("key", "name"))


def providing_unit(draft: Any) -> str:
    """The unit the item names as its provider; empty where it names none."""
    unit = getattr(draft, "providing_unit", None)
    return unit.key if unit else ""
