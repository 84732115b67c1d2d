"""From one item to the next: who decides goes through what waits without coming back to the list."""

from __future__ import annotations

from datetime import datetime

from workflows.staff.models import User

from ..models import Submission
from .waiting import Waiting, at_their_steps, first_theirs, since, waiting_for


def after(person: User, decided: Submission, at: datetime) -> Waiting | None:
    """What waits next, now that one was decided `at` that moment: the next younger one, else the oldest; nothing
    that was put off."""
    stood = since(decided, before=at)
    left = [
        one
        for one in at_their_steps(person, at)
        if one.postponed_at is None and (one.kind, one.key) != (decided.kind, decided.key)
    ]
    left.sort(key=lambda one: (since(one) <= stood, one.urgent_at is None, since(one)))
    return first_theirs(person, left, at)


def beside(person: User, kind: str, key: int, step: int, at: datetime) -> Waiting | None:
    """The one `step` places after the item in what waits; of an item that does not wait for them, the first."""
    found = waiting_for(person, at)
    places = [
        place for place, one in enumerate(found) if (one.submission.kind, one.submission.key) == (kind, key)
    ]
    if not places:
        return next(iter(found), None)
    place = places[0] + step
    return found[place] if 0 <= place < len(found) else None
