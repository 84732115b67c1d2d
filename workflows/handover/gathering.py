"""What stands on the list of a day, leader by leader: what waits for their decision and was handed over in no list yet, and
what a member ended without them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from workflows.approval.chain import step_in_force
from workflows.approval.desk.titles import titles_of
from workflows.approval.desk.waiting import waiting_for
from workflows.approval.models import State, Submission
from workflows.approval.roster import ReadWhole
from workflows.regulation.vocabulary import Section, Step, Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .days import cut_of
from .models import Handed, Prepared

DECIDES = {Verb.APPROVE, Verb.DECIDE}
REMEMBERED = timedelta(days=30)  # what a member ended longer ago is not told as new


@dataclass(frozen=True)
class Coming:
    """An item on its way to a list; `kept` where the office leaves it for the next, with the reason."""

    submission: Submission
    title: str
    since: datetime
    prepared: Prepared | None = None
    is_past: bool = False
    is_kept: bool = False

    @property
    def section(self) -> str:
        return regulation_in_force().full_title(self.submission.section)

    @property
    def order(self) -> tuple[bool, int, bool, datetime]:
        """As the office placed it; else what cannot wait first, then the longest waiting. What is past comes last."""
        place = self.prepared.place if self.prepared else None
        return self.is_past, 10_000 if place is None else place, self.submission.urgent_at is None, self.since


def coming(day: date, now: datetime) -> dict[User, list[Coming]]:
    """By leader, in the order of the list; what is kept back is among it, and marked."""
    people = People(timezone.localdate(now))
    past = _past(day, people)
    found: dict[User, list[Coming]] = {}
    for leader in sorted({*_leaders(people), *past}, key=lambda one: one.pk):
        items = [*_to_decide(leader, day, now), *past.get(leader, [])]
        if items:
            found[leader] = sorted(items, key=lambda one: one.order)
    return found


class People:
    """Who may take a step today; the roster is read once."""

    def __init__(self, today: date) -> None:
        self._today, self._roster = today, ReadWhole(today)

    def at(self, section: Section, step: Step) -> tuple[User, ...]:
        found = step_in_force(section, step, self._today, self._roster)
        return found.people if found else ()


def _leaders(people: People) -> set[User]:
    """Whose decision something waits for."""
    waiting = Submission.objects.filter(state=State.WAITING)
    steps = {(one.section, one.step) for one in waiting if one.step.verb in DECIDES}
    known = ((regulation_in_force().section(key), step) for key, step in steps)
    return {person for section, step in known if section for person in people.at(section, step)}


def _to_decide(leader: User, day: date, now: datetime) -> list[Coming]:
    """What they may decide themselves; what they decide for another stands on the other's list."""
    waiting = [
        one
        for one in waiting_for(leader, now)
        if one.verb == "approve" and one.behalf is None and one.submission.step.verb in DECIDES
        if one.since <= cut_of(day)
    ]
    keys = [one.submission.pk for one in waiting]
    prepared = {one.submission_id: one for one in Prepared.objects.filter(submission__in=keys)}
    handed = dict(
        Handed.objects.filter(submission__in=keys, list__leader=leader)
        .order_by("list__afternoon__day")
        .values_list("submission", "list__afternoon__day")
    )
    return [
        _coming(one.submission, one.title, one.since, prepared.get(one.submission.pk), day)
        for one in waiting
        if _is_new(one.submission, handed.get(one.submission.pk))
    ]


def _is_new(submission: Submission, handed_on: date | None) -> bool:
    """It stood on no list, or was put off for a later one when it had."""
    put_off = submission.postponed_at
    return handed_on is None or (put_off is not None and put_off > cut_of(handed_on))


def _coming(one: Submission, title: str, since: datetime, prepared: Prepared | None, day: date) -> Coming:
    is_kept = prepared is not None and prepared.kept_out_of is not None and prepared.kept_out_of >= day
    return Coming(one, title, since, prepared, is_kept=is_kept)


def _past(day: date, people: People) -> dict[User, list[Coming]]:
    """Hậu kiểm: what a member released (practice 1, shape d), for the leader whom the regulation names there."""
    cut = cut_of(day)
    told = Handed.objects.filter(submission=OuterRef("pk"), is_past=True)
    ended = Submission.objects.filter(
        state=State.RELEASED,
        plan__0__verb=Verb.RELEASE.value,
        ended_at__lte=cut,
        ended_at__gt=cut - REMEMBERED,
    )
    rows = list(ended.exclude(Exists(told)))
    titles = titles_of(rows)
    found: dict[User, list[Coming]] = defaultdict(list)
    for one in rows:
        section = regulation_in_force().section(one.section)
        steps = section.chain.steps[-1:] if section else ()
        for leader in (person for step in steps for person in people.at(section, step)):
            found[leader].append(Coming(one, titles.get(one.pk, ""), one.ended_at, is_past=True))
    return found
