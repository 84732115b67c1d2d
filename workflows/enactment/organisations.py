"""The first records of organisations: the units the regulation's module lists, with their days."""

from __future__ import annotations

from snippets.models import Organisation
from workflows.regulation.regulation import Regulation

from .report import Report


def enact_units(regulation: Regulation, report: Report) -> None:
    """Units that are missing are added; those present stay as people have changed them since."""
    known = set(Organisation.objects.values_list("key", flat=True))
    for rank, unit in enumerate(regulation.units, 1):
        if unit.key in known:
            continue
        Organisation.objects.create(
            key=unit.key,
            name=unit.name,
            name_en=unit.name_en,
            kind=unit.kind,
            starts_on=unit.starts_on,
            ends_on=unit.ends_on,
            rank=rank,
            live=True,
        )
        report.tell(f"Thêm đơn vị “{unit.name}”.")
