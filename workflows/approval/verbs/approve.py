"""Phê duyệt, quyết định: the last step of a chain. With it the item is public."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from .. import telling
from ..deed import Case, Refused
from ..models import Submission
from ..passage import Seen, decide, end_chain, sign
from ..preflight import SECRECY_CHECKED


def approve(
    actor: User,
    item: models.Model,
    *,
    seen: Seen,
    at: datetime,
    note: str = "",
    declared: Collection[str] = (),
    tells: bool = True,
) -> Submission:
    """Decide on the bytes the actor saw; the end of the chain publishes them in this transaction.

    Of an item of a list nothing is told by itself: the list is.
    """

    def act(case: Case) -> None:
        require_secrecy_tick(case, declared)
        sign(case, ends=True)
        case.record("approve", basis=case.standing.step.step.clause, note=note)
        end_chain(case, note)
        if tells:
            telling.of_the_outcome(case.submission)

    return decide(actor, "approve", item, seen, at, act)


def require_secrecy_tick(case: Case, declared: Collection[str]) -> None:
    """News of national defence needs the decider's own word on secrecy (II.4.3b-4b; design 6.10)."""
    if case.section.needs_secrecy_tick and SECRECY_CHECKED not in declared:
        raise Refused(
            _("Hãy đánh dấu đã kiểm tra nội dung không thuộc bí mật nhà nước trước khi quyết định.")
        )
