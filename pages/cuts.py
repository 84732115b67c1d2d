"""One page of a list as long as you like: which rows stand on it is read of an index, from the nearer end, and only
these are read whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet


class Cuts:
    """For a paginator. `rows`: in an order that an index has; `count`: how many; `read`: what is shown, by its key."""

    def __init__(self, rows: QuerySet, count: int, read: Callable[[list[int]], Mapping[int, Any]]) -> None:
        self._rows, self._count, self._read = rows, count, read

    def count(self) -> int:
        return self._count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, cut: slice) -> list[Any]:
        keys = self._keys(cut.start or 0, min(cut.stop, self._count))
        found = self._read(keys)
        return [found[key] for key in keys if key in found]

    def _keys(self, first: int, last: int) -> list[int]:
        keys = self._rows.values_list("pk", flat=True)
        if first > self._count // 2:
            return list(keys.reverse()[self._count - last : self._count - first])[::-1]
        return list(keys[first:last])
