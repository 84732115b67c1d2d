"""Sealing an edition: part of its publication, in that transaction; its bytes follow at once after the commit."""

from __future__ import annotations

from collections.abc import Callable

from .models import Edition, Entry


def seal(edition: Edition, enter: Callable[[str], Entry]) -> Edition:
    """Keep the edition beside the row that `enter` writes with the edition's digest as its word "edition".

    Raises RuntimeError outside a transaction, where either could stand without the other (record() does).
    """
    edition.number = enter(edition.digest).number
    edition.save(force_insert=True)
    return edition
