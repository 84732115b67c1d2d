"""Trả lời đề nghị thẩm tra: the unit that was asked says its word. It is an opinion, and moves nothing (IV.9.2)."""

from __future__ import annotations

from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _

from workflows.staff.models import User

from ..deed import Case, Refused, deed
from ..discussion import telling
from ..discussion.rules import basis
from ..facts import requests_to
from ..models import OpinionKind, OpinionRequest, kind_of
from .submit import NotReady


def give_opinion(
    actor: User,
    item: models.Model,
    *,
    request: int,
    view: str,
    words: str,
    content_hash: str,
    at: datetime,
) -> OpinionRequest:
    """On the text the unit saw. Raises NotReady for an objection without words; a second press answers the first."""
    if view == OpinionKind.OBJECTS and not words.strip():
        raise NotReady([_("Hãy ghi nội dung đề nghị sửa, bổ sung.")])
    try:
        with deed(actor, "give_opinion", item, at) as case:
            asked = _mine(case, request)
            if case.content_hash != content_hash:
                raise Refused(_("Bài đã thay đổi từ khi đồng chí mở. Hãy xem lại rồi trả lời."))
            _answered(asked, case, view, words)
    except Refused:
        given = OpinionRequest.objects.of(item).filter(pk=request, answered_by=actor, view=view, answer=words)
        again = given.first()
        if again is None:
            raise
        return again
    return asked


def _mine(case: Case, request: int) -> OpinionRequest:
    """The request as it stands, of the actor's unit, on this item."""
    this = (kind_of(case.item), case.item.pk, request)
    mine = (one for one in requests_to(case.actor, case.at) if (one.kind, one.key, one.pk) == this)
    asked = next(mine, None)
    if asked is None or asked.answered_at:
        raise Refused(_("Đề nghị thẩm tra này đã có ý kiến hoặc không còn chờ đơn vị trả lời."))
    return asked


def _answered(asked: OpinionRequest, case: Case, view: str, words: str) -> None:
    asked.view, asked.answer, asked.seen = view, words, case.content_hash
    asked.answered_by, asked.answered_at = case.actor, case.at
    asked.save(update_fields=["view", "answer", "seen", "answered_by", "answered_at"])
    said = ". ".join(filter(None, (str(asked.get_view_display()), words)))
    case.record("give_opinion", basis=basis("opinion"), reason=said, note=asked.unit_name)
    telling.of_the_answer(asked)
