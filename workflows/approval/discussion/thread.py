"""What was said about an item, in one thread: remarks, proposals, requests to units and their answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ..deed import Case
from ..facts import remarks_on, requests_on, requests_to
from ..models import OpinionRequest, Remark, kind_of
from .rules import reads_the_discussion


@dataclass(frozen=True)
class Said:
    """One word in the thread; `hint` is what one has to know of it."""

    at: datetime
    what: str
    who: str
    words: str
    hint: str = ""


def thread(case: Case) -> list[Said]:
    """The oldest first; a unit that was only asked reads what was asked of it."""
    this = (kind_of(case.item), case.item.pk)
    if reads_the_discussion(case.actor, case.item, case.at):
        said = [_remark(one) for one in remarks_on(case.actor, *this)]
        requests = requests_on(case.actor, *this)
    else:
        said = []
        requests = [one for one in requests_to(case.actor, case.at) if (one.kind, one.key) == this]
    said += [word for one in requests for word in _of_a_unit(one, case)]
    return sorted(said, key=lambda one: one.at)


def rows_told(case: Case, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of the register's rows about the item: all; to a unit that was only asked, that it was submitted."""
    if reads_the_discussion(case.actor, case.item, case.at):
        return rows
    return [row for row in rows if row["verb"] == "submit"]


def _remark(one: Remark) -> Said:
    who = ", ".join(filter(None, (str(one.by), one.title)))
    return Said(one.at, _("Đề xuất lãnh đạo") if one.proposed_in_id else _("Trao đổi"), who, one.words)


def _of_a_unit(one: OpinionRequest, case: Case) -> Iterator[Said]:
    asked = _("Đề nghị thẩm tra: %(unit)s") % {"unit": one.unit_name}
    yield Said(one.at, asked, str(one.by), one.words, how_it_stands(one, timezone.localdate(case.at)))
    if one.answered_at:
        words = ". ".join(filter(None, (str(one.get_view_display()), one.answer)))
        hint = "" if one.seen == case.content_hash else _("Ý kiến về nội dung trước khi sửa.")
        who = f"{one.unit_name}, {one.answered_by}"
        yield Said(one.answered_at, _("Ý kiến thẩm tra"), who, words, hint)


def how_it_stands(one: OpinionRequest, today: date) -> str:
    """Politely: a unit that has said nothing by its day "chưa có ý kiến"."""
    by_when = _("chậm nhất ngày %(day)s") % {"day": f"{one.due_on:%d/%m/%Y}"}
    if one.answered_at:
        return by_when
    stands = _("chưa có ý kiến") if one.is_late(today) else _("đang chờ ý kiến")
    return f"{by_when} · {stands}"
