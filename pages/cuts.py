"""One page of a list as long as you like: which rows stand on it is read of an index, from the nearer end, and only
these rows are read whole."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet


def cut(rows: QuerySet, first: int, last: int, count: int) -> list[Any]:
    """Those from the place `first` to before `last`, of so many; in the order of the list."""
    keys = rows.values_list("pk", flat=True)
    if first > count // 2:
        found = list(keys.reverse()[max(0, count - last) : count - first])[::-1]
    else:
        found = list(keys[first:last])
    read = {row.pk: row for row in rows.order_by().filter(pk__in=found)}
    return [read[key] for key in found if key in read]
