"""Chốt danh sách: at the hour the lists of a day are written down, each item on record, and told of; once, whoever asks and
however often."""

from __future__ import annotations

from datetime import date, datetime

from django.apps import apps
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from workflows.approval import signatures
from workflows.archive.record import record
from workflows.staff.locks import one_at_a_time
from workflows.staff.models import Delegation, User
from workflows.staff.regulation import regulation_in_force

from .days import due_days
from .gathering import Coming, coming
from .models import Afternoon, Handed, HandoverList, Letter
from .telling import mail_the_list


@task()
def close_what_is_due() -> None:
    """After downtime each day that was missed, the oldest first."""
    now = timezone.now()
    for day in due_days(now):
        close(day, now)


def close(day: date, now: datetime) -> list[HandoverList]:
    """The lists of that day; none where it was closed already. A leader for whom there is nothing gets no list."""
    with transaction.atomic():
        one_at_a_time(HandoverList._meta.label)
        afternoon, is_first = Afternoon.objects.get_or_create(day=day, defaults={"closed_at": now})
        if not is_first:
            return []
        return [
            _written(afternoon, leader, [one for one in items if not one.place.is_kept], now)
            for leader, items in coming(day, now).items()
            if any(not one.place.is_kept for one in items)
        ]


def _written(afternoon: Afternoon, leader: User, items: list[Coming], now: datetime) -> HandoverList:
    made = HandoverList.objects.create(afternoon=afternoon, leader=leader)
    Handed.objects.bulk_create(
        Handed(
            list=made,
            submission=one.submission,
            place=place,
            title=one.title[: Handed._meta.get_field("title").max_length],
            note=one.place.prepared.note if one.place.prepared else "",
            is_past=one.place.is_past,
        )
        for place, one in enumerate(items, start=1)
    )
    _told(made, items, now)
    things = _things(items)
    for one in items:
        _recorded(made, one, things[one.submission.kind].get(one.submission.key), now)
    return made


def _told(made: HandoverList, items: list[Coming], now: datetime) -> None:
    """The leader, and who acts in their place in one of the sections."""
    given = Delegation.objects.on(timezone.localdate(now)).filter(person=made.leader)
    sections = {one.submission.section for one in items if not one.place.is_past}
    delegates = [one.delegate for one in given.select_related("delegate") if any(map(one.covers, sections))]
    Letter.objects.bulk_create(
        Letter(list=made, person=person) for person in dict.fromkeys([made.leader, *delegates])
    )
    mail_the_list.enqueue(made.pk)


def _things(items: list[Coming]) -> dict[str, dict[int, models.Model]]:
    """The items themselves, a question a kind."""
    kinds = {one.submission.kind for one in items}
    return {
        kind: apps.get_model(kind).objects.in_bulk(
            [one.submission.key for one in items if one.submission.kind == kind]
        )
        for kind in kinds
    }


def _recorded(made: HandoverList, one: Coming, item: models.Model | None, now: datetime) -> None:
    if item is None:
        return
    regulation = regulation_in_force()
    record(
        "hand_over",
        at=now,
        subject=signatures.subject(item, one.title),
        hand=None,
        basis=one.submission.step.clause,
        regulation=regulation.version.number,
        content_hash=one.submission.content_hash,
        note=_("%(list)s, %(leader)s") % {"list": made, "leader": made.leader},
    )
