"""Nobody releases their own words (design 1.5; practice 2).

The author, that is whoever wrote or submitted, never checks or decides. Whoever ends a chain
has no hand in what is released. One person takes one step. All of it holds for the person
acted for as well as for the delegate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext as _
from wagtail.log_actions import registry as logs
from wagtail.models import PageLogEntry, Revision

from workflows.staff.models import User

from .models import State, Submission, kind_of

Touch = tuple[datetime, int | None]  # when, and whose hand
EDITS = ("wagtail.edit", "wagtail.create", "wagtail.revert")


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
    """Of several items of one model, with as many questions as for one; by their primary keys."""
    submitted = _submitted_since_release(items)
    edited, logged = _edited(items), _logged(items)
    return {item.pk: _hands(item, *submitted[item.pk], edited[item.pk], logged[item.pk]) for item in items}


def _hands(
    item: models.Model, submitted: set[int], since: datetime | None, edited: list[Touch], logged: list[Touch]
) -> Hands:
    editors = [person for when, person in edited if since is None or when > since]
    others = {person for when, person in logged if since is None or when > since}
    writer = item.owner_id if hasattr(item, "owner_id") else next(iter(editors), None)
    authors = {*submitted, writer} - {None}
    return Hands(authors, {*editors, *others, *authors} - {None})


def _edited(items: Sequence[models.Model]) -> dict[int, list[Touch]]:
    """Who saved a revision, and when; the earliest first."""
    kind, keys = items[0].get_base_content_type(), [str(item.pk) for item in items]
    found = Revision.objects.filter(base_content_type=kind, object_id__in=keys).order_by("created_at", "pk")
    return _by_item(found.values_list("object_id", "created_at", "user_id"))


def _logged(items: Sequence[models.Model]) -> dict[int, list[Touch]]:
    """Whose edits are in the log, and when."""
    log = logs.get_log_model_for_instance(items[0])
    name, keys = "object_id", [str(item.pk) for item in items]
    if log is PageLogEntry:
        found, name = log.objects.filter(page__in=keys), "page_id"
    else:
        kind = ContentType.objects.get_for_model(items[0], for_concrete_model=False)
        found = log.objects.filter(content_type=kind, object_id__in=keys)
    return _by_item(found.filter(action__in=EDITS).values_list(name, "timestamp", "user_id"))


def _by_item(rows: Iterable[tuple[Any, datetime, int | None]]) -> dict[int, list[Touch]]:
    found: dict[int, list[Touch]] = defaultdict(list)
    for key, when, person in rows:
        found[int(key)].append((when, person))
    return found


def _submitted_since_release(items: Sequence[models.Model]) -> dict[int, tuple[set[int], datetime | None]]:
    """Who submitted each since it was last released, and when that was."""
    found: dict[int, tuple[set[int], datetime | None]] = {item.pk: (set(), None) for item in items}
    passages = Submission.objects.filter(kind=kind_of(items[0]), key__in=list(found)).order_by("pk")
    for key, state, ended_at, author in passages.values_list("key", "state", "ended_at", "author_id"):
        if state == State.RELEASED:
            found[key] = (set(), ended_at)
        else:
            found[key][0].add(author)
    return found


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
