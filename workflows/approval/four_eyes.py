"""Nobody releases their own words (design 1.5; practice 2).

The author, that is whoever wrote or submitted, never checks or decides. Whoever ends a chain
has no hand in what is released. One person takes one step. All of it holds for the person
acted for as well as for the delegate.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.log_actions import registry as logs
from wagtail.models import Revision

from workflows.staff.models import User

from .models import State, Submission

EDITS = ("wagtail.edit", "wagtail.create", "wagtail.revert")


def authors(item: models.Model) -> set[int]:
    """Who wrote the item first, and who submitted it since it was last released.

    A public snippet has no owner: it is written by whoever began what waits for release.
    """
    last = _last_release(item)
    found, edited = Submission.objects.of(item), Revision.objects.for_instance(item)
    if last is not None:
        found, edited = found.filter(pk__gt=last.pk), edited.filter(created_at__gt=last.ended_at)
    writer = item.owner_id if hasattr(item, "owner_id") else _first(edited)
    return {*found.values_list("author_id", flat=True), writer} - {None}


def _first(revisions: models.QuerySet[Revision]) -> int | None:
    return revisions.order_by("created_at", "pk").values_list("user_id", flat=True).first()


def hands(item: models.Model) -> set[int]:
    """Authors, and everybody who edited the item since it was last released.

    Asked of revisions and of the log, for revisions may be purged.
    """
    last = _last_release(item)
    edited = Revision.objects.for_instance(item)
    logged = logs.get_logs_for_instance(item).filter(action__in=EDITS)
    if last is not None:
        edited = edited.filter(created_at__gt=last.ended_at)
        logged = logged.filter(timestamp__gt=last.ended_at)
    people = {*edited.values_list("user_id", flat=True), *logged.values_list("user_id", flat=True)}
    return (people | authors(item)) - {None}


def objection(submission: Submission, item: models.Model, person: User, *, ends: bool) -> str | None:
    """Why this person may not take the step, or None; `ends` when it is the last of the chain."""
    if person.pk in authors(item):
        return _(
            "Theo nguyên tắc hệ thống “hai người”, người viết, người trình không kiểm duyệt, "
            "phê duyệt bài của mình."
        )
    if ends and person.pk in hands(item):
        return _(
            "Theo nguyên tắc hệ thống “hai người”, người đã sửa bài không quyết định ở bước cuối. "
            "Hãy để người khác có thẩm quyền hoặc người được ủy quyền quyết định."
        )
    taken = submission.decisions.exclude(position=submission.position)
    if taken.filter(Q(by=person) | Q(on_behalf_of=person)).exists():
        return _("Theo nguyên tắc hệ thống “hai người”, một người không làm hai bước của cùng một bài.")
    return None


def _last_release(item: models.Model) -> Submission | None:
    return Submission.objects.of(item).filter(state=State.RELEASED).order_by("-pk").first()
