"""The replica: a copy of the database that public pages are read from, where DATABASE_REPLICA_URL names one.

Django's routers are asked query by query, and by model: a cursor, a relation of what is remembered between two
requests, a library that names `default` all pass them by. Here one choice is made for all that a request reads:
while it lasts, `default` of this thread is the replica's connection (docs/adr/0051).
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from . import PRIMARY, REPLICA

PAUSE = 5  # seconds for which a replica that failed is not asked again

_asked_again_at = 0.0


def may_be_asked() -> bool:
    """There is one, and it has not failed just now."""
    return REPLICA in connections.settings and time.monotonic() >= _asked_again_at


def leave_alone() -> None:
    """It failed: for a while the primary reads for everybody."""
    global _asked_again_at
    _asked_again_at = time.monotonic() + PAUSE


@contextmanager
def instead_of_the_primary() -> Iterator[BaseDatabaseWrapper]:
    """Inside, whatever this thread asks of the database it asks of the replica."""
    primary, reading = connections[PRIMARY], connections[REPLICA]
    reading.close_if_unusable_or_obsolete()
    connections[PRIMARY] = reading
    try:
        yield reading
    finally:
        connections[PRIMARY] = primary
