"""Who may do what has changed: said by whoever writes many rows at once, heard by whoever keeps the register.

A row saved or deleted by itself is told by Django's own signals; a bulk door is silent, and says it here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction
from django.dispatch import Signal

written_at_once = Signal()  # rows: what bulk_create has written; sender: their model
done_as_one = Signal()  # deed: a Whole, at the end of its transaction
door_shut = Signal()  # request, username: too many wrong passwords


@dataclass
class Whole:
    """A deed that is told as one, however many rows it writes; `parts` is filled by who listens, `sentences` by
    whose deed it is, for people."""

    verb: str
    kind: str
    key: str
    title: str
    basis: str
    parts: list[Any] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)


_standing: ContextVar[Whole | None] = ContextVar("a deed told as one", default=None)


def whole_deed() -> Whole | None:
    """The deed that tells itself as one at this moment, if any."""
    return _standing.get()


@contextmanager
def as_one(verb: str, *, kind: str, key: str, title: str, basis: str) -> Iterator[Whole]:
    """Inside, the changes of authority are parts of one deed; told at the end, in its transaction."""
    deed = Whole(verb, kind, key, title, basis)
    with transaction.atomic(savepoint=False):
        before = _standing.set(deed)
        try:
            yield deed
        finally:
            _standing.reset(before)
        if deed.parts or deed.sentences:
            done_as_one.send(sender=Whole, deed=deed)


def write_at_once(model: type[models.Model], rows: Iterable[models.Model]) -> None:
    """`bulk_create` that is heard."""
    written = model._default_manager.bulk_create(rows)
    written_at_once.send(sender=model, rows=written)
