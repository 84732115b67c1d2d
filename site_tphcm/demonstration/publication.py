"""The demonstration people submit, check and approve the examples: by the same verbs as anybody, at real time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from workflows.approval import verbs
from workflows.approval.chain import step_in_force
from workflows.approval.facts import section_of
from workflows.approval.models import Event, Notice, Submission
from workflows.approval.passage import Seen
from workflows.approval.preflight import SECRECY_CHECKED, declarations_of
from workflows.regulation.vocabulary import Step, Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force


def known_from_the_start(newcomers: list[User], at: datetime) -> None:
    """What became of the examples is no news on the first day, nor who had to do with them; what waits is."""
    told = Notice.objects.filter(person__in=newcomers)
    told.filter(event=Event.OUTCOME).update(read_at=at)
    told.exclude(event=Event.OUTCOME).exclude(pk__in=Notice.objects.new().values("pk")).delete()


def put_through(page: Any, until: str, author: User, at: datetime) -> bool:
    """Take the draft as far along its chain as the example wants; answers whether it is public."""
    if until == "draft":
        return False
    section = section_of(page)
    submission = verbs.submit(
        author, page, seen=page.latest_revision_id, declared=list(declarations_of(section)), at=at
    )
    while submission.is_open and _goes_on(submission, until):
        submission = _take_step(submission, page, at)
    return not submission.is_open


def _goes_on(submission: Submission, until: str) -> bool:
    return until == "published" or (until == "checked" and submission.step.verb == Verb.CHECK)


def _take_step(submission: Submission, page: Any, at: datetime) -> Submission:
    """By the first person who holds the step today."""
    person = _holder(submission.section, submission.step, timezone.localdate(at))
    seen = Seen(submission.pk, submission.position, submission.content_hash)
    if submission.step.verb == Verb.CHECK:
        return verbs.check(person, page, seen=seen, at=at)
    return verbs.approve(person, page, seen=seen, declared=[SECRECY_CHECKED], at=at)


def _holder(section: str, step: Step, on: date) -> User:
    found = step_in_force(regulation_in_force().section(section), step, on)
    return found.people[0]
