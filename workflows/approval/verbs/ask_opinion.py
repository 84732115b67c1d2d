"""Đề nghị thẩm tra: whose turn it is asks a providing unit for its word on the content, by a day (IV.9.2)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.staff.models import User

from ..deed import Case, Refused, deed
from ..discussion import telling
from ..discussion.days import fault_of_day
from ..discussion.rules import basis
from ..models import OpinionRequest, State, kind_of
from ..passage import require_seen, require_words, stand
from ..roster import ReadWhole
from .submit import NotReady


def ask_opinion(
    actor: User, item: models.Model, *, submission: int, unit: str, words: str, due_on: date, at: datetime
) -> OpinionRequest:
    """The item stays where it is and may be decided meanwhile. A second press answers the first.

    Raises NotReady for a day that has passed or is none of work, Refused for a unit nobody answers for.
    """
    require_words(words)
    with deed(actor, "ask_opinion", item, at) as case:
        require_seen(case, submission)
        if fault := fault_of_day(due_on, timezone.localdate(at)):
            raise NotReady([fault])
        if open_already := _open(case, unit):
            if (open_already.by_id, open_already.words, open_already.due_on) == (actor.pk, words, due_on):
                return open_already
            raise Refused(_already(open_already))
        if case.submission.state != State.TAKEN:
            stand(case)
        return _asked(case, unit, words, due_on)


def _open(case: Case, unit: str) -> OpinionRequest | None:
    standing = OpinionRequest.objects.standing().unanswered()
    return standing.of(case.item).filter(unit=unit).first()


def _already(asked: OpinionRequest) -> str:
    return _("Đã đề nghị %(unit)s cho ý kiến về bài này chậm nhất ngày %(day)s.") % {
        "unit": asked.unit_name,
        "day": f"{asked.due_on:%d/%m/%Y}",
    }


def _asked(case: Case, unit: str, words: str, due_on: date) -> OpinionRequest:
    names = {one.key: one.name for one in ReadWhole(timezone.localdate(case.at)).units()}
    if unit not in names:
        raise Refused(_("Đơn vị này chưa có đầu mối để trả lời. Hãy chọn đơn vị khác."))
    asked = OpinionRequest.objects.create(
        kind=kind_of(case.item),
        key=case.item.pk,
        submission=case.submission,
        unit=unit,
        unit_name=names[unit],
        by=case.actor,
        at=case.at,
        words=words,
        due_on=due_on,
    )
    note = f"{asked.unit_name}, {due_on:%d/%m/%Y}"
    case.record("ask_opinion", basis=basis("opinion"), reason=words, note=note)
    telling.of_the_request(asked)
    return asked
