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
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F, Func, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from wagtail.log_actions import registry as logs
from wagtail.models import Page, PageLogEntry, Revision

from workflows.staff.models import User

from .models import State, Submission, TranslatedPage, kind_of

EDITS = ("wagtail.edit", "wagtail.create", "wagtail.revert")
SAVED, LOGGED = "saved", "logged"
# Of what is translated: who wrote or submitted it, who had any hand in it.
SOURCE_AUTHOR, SOURCE_HAND = "source author", "source hand"
BESIDE = {SAVED, LOGGED, SOURCE_AUTHOR, SOURCE_HAND}  # all but the passages


class Touch(NamedTuple):
    """Whose hand, and when it touched the item: a revision saved, an edit in the log, or a passage by its state."""

    item: str
    said: str
    order: int
    at: datetime | None
    person: int | None


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


def hands_in_each(items: Sequence[models.Model]) -> dict[int, Hands]:
    """Of several items of one model, with one question; by their primary keys."""
    touches: dict[int, list[Touch]] = defaultdict(list)
    for touch in map(_touch, _all_of(items)):
        touches[int(touch.item)].append(touch)
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
    touches = sorted(map(_touch, _all_of([item])), key=itemgetter(2))
    releases = [touch for touch in touches if touch.said == State.RELEASED]
    if not releases:
        return _hands(item, touches)
    last, before = releases[-1], releases[-2].at if len(releases) > 1 else None
    within = [t for t in touches if t.at and t.at <= last.at and (before is None or t.at > before)]
    authors, hands = _whose(item, within, {t.person for t in within if t.said not in BESIDE})
    return Hands(authors - {None}, (hands | authors) - {None})


def _all_of(items: Sequence[models.Model]) -> models.QuerySet:
    return _saved(items).union(_logged(items), _submitted(items), *_translated(items), all=True)


def _touch(row: tuple[Any, ...]) -> Touch:
    return Touch(*row)


def _submitted_since_release(touches: list[Touch]) -> tuple[set[int | None], datetime | None]:
    """Who submitted it since it was last released, and when that was."""
    submitted, since = set(), None
    for touch in touches:
        if touch.said == State.RELEASED:
            submitted, since = set(), touch.at
        elif touch.said not in BESIDE:
            submitted.add(touch.person)
    return submitted, since


def _saved(items: Sequence[models.Model]) -> models.QuerySet:
    """Who saved a revision, and when."""
    kind, keys = items[0].get_base_content_type(), [str(item.pk) for item in items]
    found = Revision.objects.filter(base_content_type=kind, object_id__in=keys)
    return _rows(found, "object_id", Value(SAVED), "created_at", "user_id")


def _logged(items: Sequence[models.Model]) -> models.QuerySet:
    """Whose edits are in the log, and when."""
    log = logs.get_log_model_for_instance(items[0])
    name, keys = "object_id", [str(item.pk) for item in items]
    if log is PageLogEntry:
        found, name = log.objects.filter(page__in=keys), "page_id"
    else:
        kind = ContentType.objects.get_for_model(items[0], for_concrete_model=False)
        found = log.objects.filter(content_type=kind, object_id__in=keys)
    return _rows(found.filter(action__in=EDITS), name, Value(LOGGED), "timestamp", "user_id")


def _submitted(items: Sequence[models.Model]) -> models.QuerySet:
    """Who submitted it, and when each passage ended."""
    passages = Submission.objects.filter(kind=kind_of(items[0]), key__in=[item.pk for item in items])
    return _rows(passages, "key", F("state"), "ended_at", "author_id")


def _translated(items: Sequence[models.Model]) -> list[models.QuerySet]:
    """Whose words are translated; no moment says when, for they are in it as long as it follows them."""
    if not isinstance(items[0], Page):
        return []
    found = TranslatedPage.objects.filter(page__in=[item.pk for item in items])
    never = Value(None, output_field=models.DateTimeField())
    number = models.IntegerField()
    return [
        _rows(found, "page_id", Value(said), never, Func(F(people), function="unnest", output_field=number))
        for said, people in ((SOURCE_AUTHOR, "source_authors"), (SOURCE_HAND, "source_hands"))
    ]


def _rows(found: models.QuerySet, item: str, said: Any, at: Any, person: Any) -> models.QuerySet:
    """As a Touch is written."""
    text = models.CharField()
    return found.order_by().values_list(
        Cast(item, text), Cast(said, text), Cast("pk", models.BigIntegerField()), at, person
    )


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
