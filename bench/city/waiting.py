"""Pages that stand open in their chains: by the verbs, as people leave them at the end of a day."""

from __future__ import annotations

from itertools import cycle, islice

from django.utils import timezone

from . import made
from .fill import City
from .plan import place_in

UNTIL = ("submitted", "checked")
FIRST = 6_000_000  # the number of the first of them


def leave_open(city: City, number: int) -> None:
    """So many, over the sections in turn: half wait to be checked, half to be decided on."""
    now = timezone.now()
    with made.JobsDone():
        for n, key in enumerate(islice(cycle(city.sections), number)):
            place = place_in(key, FIRST + n, city.seed, now)
            made.page(place, city.shared, UNTIL[n // len(city.sections) % len(UNTIL)], now)
