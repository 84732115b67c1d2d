"""The first records of organisations: the units the regulation's module lists, with their days."""

from __future__ import annotations

from snippets.models import Organisation
from workflows.staff.regulation import regulation_in_force


def make_units() -> int:
    """Units that are missing are added; those present stay as people have changed them."""
    known = set(Organisation.objects.values_list("key", flat=True))
    missing = [
        Organisation(
            key=unit.key,
            name=unit.name,
            name_en=unit.name_en,
            kind=unit.kind,
            starts_on=unit.starts_on,
            ends_on=unit.ends_on,
            rank=rank,
        )
        for rank, unit in enumerate(regulation_in_force().units, 1)
        if unit.key not in known
    ]
    return len(Organisation.objects.bulk_create(missing))
