"""Trao đổi: a word among those who follow the item. It decides nothing and stays in the office."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from workflows.staff.models import User

from ..deed import Case, deed
from ..discussion import telling
from ..models import Remark, Submission, kind_of
from ..signatures import hand


def remark(actor: User, item: models.Model, *, words: str, at: datetime) -> Remark:
    """No row of the register: nothing was done to the item. A second press answers the first."""
    with deed(actor, "remark", item, at) as case:
        last = Remark.objects.of(case.item).order_by("-pk").first()
        if last and last.by_id == case.actor.pk and last.words == words:
            return last
        said = said_by(case, words)
        telling.of_the_remark(said)
    return said


def said_by(case: Case, words: str, proposed_in: Submission | None = None) -> Remark:
    """Kept with the title the person had when it was said."""
    return Remark.objects.create(
        kind=kind_of(case.item),
        key=case.item.pk,
        by=case.actor,
        title=hand(case.actor, case.section, case.standing, case.at).title,
        at=case.at,
        words=words,
        proposed_in=proposed_in,
    )
