"""The job that carries an act out: the verb of each item, on the bytes that were seen of it, in the name of who
pressed and at that moment.

Each item has its own transaction, in which its row is marked: a job that was killed, or that runs twice, does
nothing twice. What one item is refused for stops none of the others, and is told by its name. Every decision
bears in the register the mark of the list it was taken with.
"""

from __future__ import annotations

import logging
import time
from datetime import timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from pages.models import ProcedurePage

from .. import verbs
from ..deed import Refused, look
from ..models import ListAct, ListRow, ListVerb
from ..refusal import refusal
from .telling import of_the_list
from .waiting import named, revision_in, seen_in

AT_ONCE = 2.0  # seconds within the request: a short list is done when the next screen opens
BATCH = settings.Q_CLUSTER["timeout"] / 15  # seconds of a worker at a time; other jobs wait no longer
MOST_TRIES = 3
HOLDS_FOR = timedelta(days=1)  # what stood still longer is looked at again

logger = logging.getLogger(__name__)


@task()
def carry_out(act_id: int) -> None:
    """One batch of an act, and the job of the next."""
    if not carry_on(ListAct.objects.select_related("by").get(pk=act_id), BATCH):
        carry_out.enqueue(act_id)


def carry_on(act: ListAct, seconds: float) -> bool:
    """As much of the act as fits into so many seconds, one item at least; whether that was all.

    An item that fails for no reason of the person's is tried again after the others, and in the end refused:
    no fault of one keeps the list from being finished and told of.
    """
    until = time.monotonic() + seconds
    for row in list(act.rows.waiting().order_by("tries", "pk").values_list("pk", flat=True)):
        try:
            _carry_out(act, row)
        except Exception:
            logger.exception("item %s of list %s failed", row, act.pk)
            _failed(act, row)  # fails as well where the database is away: then the job is tried again
        if time.monotonic() > until:
            break
    return _finish(act)


def _carry_out(act: ListAct, number: int) -> None:
    with transaction.atomic():
        row = act.rows.waiting().filter(pk=number).select_for_update().first()
        if row is None:  # another run of this act, which was waited for, has done it
            return
        page = ProcedurePage.objects.filter(pk=row.page).first()
        try:
            _deed(act, row, page)
        except PermissionDenied as why:
            _end(row, *named(act.by, page, str(why)))
        else:
            _end(row)


def _deed(act: ListAct, row: ListRow, page: ProcedurePage | None) -> None:
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


def _end(row: ListRow, title: str = "", why: str = "") -> None:
    row.title, row.why, row.done_at = title, why, timezone.now()
    row.save()


def _failed(act: ListAct, number: int) -> None:
    with transaction.atomic():
        act.rows.waiting().filter(pk=number).update(tries=F("tries") + 1)
        for row in act.rows.waiting().filter(pk=number, tries__gte=MOST_TRIES):
            page = ProcedurePage.objects.filter(pk=row.page).first()
            why = _("Hệ thống gặp lỗi với thủ tục này. Đồng chí hãy thử lại hoặc báo quản trị kỹ thuật.")
            _end(row, *named(act.by, page, why))


def _finish(act: ListAct) -> bool:
    """By whoever finds nothing left; it is told once."""
    with transaction.atomic():
        if act.rows.waiting().exists():
            return False
        if ListAct.objects.open().filter(pk=act.pk).update(finished_at=timezone.now()):
            of_the_list(act.pk)
    return True
