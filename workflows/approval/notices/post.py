"""Sending letters: those of a day from their hour on, the others at once; each until a mail server has taken it.

The worker looks every half minute (site_tphcm/jobs/letters.py). However often it looks, and however many do, a letter is
one row: of a person and a day, or of a notice. A server that is away is asked again, at growing pauses. A crash
between a mail server's yes and the note of it sends the letter a second time under the same Message-ID; no mail
system can promise less.
"""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django_tasks import task

from workflows.staff.locks import one_at_a_time
from workflows.staff.models import Appointment, User
from workflows.workdays.models import working_days
from workflows.workdays.reckoning import OF_THE_OFFICE

from ..models import Letter, LetterDay, LetterHour, Notice, Submission
from .digest import Digest, of_one, of_the_day
from .message import message_of

PAUSE = timedelta(minutes=5)  # longer than an attempt takes
LONGEST_PAUSE = timedelta(hours=1)

logger = logging.getLogger(__name__)


def look(now: datetime) -> None:
    """Asked at any time: what is due and claimed by nobody is enqueued, once."""
    with transaction.atomic():
        if on := _day_to_begin(now):
            _begin(on, now)
        due = Letter.objects.open().filter(next_at__lte=now).select_for_update(skip_locked=True)
        claimed = list(due.values_list("pk", flat=True))
        Letter.objects.filter(pk__in=claimed).update(next_at=now + PAUSE)
        for letter in claimed:
            send_letter.enqueue(letter)


def hour_of_letters() -> LetterHour | None:
    """The last that somebody entered."""
    return LetterHour.objects.first()


def _day_to_begin(now: datetime) -> date | None:
    """Today, once its hour has come, on a working day on which nobody has begun; after downtime whatever the hour."""
    local = now.astimezone(OF_THE_OFFICE)
    entered = hour_of_letters()
    if local.time() < (entered.hour if entered else LetterHour.DEFAULT):
        return None
    if LetterDay.objects.filter(on=local.date()).exists() or not working_days().is_working(local.date()):
        return None
    return local.date()


def _begin(on: date, now: datetime) -> None:
    """By the first who looks. What letters of earlier days still owe goes into those of this one."""
    if not LetterDay.objects.get_or_create(on=on, defaults={"begun_at": now})[1]:
        return
    Letter.objects.open().filter(on__lt=on).update(empty_at=now)
    letters = [Letter(person=person, on=on, asked_at=now, next_at=now) for person in _receivers(on, now)]
    Letter.objects.bulk_create(letters, ignore_conflicts=True)


def _receivers(on: date, now: datetime) -> QuerySet[User]:
    """Who holds an office, wants the letter, and may have something in it: while anything stands in a chain, it may
    have come to any of them by a change of office or a delegation."""
    here = Appointment.objects.on(on).values("person")
    people = User.objects.filter(pk__in=here, is_active=True).exclude(email="")
    wanting = people.filter(Q(notice_choice=None) | Q(notice_choice__daily=True)).order_by("pk")
    if Submission.objects.open().exists():
        return wanting
    return wanting.filter(pk__in=Notice.objects.to_be_sent(now).values("person"))


@task()
def send_letter(letter_id: int) -> None:
    """Done at least once; two at once are heard one after the other, and the second finds it sent.

    A letter that cannot be written stays, with the fault, and keeps none of the others.
    """
    now = timezone.now()
    try:
        _attempt(letter_id, now)
    except Exception as error:
        logger.exception("letter %s failed", letter_id)
        letter = Letter.objects.open().filter(pk=letter_id)
        letter.update(tries=F("tries") + 1, error=repr(error)[:250], next_at=now + LONGEST_PAUSE)


def _attempt(letter_id: int, now: datetime) -> None:
    with transaction.atomic():
        letter = Letter.objects.open().filter(pk=letter_id).first()
        if letter is None:
            return
        one_at_a_time(f"approval.letters.{letter.person_id}")
        mine = Letter.objects.open().select_related("person", "notice__person", "notice__passage")
        if letter := mine.filter(pk=letter_id).first():
            _send(letter, now)


def _send(letter: Letter, now: datetime) -> None:
    digest = _gathered(letter, now)
    if digest is None:
        letter.empty_at = now
    elif fault := _fault_in_sending(letter, digest):
        letter.tries, letter.error = letter.tries + 1, fault[:250]
        letter.next_at = now + min(PAUSE * letter.tries, LONGEST_PAUSE)
    else:
        letter.sent_at, letter.error = now, ""
        Notice.objects.filter(pk__in=[one.pk for one in digest.notices]).update(mailed_at=now)
    letter.save()


def _gathered(letter: Letter, now: datetime) -> Digest | None:
    if not letter.person.email:
        return None
    if letter.notice:
        return of_one(letter.notice, now)
    return of_the_day(letter.person, letter.on, now)


def _fault_in_sending(letter: Letter, digest: Digest) -> str:
    """What the mail server, or the way to it, says; empty where it took the letter."""
    try:
        message_of(letter, digest).send()
    except OSError as error:
        fault = " ".join(str(error).split()) or type(error).__name__
        logger.warning("Thư thông báo số %s chưa gửi được, sẽ gửi lại: %s", letter.pk, fault)
        return fault
    return ""
