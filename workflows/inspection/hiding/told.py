"""Which decisions keep something of an edition from view."""

from __future__ import annotations

from typing import Any

from workflows.approval.item.story import told
from workflows.archive.hiding import in_force, touches
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.veil import Veil


def hidden_of(edition: Edition, capture: Capture | None) -> list[dict[str, Any]]:
    """The rows that hide something of it, as they are read; `edition` as hiding.py veils it."""
    if not edition.veil:
        return []
    sealed = Edition.objects.get(pk=edition.number)
    later = Entry.objects.about(edition.kind, edition.key).filter(number__gt=edition.number)
    rows = [number for number, (_row, veil) in in_force(later).items() if touches(veil, sealed, capture)]
    return told(Entry.objects.filter(number__in=rows).order_by("number"))


def under(veil: Veil, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of the register as they may be read."""
    return [
        {name: veil.text(said) if isinstance(said, str) else said for name, said in row.items()}
        for row in rows
    ]
