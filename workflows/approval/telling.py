"""Who is told what, after a deed is done: a mail to whose turn it is, and to the author.

Each is a job, enqueued in the deed's own transaction: a deed that rolls back tells nobody, and
a mail server that is away loses nothing. A job that runs twice sends the same mail twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.mail import send_mail
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.models import Page

from workflows.regulation.vocabulary import Step
from workflows.staff.models import Appointment, Delegation, User
from workflows.staff.regulation import regulation_in_force

from .chain import step_in_force
from .models import State, Submission


def of_its_turn(submission: Submission) -> None:
    """Those who may take the step the item stands at."""
    mail_whose_turn_it_is.enqueue(submission.pk, submission.position)


def of_changes_to_make(submission: Submission) -> None:
    """The standing office, of the exact words a leader wants changed."""
    mail_the_appliers.enqueue(submission.pk)


def of_the_outcome(submission: Submission, reason: str = "") -> None:
    """The author, of what became of the item."""
    mail_the_author.enqueue(submission.pk, reason)


def of_the_hold_up(submission: Submission, decider: User) -> None:
    """The standing office, who decided and whose turn it is again, of what was not published at its hour: once."""
    mail_of_a_hold_up.enqueue(submission.pk, decider.pk)


@task()
def mail_whose_turn_it_is(submission_id: int, position: int) -> None:
    """Nothing is sent for a step that was taken meanwhile."""
    submission = _found(submission_id)
    if submission is None or submission.state != State.WAITING or submission.position != position:
        return
    subject, words = _("Có bài chờ: %(title)s"), _("Bài đang chờ đồng chí xem xét.")
    if submission.urgent_at:
        subject = _("Cần đăng ngay: %(title)s")
        words = _("Lý do: %(why)s") % {"why": submission.urgent_why} + f"\n{words}"
    mail_about(whose_turn_it_is(submission), submission, subject, words)


def whose_turn_it_is(submission: Submission) -> tuple[User, ...]:
    return who_may_take(submission, submission.step)


def who_may_take(submission: Submission, step: Step) -> tuple[User, ...]:
    """Who may take the step today, in their own right or by delegation."""
    section = regulation_in_force().section(submission.section)
    found = step_in_force(section, step, timezone.localdate()) if section else None
    if found is None:
        return ()
    today = Delegation.objects.on(timezone.localdate()).filter(person__in=found.people)
    given_here = (given for given in today.select_related("delegate") if given.covers(submission.section))
    delegates = [given.delegate for given in given_here]
    return tuple(dict.fromkeys([*found.people, *delegates]))


@task()
def mail_the_appliers(submission_id: int) -> None:
    submission = _found(submission_id)
    if submission is None or submission.state != State.CHANGING:
        return
    people = _the_appliers()
    words = "\n".join(f"- “{change['old']}” → “{change['new']}”" for change in submission.changes)
    mail_about(people, submission, _("Cần sửa trước khi đăng: %(title)s"), words)


def _the_appliers() -> tuple[User, ...]:
    today = Appointment.objects.on(timezone.localdate())
    held = today.filter(role__in=regulation_in_force().appliers, person__is_active=True)
    return tuple({appointment.person for appointment in held.select_related("person")})


@task()
def mail_of_a_hold_up(submission_id: int, decider_id: int) -> None:
    submission = _found(submission_id)
    if submission is not None and submission.held_up:
        decider = User.objects.filter(pk=decider_id)
        people = dict.fromkeys([*_the_appliers(), *decider, *whose_turn_it_is(submission)])
        mail_about(people, submission, _("Chưa đăng được: %(title)s"), submission.held_up)


@task()
def mail_the_author(submission_id: int, reason: str = "") -> None:
    submission = _found(submission_id)
    if submission is not None:
        words = f"{submission.stands}. {reason}".strip()
        mail_about((submission.author,), submission, _("Kết quả: %(title)s"), words)


def _found(submission_id: int) -> Submission | None:
    return Submission.objects.filter(pk=submission_id).select_related("author").first()


def mail_about(people: Iterable[User], about: Any, subject: str, words: str) -> None:
    """With the address of the item it is about, which has a kind and a key; nothing of one that is gone."""
    item = _item(about)
    if item is None:
        return
    address = settings.WAGTAILADMIN_BASE_URL + reverse("approval_item", args=[about.kind, about.key])
    mail(people, subject % {"title": str(item)}, f"{words}\n\n{address}\n")


def mail(people: Iterable[User], subject: str, words: str) -> None:
    """To whoever has an address and still works here."""
    for person in people:
        if person.email and person.is_active:
            send_mail(subject, words, None, [person.email])


def _item(about: Any) -> models.Model | None:
    item = apps.get_model(about.kind).objects.filter(pk=about.key).first()
    if item is None:
        return None
    return (item.specific if isinstance(item, Page) else item).get_latest_revision_as_object()
