"""The organisation chart: the units that exist on a day, by kind and rank, made of the data and never drawn by hand.

Two queries, however many units there are: the units, and their profiles.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.apps import apps

from snippets.models import Organisation

from .places import by_kind


def chart_on(day: date, locale_id: int | None) -> list[tuple[str, list[Organisation]]]:
    """Each kind of unit with its units of that day; each unit bears its `profile`, or nothing."""
    units = list(Organisation.objects.on(day))
    profiles = profiles_of((unit.pk for unit in units), locale_id)
    for unit in units:
        unit.profile = profiles.get(unit.pk)
    return by_kind(units, lambda unit: unit)


def profiles_of(units: Iterable[Any], locale_id: int | None) -> dict[Any, Any]:
    """The published page of each of these units that has one in that language, by the unit's key."""
    pages = apps.get_model("pages", "UnitPage").objects.live().filter(locale_id=locale_id)
    return {page.unit_id: page for page in pages.filter(unit__in=[key for key in units if key])}
