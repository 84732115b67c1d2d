"""What goes into a pack: the editions of an address, of an item or of some days, and the rows that tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Q

from workflows.archive.hiding import all_veiled, in_force, touches
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.veil import Veil

from ..looking_back import path_of

MOST = 500  # editions in one pack; more are asked for by shorter ranges


@dataclass(frozen=True)
class Contents:
    """Everything up to `last`, as the register knew it at that moment: asked for again later, it is the same."""

    address: str  # "" for all addresses
    first: datetime | None
    last: datetime

    @cached_property
    def editions(self) -> list[Edition]:
        """What was public at some moment of the range: those of before that stood when it began, too."""
        found = Edition.objects.filter(at__lte=self.last)
        if self.address:
            found = found.filter(address=path_of(self.address))
        if self.first is None:
            return list(found.order_by("number"))
        begun = [one for one in found.filter(at__lt=self.first) if not one.ended_by(self.first)]
        return sorted([*begun, *found.filter(at__gte=self.first)], key=lambda one: one.number)

    @cached_property
    def captures(self) -> dict[int, Capture]:
        return Capture.objects.in_bulk([one.number for one in self.editions])

    @cached_property
    def numbers(self) -> list[int]:
        """The register's rows about these items until then, and those that sealed these editions."""
        if not self.editions:
            return []
        items = _items(self.editions)
        sealed = {one.number for one in self.captures.values()}
        other = Edition.objects.filter(items).exclude(number__in=[one.number for one in self.editions])
        about = Entry.objects.filter(items, at__lte=self.last).exclude(number__in=other.values("number"))
        return sorted(sealed | set(about.values_list("number", flat=True)))

    @cached_property
    def veils(self) -> dict[int, Veil]:
        """What is kept from view today, by edition."""
        return {one.number: one.veil for one in all_veiled(self.editions)}

    @cached_property
    def hidden(self) -> frozenset[int]:
        """The editions of which something is: what is shown of them is not what was sealed."""
        return frozenset(
            one.number
            for one in self.editions
            if touches(self.veils[one.number], one, self.captures.get(one.number))
        )

    def was_hidden_after(self, moment: datetime) -> bool:
        """Whether a pack that was made then still shows what is hidden now."""
        rows = Entry.objects.filter(_items(one for one in self.editions if one.number in self.hidden))
        return bool(self.hidden) and any(row.at > moment for row, _veil in in_force(rows).values())

    def pieces(self) -> Iterator[str]:
        """The names of the kept answers that the pack brings along, each once."""
        whole = (one for number, one in self.captures.items() if number not in self.hidden)
        yield from sorted({piece["piece"] for one in whole for piece in one.pieces})


def _items(editions: Iterable[Edition]) -> Q:
    items = Q()
    for kind, key in {(one.kind, one.key) for one in editions}:
        items |= Q(kind=kind, key=key)
    return items
