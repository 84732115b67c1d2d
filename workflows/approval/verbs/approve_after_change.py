"""Đồng ý đăng sau khi sửa: the leader's commonest act (practice 2).

The leader writes the exact words to change; the standing office changes them; what is
released is exactly that, or nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import models

from workflows.staff.models import User

from .. import telling
from ..changes import Change, carried_out, faults_of
from ..content import canonical, hash_of
from ..deed import Case
from ..models import State, Submission
from ..passage import Seen, decide, sign
from .approve import require_secrecy_tick
from .submit import NotReady


def approve_after_change(
    actor: User,
    item: models.Model,
    *,
    seen: Seen,
    changes: list[Change],
    at: datetime,
    note: str = "",
    declared: Collection[str] = (),
) -> Submission:
    """Decide on the text as it will be once the words are changed. Raises NotReady for words not found once."""

    def act(case: Case) -> None:
        require_secrecy_tick(case, declared)
        content = canonical(case.draft)
        if faults := faults_of(content, changes):
            raise NotReady(faults)
        agreed = hash_of(carried_out(content, changes))
        sign(case, ends=True, content_hash=agreed, changes=changes)
        kept = [change.as_data() for change in changes]
        case.submission.move_to(State.CHANGING, changes=kept, agreed_hash=agreed)
        words = "; ".join(str(change) for change in changes)
        clause = case.standing.step.step.clause
        case.record("approve_after_change", basis=clause, changes=words, note=note, agreed_hash=agreed)
        telling.of_changes_to_make(case.submission)

    return decide(actor, "approve_after_change", item, seen, at, act)
