"""The order of a Vietnamese dictionary in the database, whose own is that of the numbers of characters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from django.db.models import F, Func, QuerySet, TextField, Value
from django.db.models.expressions import OrderBy

from vietnamese.alphabet import PLACES, TONES_OF, WRITTEN
from vietnamese.text import fold

Found = TypeVar("Found", bound=QuerySet)
NAMES = {"title", "name", "vi"}  # what people read a list by
PLAIN = "".join(fold(letter).lower() for letter in WRITTEN)


def by(field: str, *, descending: bool = False) -> list[OrderBy]:
    """For `order_by`: the letters of the field, then their tones, then the text itself."""
    keys = [Func(F(field), Value(WRITTEN), Value(to), function="translate") for to in (PLACES, TONES_OF)]
    return [key.desc() if descending else key.asc() for key in (*keys, F(field))]


def ordered(queryset: Found, ordering: Iterable[str]) -> Found:
    """By these fields, as `order_by` takes them: titles and names in the order of the alphabet."""
    parts: list[str | OrderBy] = []
    for part in ordering:
        field = part.removeprefix("-")
        parts += by(field, descending=part.startswith("-")) if field in NAMES else [part]
    return queryset.order_by(*parts)


def plain(field: str) -> Func:
    """The field in small letters without marks, as `fold` writes it; whatever the database holds for a capital."""
    return Func(F(field), Value(WRITTEN), Value(PLAIN), function="translate", output_field=TextField())


class InAlphabeticalOrder:
    """A list of the library's, where it is sorted by a title or a name. Found by words, it stays as its index has it."""

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        found = super().order_queryset(queryset)
        ordering = [self.ordering] if isinstance(self.ordering, str) else list(self.ordering or [])
        names = any(part.removeprefix("-") in NAMES for part in ordering)
        return ordered(found, ordering) if names and not self.is_searching else found
