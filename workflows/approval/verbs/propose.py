"""Đề xuất lãnh đạo: the member at whose check an item waits proposes to the leader what to do with it (II.4.3a-2)."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from ..deed import Refused, deed
from ..discussion import telling
from ..discussion.rules import basis
from ..models import Remark
from ..passage import require_seen, require_words, stand
from .remark import said_by


def propose(actor: User, item: models.Model, *, submission: int, words: str, at: datetime) -> Remark:
    """The item stays where it is and the check is not skipped: the leader answers, sends it back or does not use
    it. A second press answers the first."""
    require_words(words)
    try:
        with deed(actor, "propose", item, at) as case:
            require_seen(case, submission)
            stand(case)
            proposal = said_by(case, words, case.submission)
            case.record("propose", basis=basis("propose"), reason=words)
            telling.of_the_proposal(proposal)
    except Refused:
        again = Remark.objects.filter(proposed_in=submission, by=actor, words=words).of(item).first()
        if again is None:
            raise
        return again
    return proposal
