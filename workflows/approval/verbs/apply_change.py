"""Đã sửa xong: the standing office has made the leader's change; exactly that is released, else it goes round again."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from .. import telling
from ..deed import Refused, deed
from ..models import State, Submission
from ..passage import end_chain, restart
from ..writing import applies_changes


def apply_change(actor: User, item: models.Model, *, seen: int | None, at: datetime) -> Submission:
    """Release what stands if it is what the leader agreed to.

    Anything else passes the steps of the chain again, from the first: the leader gets it back
    checked. Answers the submission that stands afterwards.
    """
    try:
        with deed(actor, "apply_change", item, at) as case:
            if case.revision.pk != seen:
                raise Refused(_("Bài đã được sửa từ khi đồng chí mở. Hãy xem lại."))
            case.record("apply_change", basis=case.submission.step.clause)
            is_here = case.section.key == case.submission.section  # not moved meanwhile (trap 11)
            if is_here and case.content_hash == case.submission.agreed_hash:
                end_chain(case)
                telling.of_the_outcome(case.submission)
            else:
                restart(case, reason=_("Nội dung sửa khác nội dung lãnh đạo đã ghi."))
                telling.of_its_return(case.submission)
    except Refused:
        if again := _released(actor, item, seen, at):
            return again
        raise
    return case.submission


def _released(actor: User, item: models.Model, seen: int | None, at: datetime) -> Submission | None:
    """What a first press of the same button released."""
    found = Submission.objects.of(item).filter(state=State.RELEASED, revision=seen).exclude(agreed_hash="")
    return found.first() if applies_changes(actor, at) else None
