"""Sealing an edition: part of its publication, in that transaction; its bytes follow at once after the commit."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from .models import Edition, Entry


def seal(edition: Edition, enter: Callable[[str], Entry]) -> Edition:
    """Keep the edition beside the row that `enter` writes with the edition's digest as its word "edition".

    Raises RuntimeError outside a transaction (record() does).
    """
    with transaction.atomic():
        edition.number = enter(edition.digest).number
        edition.save(force_insert=True)
    return edition
