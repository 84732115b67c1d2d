"""Sealing an edition: part of its publication, in that transaction; its bytes follow at once after the commit."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from .capture import take_capture
from .models import Edition, Entry


def seal(edition: Edition, enter: Callable[[str], Entry]) -> Edition:
    """Keep the edition beside the row that `enter` writes with the edition's digest as its word "edition".

    Raises RuntimeError outside a transaction, where either could stand without the other (record() does).
    """
    edition.number = enter(edition.digest).number
    edition.save(force_insert=True)
    # A queue that is away undoes no publication: the gap is found (gaps.py).
    transaction.on_commit(lambda: take_capture.enqueue(edition.number), robust=True)
    return edition
