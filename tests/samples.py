"""What an ordinary run tries of a long list: a share of it, another share in another run."""

from __future__ import annotations

import os
from collections.abc import Sequence
from random import Random
from typing import TypeVar

from django.conf import settings

T = TypeVar("T")
FULL = os.environ.get("PORTAL_FULL") == "1"  # the counts of the issues (`make test-full`), or small ones
# One for all workers of a run; PORTAL_SEED repeats it.
SEED = os.environ.get("PORTAL_SEED") or settings.TEST_RUN


def one_in(share: int, things: Sequence[T]) -> list[T]:
    """All of them with PORTAL_FULL=1; else every so-many-th, from a place the seed chooses."""
    if FULL:
        return list(things)
    return list(things)[Random(f"{SEED} {len(things)}").randrange(share) :: share]
