"""Nobody releases their own words (design 1.5; practice 2).

The author, that is whoever wrote or submitted, never checks or decides. Whoever ends a chain
has no hand in what is released. One person takes one step. All of it holds for the person
acted for as well as for the delegate.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _
from wagtail.log_actions import registry as logs
from wagtail.models import Revision

from workflows.staff.models import User

from .models import State, Submission

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
    submitted, since = _submitted_since_release(item)
    edited = Revision.objects.for_instance(item)
    logged = logs.get_logs_for_instance(item).filter(action__in=EDITS)
    if since is not None:
        edited, logged = edited.filter(created_at__gt=since), logged.filter(timestamp__gt=since)
    editors = list(edited.order_by("created_at", "pk").values_list("user_id", flat=True))
    writer = item.owner_id if hasattr(item, "owner_id") else next(iter(editors), None)
    authors = {*submitted, writer} - {None}
    everybody = {*editors, *logged.values_list("user_id", flat=True), *authors} - {None}
    return Hands(authors, everybody)


def _submitted_since_release(item: models.Model) -> tuple[set[int], datetime | None]:
    """Who submitted it since it was last released, and when that was."""
    authors, since = set(), None
    passages = Submission.objects.of(item).order_by("pk")
    for state, ended_at, author in passages.values_list("state", "ended_at", "author_id"):
        if state == State.RELEASED:
            authors, since = set(), ended_at
        else:
            authors.add(author)
    return authors, since


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
