"""The job that carries an act out: the verb of each item, on the bytes that were seen of it, in the name of who
pressed and at that moment.

Every decision bears in the register the mark of the list it was taken with.
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from pages.models import ProcedurePage

from .. import verbs
from ..deed import Refused, look
from ..models import ListAct, ListRow, ListVerb
from ..one_by_one import BATCH, Work
from ..refusal import refusal
from .telling import of_the_list
from .waiting import named, revision_in, seen_in

HOLDS_FOR = timedelta(days=1)  # what stood still longer is looked at again


@task()
def carry_out(act_id: int) -> None:
    """One batch of an act, and the job of the next."""
    if not carry_on(ListAct.objects.select_related("by").get(pk=act_id), BATCH):
        carry_out.enqueue(act_id)


def carry_on(act: ListAct, seconds: float) -> bool:
    """As much of the act as fits into so many seconds; whether that was all."""
    Work(act.rows, partial(_deed, act), partial(_named, act)).carry_on(seconds)
    return _finish(act)


def _named(act: ListAct, row: ListRow, why: str) -> tuple[str, str]:
    return named(act.by, ProcedurePage.objects.filter(pk=row.page).first(), why)


def _deed(act: ListAct, row: ListRow) -> None:
    page = ProcedurePage.objects.filter(pk=row.page).first()
    if page is None:
        raise Refused(_("Bài này không còn nữa."))
    _require_authority_still(act, page)
    if act.verb == ListVerb.SUBMIT:
        seen = revision_in(row.seen)[1]
        verbs.submit(act.by, page, seen=seen, declared=act.declared, at=act.at, tells=False)
        return
    note = _("Quyết định cùng danh sách %(count)s thủ tục; mã danh sách %(mark)s.") % {
        "count": act.count,
        "mark": act.mark,
    }
    verbs.approve(act.by, page, seen=seen_in(row.seen)[1], note=note, at=act.at, tells=False)


def _require_authority_still(act: ListAct, page: ProcedurePage) -> None:
    """The verb asks about the moment of the press; that of the deed is asked here, under the same locks."""
    now = timezone.now()
    if now - act.at > HOLDS_FOR:
        raise Refused(_("Danh sách này bấm từ hôm trước; đồng chí hãy xem lại và bấm lại."))
    case = look(act.by, page, now)
    if reason := refusal(case.actor, act.verb, case.item, now):
        raise Refused(reason)


def _finish(act: ListAct) -> bool:
    """By whoever finds nothing left; it is told once."""
    with transaction.atomic():
        if act.rows.waiting().exists():
            return False
        if ListAct.objects.open().filter(pk=act.pk).update(finished_at=timezone.now()):
            of_the_list(act.pk)
    return True
