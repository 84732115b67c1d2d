"""Kiểm duyệt: the member responsible finds the item good and passes it on to the leader."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from .. import mirror, telling
from ..deed import Case
from ..models import State, Submission
from ..passage import Seen, decide, restart, sign
from ..translations.rules import faults_of_translation
from .submit import NotReady


def check(actor: User, item: models.Model, *, seen: Seen, at: datetime, note: str = "") -> Submission:
    """Take the step of checking on the bytes the actor saw.

    Whoever took the item for editing checks what stands after the edit: the chain begins anew
    with the first author, and this is its first step (practice 2).
    """

    def act(case: Case) -> None:
        if case.submission.state == State.TAKEN:
            if missing := faults_of_translation(case.draft):
                raise NotReady(missing)
            restart(case, reason="")
        sign(case, ends=False)
        submission = case.submission
        submission.note(position=submission.position + 1)
        mirror.advance(submission, case.item, case.actor, note)
        case.record("check", basis=case.standing.step.step.clause, note=note)
        telling.of_the_check(submission)

    return decide(actor, "check", item, seen, at, act)
