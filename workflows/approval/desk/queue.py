"""From one item to the next: who decides goes through what waits without coming back to the list."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import BooleanField, ExpressionWrapper, Q

from workflows.staff.models import User

from ..models import Submission
from .waiting import at_their_steps, looked_at, since, verb_for, waiting_for

FEW = 2  # items are read at first, then twice as many, until one is the person's


def after(person: User, decided: Submission, at: datetime) -> Submission | None:
    """What waits next, now that one was decided `at` that moment: the next younger one, else the oldest; nothing
    that was put off. What else waits is not read."""
    found = at_their_steps(person, at).filter(postponed_at=None).exclude(kind=decided.kind, key=decided.key)
    passed = _whether(stood_since__lte=since(decided, before=at))
    return _first_theirs(person, found.order_by(passed, _whether(urgent_at=None), "stood_since", "-pk"), at)


def beside(person: User, kind: str, key: int, step: int, at: datetime) -> Submission | None:
    """The one `step` places after the item in what waits; of an item that does not wait for them, the first."""
    found = [one.submission for one in waiting_for(person, at)]
    places = [place for place, one in enumerate(found) if (one.kind, one.key) == (kind, key)]
    if not places:
        return next(iter(found), None)
    place = places[0] + step
    return found[place] if 0 <= place < len(found) else None


def _whether(**those: Any) -> ExpressionWrapper:
    return ExpressionWrapper(Q(**those), BooleanField())


def _first_theirs(person: User, candidates: models.QuerySet[Submission], at: datetime) -> Submission | None:
    """The first of these that the person can act on; no more items are read than it takes to find it."""
    begins, few = 0, FEW
    while some := list(candidates[begins : begins + few]):
        items = looked_at(person, some, at)
        mine = (one for one in some if one.pk in items and verb_for(person, one, items[one.pk], at))
        if found := next(mine, None):
            return found
        begins, few = begins + few, few * 2
    return None
