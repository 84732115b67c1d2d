"""Which decisions keep something of an edition from view, and what rows of the register may say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from workflows.approval.item.story import told
from workflows.archive import capture
from workflows.archive.hiding import WORD, in_force, touches
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.veil import CLEAR, MARK, Veil

Item = tuple[str, str]  # kind and key


def hidden_of(edition: Edition, capture: Capture | None) -> list[dict[str, Any]]:
    """The rows that hide something of it, as they are read; `edition` as hiding.py veils it."""
    if not edition.veil:
        return []
    sealed = Edition.objects.get(pk=edition.number)
    later = Entry.objects.about(edition.kind, edition.key).filter(number__gt=edition.number)
    rows = [number for number, (_row, veil) in in_force(later).items() if touches(veil, sealed, capture)]
    return told(Entry.objects.filter(number__in=rows).order_by("number"))


def under(veil: Veil, said: dict[str, Any]) -> dict[str, Any]:
    """The words of a row as they may be read."""
    shown = {name: veil.text(one) if isinstance(one, str) else one for name, one in said.items()}
    return shown | {WORD: MARK} if WORD in said else shown


def readable(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows as story.told gives them, of whatever items; two queries at most."""
    veils = veils_of([(row["kind"], row["key"]) for row in rows])
    return [under(veil, row) for veil, row in zip(veils, rows, strict=True)]


def veils_of(items: Iterable[Item]) -> list[Veil]:
    """All that is hidden of each item; a capture's is that of the item whose edition it is of."""
    asked = _items(list(items))
    kinds, keys = {kind for kind, _key in asked}, {key for _kind, key in asked}
    found: dict[Item, Veil] = defaultdict(lambda: CLEAR)
    for row, veil in in_force(Entry.objects.filter(kind__in=kinds, key__in=keys)).values():
        found[row.kind, row.key] |= veil
    return [found[item] for item in asked]


def _items(asked: list[Item]) -> list[Item]:
    captured = {key for kind, key in asked if kind == capture.KIND}
    of: dict[str, Item] = {}
    if captured:
        editions = Edition.objects.filter(number__in=captured).values_list("number", "kind", "key")
        of = {str(number): (kind, key) for number, kind, key in editions}
    return [of.get(key, (kind, key)) if kind == capture.KIND else (kind, key) for kind, key in asked]
