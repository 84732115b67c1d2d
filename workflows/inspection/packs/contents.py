"""What goes into a pack: the editions of an address, of an item or of some days, and the rows that tell of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Q

from workflows.archive.models import Capture, Edition, Entry

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
        items = Q()
        for kind, key in {(one.kind, one.key) for one in self.editions}:
            items |= Q(kind=kind, key=key)
        sealed = {one.number for one in self.captures.values()}
        other = Edition.objects.filter(items).exclude(number__in=[one.number for one in self.editions])
        about = Entry.objects.filter(items, at__lte=self.last).exclude(number__in=other.values("number"))
        return sorted(sealed | set(about.values_list("number", flat=True)))

    def pieces(self) -> Iterator[str]:
        """The names of the kept answers, each once."""
        named = (piece["piece"] for one in self.captures.values() for piece in one.pieces)
        yield from sorted(set(named))
