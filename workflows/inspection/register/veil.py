"""Rows of the register as they may be read: what a decision keeps from view of an item (ADR 0037) is kept here too."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from workflows.archive.capture import KIND as SEALED
from workflows.archive.hiding import in_force
from workflows.archive.models import Edition, Entry
from workflows.archive.veil import CLEAR, Veil

Place = tuple[str, str, int]  # of a row: its item, and the number that a later decision is measured by


def veils_over(entries: Iterable[Entry]) -> dict[int, Veil]:
    """By the number of each row what is hidden of its item since; two queries however many."""
    places = _places(list(entries))
    kinds, keys = {kind for kind, _key, _at in places.values()}, {key for _kind, key, _at in places.values()}
    hidden = list(in_force(Entry.objects.filter(kind__in=kinds, key__in=keys)).values())
    return {number: _over(place, hidden) for number, place in places.items()}


def _over(place: Place, hidden: list[tuple[Entry, Veil]]) -> Veil:
    kind, key, at = place
    found = (veil for row, veil in hidden if (row.kind, row.key) == (kind, key) and row.number >= at)
    return reduce(or_, found, CLEAR)


def _places(entries: list[Entry]) -> dict[int, Place]:
    """A row that tells of a capture is about the item of its edition, and as old as that."""
    sealed = [int(one.key) for one in entries if one.kind == SEALED]
    editions = Edition.objects.only("kind", "key").in_bulk(sealed) if sealed else {}
    found = {one.number: (one.kind, one.key, one.number) for one in entries}
    for one in entries:
        if one.kind == SEALED and (of := editions.get(int(one.key))):
            found[one.number] = of.kind, of.key, of.number
    return found
