"""Đến giờ đăng: what was approved for an hour becomes public at it, through the one door; nobody presses anything.

The decision is as good as when it was taken: a decider who has left the board since took it rightly. What the door
asks of it is asked afresh: place, bytes, hands. What may not pass is public nowhere, and goes back with the reason.
"""

from __future__ import annotations

from datetime import datetime

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from workflows.staff.models import User

from .. import telling
from ..deed import Case, Refused, look
from ..hours import said
from ..models import Decision, State, Submission
from ..passage import CHANGED_OUTSIDE, end_chain, fits, restart


@task()
def publish_at_its_hour(passage: int) -> None:
    """Done at least once, and early or late as it may be: what is not due, or was ended meanwhile, is left alone."""
    release(passage, timezone.now())


def release(passage: int, now: datetime) -> Submission | None:
    """What stands afterwards; None where nothing was due. A fault of the system is raised, and changes nothing."""
    found = Submission.objects.filter(pk=passage, state=State.SCHEDULED, publish_at__lte=now).first()
    item = _item(found) if found else None
    if found is None or item is None:
        return None
    decider = _decider(found)
    with transaction.atomic():
        case = _due(decider, item, passage, now)
        if case is None:
            return None
        if not fits(case):
            _begin_anew(case)
        elif why := _refused(case):
            case = _due(decider, item, passage, now)  # as it stood before the door was tried
            _hold_up(case, why)
        else:
            telling.of_the_outcome(case.submission)
    return case.submission


def _item(passage: Submission) -> models.Model | None:
    return apps.get_model(passage.kind).objects.filter(pk=passage.key).first()


def _decider(passage: Submission) -> User:
    last = Decision.objects.filter(submission=passage).select_related("by").last()
    return last.by if last else passage.author


def _due(decider: User, item: models.Model, passage: int, now: datetime) -> Case | None:
    """Locked and read afresh; None where somebody was quicker."""
    case = look(decider, item, now)
    case.is_by_clock = True
    mine = case.submission
    if mine is None or mine.pk != passage or mine.state != State.SCHEDULED or mine.publish_at > now:
        return None
    return case


def _refused(case: Case) -> str:
    """What the door says; nothing is left of an attempt that it turned away."""
    try:
        with transaction.atomic():
            end_chain(case)
    except Refused as why:
        return str(why)
    return ""


def _begin_anew(case: Case) -> None:
    """Bytes that nobody submitted, or another place: the steps are passed again (design 6.7)."""
    held_up = _told(case, str(CHANGED_OUTSIDE))
    decider = case.actor
    restart(case, reason=held_up)
    case.submission.note(held_up=held_up)
    telling.of_the_hold_up(case.submission, decider)


def _hold_up(case: Case, why: str) -> None:
    """Back at the last step, which is to be decided again; the register keeps what was decided."""
    held_up = _told(case, why)
    Decision.objects.filter(submission=case.submission, position=case.submission.position).delete()
    case.submission.move_to(State.WAITING, publish_at=None, held_up=held_up)
    case.record("hold_up", basis=_("nguyên tắc hệ thống"), reason=held_up)
    telling.of_the_hold_up(case.submission, case.actor)


def _told(case: Case, why: str) -> str:
    words = {"hour": said(case.submission.publish_at), "why": why}
    return _("Chưa đăng được lúc %(hour)s: %(why)s") % words
