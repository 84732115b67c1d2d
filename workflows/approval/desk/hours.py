"""What was approved for an hour: waits for it, is late, or could not pass the door at it. Told to the standing office
and to who holds the last step; found in what the desk has read already."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..facts import NOT_LISTED
from ..hours import LATE, said
from ..models import State, Submission
from ..rights import rights_to, step_on
from ..writing import applies_changes
from .matters import SHOWN, Matter
from .titles import titles_of


def by_the_hour(person: User, at: datetime) -> dict[str, list[Matter]]:
    """The earliest hour first."""
    mine = [one for one in _open() if applies_changes(person, at) or _ends(person, one, at)]
    late = [one for one in mine if one.state != State.SCHEDULED or one.publish_at < at - LATE]
    coming = sorted((one for one in mine if one not in late), key=lambda one: one.publish_at)
    return {"late": _told(late[:SHOWN], _is_late), "scheduled": _told(coming[:SHOWN], _comes)}


def _open() -> QuerySet[Submission]:
    """Those with an hour before them, and those that came back at it."""
    came_back = Q(state=State.WAITING) & ~Q(held_up="")
    found = Submission.objects.open().filter(Q(state=State.SCHEDULED) | came_back)
    return found.defer(*NOT_LISTED)


def _ends(person: User, one: Submission, at: datetime) -> bool:
    section = regulation_in_force().section(one.section)
    found = step_on(person, section, one.steps[-1], at) if section else None
    return found is not None and bool(rights_to(person, section, found, at))


def _told(found: list[Submission], words: Callable[[Submission], str]) -> list[Matter]:
    titles = titles_of(found)
    return [Matter(one, titles[one.pk], words(one)) for one in found if one.pk in titles]


def _is_late(one: Submission) -> str:
    return one.held_up or _("Quá giờ hẹn đăng %(hour)s") % {"hour": said(one.publish_at)}


def _comes(one: Submission) -> str:
    return f"{regulation_in_force().full_title(one.section)} · {one.stands}"
