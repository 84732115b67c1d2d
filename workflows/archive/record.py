"""Writing into the register: part of the deed, in the deed's own transaction."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from .hashes import value_hash
from .models import Entry, Value


@dataclass(frozen=True)
class Subject:
    """What a deed was done to, as it was called at that moment."""

    kind: str  # "pages.newspage"
    key: str
    title: str
    address: str = ""


@dataclass(frozen=True)
class Hand:
    """Who did it, as printed; for whom and by which decision, when by delegation."""

    username: str
    name: str
    role: str
    title: str
    for_name: str = ""
    for_title: str = ""
    decision: str = ""


SYSTEM = Hand(username="", name="Hệ thống", role="", title="")


def record(
    verb: str,
    *,
    at: datetime,
    subject: Subject,
    hand: Hand | None,
    basis: str,
    regulation: str,
    content_hash: str = "",
    **words: str,
) -> Entry:
    """Write one row: who (None: the system itself), what, on which clause or principle.

    Called last in a deed: others wait to write theirs until its transaction ends. Raises
    RuntimeError outside a transaction, where the row could stand without its deed.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("record() is part of a deed's transaction, and there is none")
    own = {"basis": basis, "regulation": regulation, "content_hash": content_hash}
    values = _salted(_values(subject, hand or SYSTEM, own, words))
    digests = {name: value_hash(salt, value) for name, (salt, value) in values.items()}
    entry = Entry.objects.create(
        at=at, verb=verb, kind=subject.kind, key=subject.key, digests=_canonical(digests)
    )
    Value.objects.bulk_create(
        Value(number=entry.number, name=name, salt=salt, value=value)
        for name, (salt, value) in values.items()
    )
    return entry


def _values(subject: Subject, hand: Hand, own: dict[str, str], words: dict[str, str]) -> dict[str, str]:
    """All that the row says, by name. Raises TypeError for a word whose name is taken."""
    fixed = {"item_title": subject.title, "item_address": subject.address, **vars(hand), **own}
    if taken := fixed.keys() & words.keys():
        raise TypeError(f"record() says these itself: {', '.join(sorted(taken))}")
    return fixed | words


def _salted(values: dict[str, str]) -> dict[str, tuple[str, str]]:
    return {name: (secrets.token_hex(16), value) for name, value in values.items() if value}


def _canonical(digests: dict[str, str]) -> str:
    return json.dumps(digests, sort_keys=True, separators=(",", ":"))
