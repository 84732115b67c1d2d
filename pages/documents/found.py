"""Documents in an order, for a paginator: which of them stand on a page and how many there are, in one reading."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db.models import Count, QuerySet, Window


class Found:
    """`documents` have their state; `expected`: what will probably be asked for; `known`: how many there are.

    To count what meets conditions is to read it all, so the page is read with it. Only numbers are sorted:
    what is shown is fetched afterwards, without the texts that no list shows.
    """

    def __init__(self, documents: QuerySet, expected: slice, known: int | None) -> None:
        self._documents, self._expected, self._known = documents, expected, known

    @cached_property
    def count(self) -> int:
        if self._known is not None:
            return self._known
        if self._read or not self._expected.start:
            return self._read[0]["whole"] if self._read else 0
        return self._documents.order_by().count()

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, cut: slice) -> list[Any]:
        is_read = cut.start == self._expected.start and cut.stop <= self._expected.stop
        rows = self._read[: cut.stop - cut.start] if is_read else self._rows(cut)
        shown = self._documents.model.objects.defer("body").in_bulk([row["pk"] for row in rows])
        for row in rows:
            shown[row["pk"]].state_then = row["state_then"]
        return [shown[row["pk"]] for row in rows]

    @cached_property
    def _read(self) -> list[dict[str, Any]]:
        return self._rows(self._expected)

    def _rows(self, cut: slice) -> list[dict[str, Any]]:
        if self._known is not None and cut.start > self._known // 2:
            return self._from_the_end(cut, self._known)
        counted = {} if self._known is not None else {"whole": Window(Count("pk"))}
        return list(self._documents.annotate(**counted).values("pk", "state_then", *counted)[cut])

    def _from_the_end(self, cut: slice, count: int) -> list[dict[str, Any]]:
        """An index of days is read from the nearer end."""
        last = slice(max(0, count - cut.stop), max(0, count - cut.start))
        return list(self._documents.reverse().values("pk", "state_then")[last])[::-1]
