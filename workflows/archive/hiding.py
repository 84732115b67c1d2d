"""What may be looked at of earlier editions: personal data is kept from view by a decision (ADR 0037).

A row "hide" of the item names words and files; it is laid over every edition that was there when it was written, until
a row "show_again" lifts it. Nothing that was sealed is changed. The words themselves are a salted value of their row.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from functools import reduce
from operator import or_

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONArray

from . import store
from .models import Capture, Edition, Entry, Value
from .veil import CLEAR, Veil

HIDE, SHOW_AGAIN = "hide", "show_again"
WORD, LIFTS = "hidden", "lifts"  # of their rows: what is hidden; the number of the row that is lifted


def written(veil: Veil) -> str:
    """As a row says it."""
    return json.dumps({"words": veil.words, "files": sorted(veil.files)}, ensure_ascii=False)


def in_force(rows: QuerySet[Entry]) -> dict[int, tuple[Entry, Veil]]:
    """The rows "hide" of these that nothing has lifted, by number; one query."""
    said = Value.objects.filter(number=OuterRef("number"), name__in=(WORD, LIFTS))
    told = rows.filter(verb__in=(HIDE, SHOW_AGAIN)).order_by("number")
    found: dict[int, tuple[Entry, Veil]] = {}
    for row in told.annotate(said=ArraySubquery(said.values(pair=JSONArray("name", "value")))):
        words = dict(row.said)
        if row.verb == HIDE:
            found[row.number] = row, _read(words.get(WORD, ""))
        else:
            found.pop(int(words.get(LIFTS) or 0), None)
    return found


def all_veiled(editions: Iterable[Edition]) -> list[Edition]:
    """The editions as they may be looked at, their `veil` with them; one query however many."""
    asked = list(editions)
    return [_under(one, veil) for one, veil in zip(asked, _veils(asked), strict=True)]


def veiled(edition: Edition) -> Edition:
    return all_veiled([edition])[0]


def veil_of(edition: Edition) -> Veil:
    return _veils([edition])[0]


def touches(veil: Veil, edition: Edition, capture: Capture | None) -> bool:
    """Whether anything of this edition is kept from view; `edition` as it was sealed."""
    if not veil:
        return False
    if veil.finds(edition.title) or veil.json(edition.content) != edition.content:
        return True
    pieces = capture.pieces if capture else []
    if veil.files & {one["payload"] for one in pieces}:
        return True
    pages = (one["piece"] for one in pieces if one["type"].startswith("text/html"))
    return any(_finds(veil, name) for name in pages)


def _finds(veil: Veil, name: str) -> bool:
    """A page whose file is lost or was changed shows nothing any more; verification names it."""
    try:
        return veil.finds(store.response(name)[2].decode())
    except (store.Lost, store.Broken):
        return False


def _veils(editions: list[Edition]) -> list[Veil]:
    """One query however many."""
    keys, kinds = {one.key for one in editions}, {one.kind for one in editions}
    veils: dict[tuple[str, str], list[tuple[int, Veil]]] = defaultdict(list)
    for number, (row, veil) in in_force(Entry.objects.filter(key__in=keys, kind__in=kinds)).items():
        veils[row.kind, row.key].append((number, veil))
    return [
        reduce(or_, (veil for number, veil in veils[one.kind, one.key] if number > one.number), CLEAR)
        for one in editions
    ]


def _under(edition: Edition, veil: Veil) -> Edition:
    if not veil:
        return edition
    shown = copy(edition)
    shown.title, shown.content = veil.text(edition.title), veil.json(edition.content)
    shown.veil = veil
    return shown


def _read(said: str) -> Veil:
    """A row whose own words were struck out (redact.py) hides all: nothing can be told apart without them."""
    if not said:
        return Veil(is_lost=True)
    told = json.loads(said)
    return Veil(tuple(told["words"]), frozenset(told["files"]))
