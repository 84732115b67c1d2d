"""Within one screen each picture and file is read once, whoever asks for it and how often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import models

Read = dict[type[models.Model], dict[int, models.Model]]
_read: ContextVar[Read | None] = ContextVar("read", default=None)


@contextmanager
def reading_once() -> Iterator[None]:
    """For what only looks. A deed stays outside: it asks the database anew."""
    token = _read.set({})
    try:
        yield
    finally:
        _read.reset(token)


class ReadOnce(models.QuerySet):
    """All of a kind by their keys, asked in bulk as streams, drafts and hashes do."""

    def in_bulk(self, id_list: Iterable[Any] | None = None, *, field_name: str = "pk") -> dict[Any, Any]:
        known = _read.get()
        if known is None or id_list is None or field_name != "pk" or self.query.where:
            return super().in_bulk(id_list, field_name=field_name)
        mine, keys = known.setdefault(self.model, {}), [key for key in id_list if key is not None]
        if unread := set(keys) - mine.keys():
            mine.update(super().in_bulk(unread))
        return {key: mine[key] for key in keys if key in mine}
