"""A minute after a confirmation each of its items is decided on: its own verb, its own transaction, at the moment and in
the right of who confirmed, on the bytes that were opened."""

from __future__ import annotations

from functools import partial

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from workflows.approval import verbs
from workflows.approval.deed import Refused
from workflows.approval.one_by_one import BATCH, Work
from workflows.approval.passage import Seen

from .models import Confirmation, Confirmed


@task()
def carry_out(number: int) -> None:
    """One batch, and the job of the next. What was taken back, or is not due, is left alone."""
    due = Confirmation.objects.due(timezone.now()).filter(pk=number)
    begun = due.select_related("by", "list__afternoon").first()
    if begun is not None and not carry_on(begun, BATCH):
        carry_out.enqueue(number)


def carry_on(begun: Confirmation, seconds: float) -> bool:
    """As much as fits into so many seconds; whether that was all."""
    Work(begun.rows, partial(_deed, begun), _named).carry_on(seconds)
    with transaction.atomic():
        is_over = not begun.rows.waiting().exists()
        if is_over:
            Confirmation.objects.filter(pk=begun.pk, finished_at=None).update(finished_at=timezone.now())
    return is_over


def _deed(begun: Confirmation, row: Confirmed) -> None:
    submission = row.item.submission
    item = _item(submission.kind, submission.key)
    if item is None:
        raise Refused(_("Bài này không còn nữa."))
    seen = Seen(submission.pk, row.position, row.content_hash)
    note = _("Xác nhận cùng %(list)s.") % {"list": begun.list}
    verbs.approve(begun.by, item, seen=seen, at=begun.at, note=note)


def _item(kind: str, key: int) -> models.Model | None:
    return apps.get_model(kind).objects.filter(pk=key).first()


def _named(row: Confirmed, why: str) -> tuple[str, str]:
    return row.item.title, why
