"""From an item that was opened from a list: which list, which place on it, and the ways to the list and to its neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from workflows.staff.models import User

from .models import Handed, HandoverList
from .rules import may_see

ASKED = "danh-sach"  # in the address of an item's screen: the number of the list, and nothing that leads elsewhere
NEEDED = ("place", "list__afternoon", "submission__kind", "submission__key")


@dataclass(frozen=True)
class Place:
    """`before` and `after` are its neighbours on the list, as the office ordered it."""

    list: HandoverList
    number: int
    count: int
    before: Handed | None
    after: Handed | None


def place_of(actor: User, asked: str, kind: str, key: int, at: datetime) -> Place | None:
    """None where the item does not stand on the list that the address names, or the person sees no lists."""
    if not asked.isdecimal() or may_see(actor, at):
        return None
    of_list = Handed.objects.filter(list=int(asked)).select_related("list", "submission").order_by("place")
    items = list(of_list.only(*NEEDED))
    here = [n for n, one in enumerate(items) if (one.submission.kind, one.submission.key) == (kind, key)]
    return _place(items, here[0]) if here else None


def _place(items: list[Handed], here: int) -> Place:
    around = [None, *items, None]
    return Place(items[here].list, here + 1, len(items), around[here], around[here + 2])
