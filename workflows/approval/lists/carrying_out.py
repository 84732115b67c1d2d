"""The job that carries an act out: the verb of each item, on the bytes that were seen of it, in the name of who
pressed and at that moment.

Each item has its own transaction, in which its row is marked: a job that was killed, or that runs twice, does
nothing twice. What one item is refused for stops none of the others, and is told by its name. Every decision
bears in the register the mark of the list it was taken with.
"""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from pages.models import ProcedurePage

from .. import verbs
from ..models import ListAct, ListRow, ListVerb
from ..refusal import refusal
from .telling import mail_of_a_list
from .waiting import revision_in, seen_in

AT_ONCE = 2.0  # seconds within the request: a short list is done when the next screen opens
BATCH = settings.Q_CLUSTER["timeout"] / 15  # seconds of a worker at a time; other jobs wait no longer


@task()
def carry_out(act_id: int) -> None:
    """One batch of an act, and the job of the next."""
    if not carry_on(ListAct.objects.select_related("by").get(pk=act_id), BATCH):
        carry_out.enqueue(act_id)


def carry_on(act: ListAct, seconds: float) -> bool:
    """As much of the act as fits into so many seconds, one item at least; whether that was all.

    An item that fails for no reason of ours is put aside, so that the others go on, and the error is raised
    at the end: the job is tried again, and so is the item.
    """
    until, failed = time.monotonic() + seconds, None
    for row in list(act.rows.waiting().values_list("pk", flat=True)):
        try:
            _carry_out(act, row)
        except (InterfaceError, OperationalError):
            raise  # the database is away: so it would be for the others
        except Exception as error:
            failed = failed or error
        if time.monotonic() > until:
            break
    else:
        if failed:
            raise failed
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
            row.title, row.why = _named(act, page), str(why)
        row.done_at = timezone.now()
        row.save()


def _deed(act: ListAct, row: ListRow, page: ProcedurePage | None) -> Any:
    if page is None:
        raise PermissionDenied(_("Bài này không còn nữa."))
    if act.verb == ListVerb.SUBMIT:
        seen = revision_in(row.seen)[1]
        return verbs.submit(act.by, page, seen=seen, declared=act.declared, at=act.at, tells=False)
    note = _("Quyết định cùng danh sách %(count)s thủ tục; mã danh sách %(mark)s.") % {
        "count": act.count,
        "mark": act.mark,
    }
    return verbs.approve(act.by, page, seen=seen_in(row.seen)[1], note=note, at=act.at, tells=False)


def _named(act: ListAct, page: ProcedurePage | None) -> str:
    """Only what the person may look at is called by its title."""
    if page is None or refusal(act.by, "view", page, timezone.now()):
        return ""
    return page.get_admin_display_title()[:300]


def _finish(act: ListAct) -> bool:
    """By whoever finds nothing left; it is told once."""
    with transaction.atomic():
        if act.rows.waiting().exists():
            return False
        if ListAct.objects.open().filter(pk=act.pk).update(finished_at=timezone.now()):
            mail_of_a_list.enqueue(act.pk)
    return True
