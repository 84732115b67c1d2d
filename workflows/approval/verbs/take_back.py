"""Rút về: who wrote or submitted an item takes it out of its chain; it is a draft again."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from ..deed import deed
from ..models import State, Submission
from ..passage import close


def take_back(actor: User, item: models.Model, *, at: datetime, reason: str = "") -> Submission:
    """The steps it had passed will be passed again."""
    with deed(actor, "take_back", item, at) as case:
        close(case, State.TAKEN_BACK)
        case.record("take_back", basis=_("nguyên tắc hệ thống"), reason=reason)
    return case.submission
