"""Duyệt, hẹn giờ đăng: the decision is taken now, and is carried out at an hour that the leader names.

Until then nothing is public and the item stands in its chain: locked for everybody, and still to be returned, taken
back or released at once (docs/adr/0030).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from .. import telling
from ..deed import Case, Refused
from ..hours import fault_of_hour, said_in_full
from ..models import State, Submission
from ..passage import Seen, decide, sign, stand
from .approve import require_secrecy_tick
from .release import publish_at_its_hour
from .submit import NotReady


def approve_for(
    actor: User,
    item: models.Model,
    *,
    seen: Seen,
    publish_at: datetime,
    at: datetime,
    was: datetime | None = None,
    note: str = "",
    declared: Collection[str] = (),
) -> Submission:
    """Decide on the bytes the actor saw; of what waits for its hour already, only the hour is another: that of the screen
    is `was`.

    Raises NotReady for an hour that has passed or is too far away.
    """

    def act(case: Case) -> None:
        if case.submission.publish_at == publish_at:
            return  # a second press of the same button
        if case.submission.publish_at != was:
            raise Refused(_("Bài đã thay đổi từ khi đồng chí mở. Hãy xem lại rồi quyết định."))
        if fault := fault_of_hour(publish_at, at):
            raise NotReady([fault])
        require_secrecy_tick(case, declared)
        _agree(case, publish_at, f"{said_in_full(publish_at)} {note}".strip())
        publish_at_its_hour.using(run_after=publish_at).enqueue(case.submission.pk)
        telling.of_the_outcome(case.submission)

    return decide(actor, "approve_for", item, seen, at, act)


def _agree(case: Case, publish_at: datetime, words: str) -> None:
    """The decision on record, or another hour for the one that was taken."""
    if case.submission.state == State.SCHEDULED:
        stand(case, ends=True)
        case.submission.note(publish_at=publish_at)
        verb = "reschedule"
    else:
        sign(case, ends=True)
        case.submission.move_to(State.SCHEDULED, publish_at=publish_at, held_up="")
        verb = "approve"
    step = case.standing.step.step if case.standing else case.submission.step
    case.record(verb, basis=step.clause, note=words)
