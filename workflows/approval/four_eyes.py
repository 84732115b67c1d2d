"""Nobody releases their own words (design 1.5; practice 2).

The author, that is whoever wrote or submitted, never checks or decides. Whoever ends a chain
has no hand in what is released. One person takes one step. All of it holds for the person
acted for as well as for the delegate. Who wrote what is translated is an author of the translation too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from .kept import once
from .models import State, Submission
from .touches import BESIDE, LOGGED, SAVED, SOURCE_AUTHOR, SOURCE_HAND, Touch, touches_of


@dataclass(frozen=True)
class Hands:
    """Who wrote or submitted an item since it was last released, and who had any hand in it."""

    authors: set[int]
    all: set[int]


def hands_in(item: models.Model) -> Hands:
    """Asked of submissions, of revisions, and of the log too, for revisions may be purged.

    The owner is always an author; a public snippet has none: it is written by whoever began what
    waits for release.
    """
    return hands_in_each([item])[item.pk]


def hands_known_to(actor: User, submission: Submission, item: models.Model, at: datetime) -> Hands:
    """Asked once for a person and a moment: of a deed, once its item is locked."""
    return once(actor, ("hands", submission.pk, submission.state, at), lambda: hands_in(item))


def hands_in_each(items: Sequence[models.Model]) -> dict[int, Hands]:
    """Of several items of one model, with one question; by their primary keys."""
    touches: dict[int, list[Touch]] = defaultdict(list)
    for touch in touches_of(items):
        touches[touch.item].append(touch)
    return {item.pk: _hands(item, sorted(touches[item.pk], key=itemgetter(2))) for item in items}


def _hands(item: models.Model, touches: list[Touch]) -> Hands:
    """Since the item was last released, whatever the order of the three in time."""
    submitted, since = _submitted_since_release(touches)
    later = [touch for touch in touches if since is None or (touch.at and touch.at > since)]
    authors, hands = _whose(item, later, submitted)
    authors |= {touch.person for touch in touches if touch.said == SOURCE_AUTHOR}
    hands |= {touch.person for touch in touches if touch.said == SOURCE_HAND}
    return Hands(authors - {None}, (hands | authors) - {None})


def _whose(
    item: models.Model, touches: list[Touch], submitted: set[int | None]
) -> tuple[set[int | None], set[int | None]]:
    saved = sorted((touch.at, touch.order, touch.person) for touch in touches if touch.said == SAVED)
    editors = [person for _at, _order, person in saved]
    others = {touch.person for touch in touches if touch.said == LOGGED}
    writer = item.owner_id if hasattr(item, "owner_id") else next(iter(editors), None)
    return {*submitted, writer}, {*editors, *others}


def hands_in_edition(item: models.Model) -> Hands:
    """In what readers have of the item now: from the release before it to its own."""
    touches = sorted(touches_of([item]), key=itemgetter(2))
    releases = [touch for touch in touches if touch.said == State.RELEASED]
    if not releases:
        return _hands(item, touches)
    last, before = releases[-1], releases[-2].at if len(releases) > 1 else None
    within = [t for t in touches if t.at and t.at <= last.at and (before is None or t.at > before)]
    authors, hands = _whose(item, within, {t.person for t in within if t.said not in BESIDE})
    return Hands(authors - {None}, (hands | authors) - {None})


def _submitted_since_release(touches: list[Touch]) -> tuple[set[int | None], datetime | None]:
    """Who submitted it since it was last released, and when that was."""
    submitted, since = set(), None
    for touch in touches:
        if touch.said == State.RELEASED:
            submitted, since = set(), touch.at
        elif touch.said not in BESIDE:
            submitted.add(touch.person)
    return submitted, since


def objection(submission: Submission, position: int, hands: Hands, person: User, *, ends: bool) -> str | None:
    """Why this person may not take the step, or None; `ends` when the step is to end the chain."""
    if person.pk in hands.authors:
        return _(
            "Theo nguyên tắc hệ thống “hai người”, người viết, người trình không kiểm duyệt, "
            "phê duyệt bài của mình."
        )
    if ends and person.pk in hands.all:
        return _(
            "Theo nguyên tắc hệ thống “hai người”, người đã sửa bài không quyết định ở bước cuối. "
            "Hãy để người khác có thẩm quyền hoặc người được ủy quyền quyết định."
        )
    others = (found for found in submission.decisions.all() if found.position != position)
    if any(person.pk in {found.by_id, found.on_behalf_of_id} for found in others):
        return _("Theo nguyên tắc hệ thống “hai người”, một người không làm hai bước của cùng một bài.")
    return None
