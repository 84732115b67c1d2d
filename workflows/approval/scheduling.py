"""Who may have an item published at a later hour, move that hour, or not wait for it."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from .deciding import may_approve, not_in_a_chain, standing
from .facts import open_submission
from .models import State, Submission


def may_approve_for(actor: User, item: models.Model, at: datetime) -> str | None:
    """Whoever may approve; and, while it waits for its hour, who holds that step may move the hour."""
    submission = open_submission(actor, item)
    if submission is None or submission.state != State.SCHEDULED:
        return may_approve(actor, item, at)
    return _may_end_it(actor, submission, item, at)


def may_release_now(actor: User, item: models.Model, at: datetime) -> str | None:
    """Đăng ngay: as for approving, of what waits for its hour."""
    submission = open_submission(actor, item)
    if submission is None:
        return not_in_a_chain()
    if submission.state != State.SCHEDULED:
        return _("Bài không chờ giờ hẹn đăng.")
    return _may_end_it(actor, submission, item, at)


def _may_end_it(actor: User, submission: Submission, item: models.Model, at: datetime) -> str | None:
    found = standing(actor, submission, item, submission.position, at, ends=True)
    return found if isinstance(found, str) else None
