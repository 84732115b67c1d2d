"""What waits for a person's step, found with as many questions for five hundred items as for five."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple, TypeAlias

from django.db import models
from django.db.models import F, Func, Max, OuterRef, Q, Subquery, TextField, Value
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from workflows.regulation.vocabulary import Step, Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force
from workflows.workdays.models import working_days
from workflows.workdays.reckoning import WorkingDays

from ..chain import step_in_force
from ..deciding import standing
from ..facts import NOT_LISTED, know_these
from ..kept import apart, kept, kept_of_the_office, once
from ..models import VERB_LABELS, Decision, State, Submission, step_of
from ..refusal import refusal
from ..rights import Standing, rights_to
from ..roster import roster_of
from ..writing import applies_changes
from .items import read_items
from .titles import titles_of


@dataclass(frozen=True)
class Waiting:
    """An item whose next step is the person's, and since when it stands there."""

    submission: Submission
    title: str
    verb: str
    since: datetime
    at: datetime
    days: WorkingDays
    behalf: User | None = None  # in whose place the person would act

    @property
    def waited_words(self) -> str:
        return in_office_time(self.days, self.since, self.at)

    @property
    def section(self) -> str:
        return regulation_in_force().full_title(self.submission.section)

    @property
    def step(self) -> Any:
        return VERB_LABELS[_step(self.submission).verb]


# Where it stands in its chain, in one word.
STANDS_AT = Func(Value(" "), "section", "position", "plan", function="concat_ws", output_field=TextField())
StepThere: TypeAlias = tuple[str, Step]  # a section by its key, and a step there


class Place(NamedTuple):
    """What of a Waiting is found by asking; the rest is read where it is shown."""

    submission: int
    verb: str
    behalf: int | None


def in_office_time(days: WorkingDays, start: datetime, end: datetime) -> str:
    """In days and hours of the office."""
    whole, rest = divmod(days.office_time(start, end), days.office_day)
    hours = rest // timedelta(hours=1)
    if not whole and not hours:
        return _("chưa đến 1 giờ làm việc")
    return " ".join(
        filter(None, [whole and _("%d ngày") % whole, hours and _("%d giờ") % hours, _("làm việc")])
    )


def waiting_for(actor: User, at: datetime) -> list[Waiting]:
    """What the person can act on now: what cannot wait, then the longest waiting; what was put off comes last."""
    asker = apart(actor)  # a screen has laid answers about its one item, this lays those about its own
    return sorted(_theirs(asker, list(at_their_steps(asker, at)), at), key=_order)


def _theirs(actor: User, mine: Sequence[Submission], at: datetime) -> list[Waiting]:
    """Those of them that are the person's once the item itself was looked at, in the same order."""
    items = looked_at(actor, mine, at)
    days = kept_of_the_office(actor, "working days", working_days)
    return [
        Waiting(
            one, _title(items[one.pk]), verb, since(one), at, days, _behalf(actor, one, items[one.pk], at)
        )
        for one in mine
        if one.pk in items and (verb := verb_for(actor, one, items[one.pk], at))
    ]


def first_waiting(person: User, at: datetime, most: int) -> tuple[list[Waiting], int]:
    """The first of them, and how many there are; what the others are is not read."""
    places = places_waiting(person, at)
    first, days = places[:most], kept_of_the_office(person, "working days", working_days)
    submissions = _with_their_people(one.submission for one in first)
    titles = titles_of(submissions.values())
    behalf = {one.behalf for one in first if one.behalf}
    givers = User.objects.in_bulk(behalf) if behalf else {}
    found = [
        Waiting(one, titles[one.pk], place.verb, since(one), at, days, givers.get(place.behalf))
        for place in first
        if (one := submissions.get(place.submission)) and one.pk in titles
    ]
    return found, len(places)


def places_waiting(person: User, at: datetime) -> list[Place]:
    """The same, as it is kept between screens."""
    return kept(person, f"waits {timezone.localdate(at)}", lambda: _places(person, at))


def _places(person: User, at: datetime) -> list[Place]:
    found = waiting_for(person, at)
    return [Place(one.submission.pk, one.verb, one.behalf and one.behalf.pk) for one in found]


def _title(item: models.Model) -> str:
    return item.draft_title if isinstance(item, Page) else str(item)


def _with_their_people(keys: Iterable[int]) -> dict[int, Submission]:
    rows = Submission.objects.select_related("author", "taker").prefetch_related("decisions")
    return rows.defer(*NOT_LISTED).in_bulk(list(keys))


def _order(one: Waiting) -> tuple[bool, bool, datetime]:
    return one.submission.postponed_at is not None, one.submission.urgent_at is None, one.since


def at_their_steps(actor: User, at: datetime) -> models.QuerySet[Submission]:
    """Open submissions at a step that the roster gives the person, or whom they act for, and what they took or carry out;
    each says since when it has stood there. What it is of is looked at afterwards."""
    ways = Q(state=State.WAITING, stands_at__in=_their_places(actor, at)) | Q(state=State.TAKEN, taker=actor)
    if applies_changes(actor, at):
        ways |= Q(state=State.CHANGING)
    decisions = Decision.objects.filter(submission=OuterRef("pk")).order_by().values("submission")
    last = Subquery(decisions.values(last=Max("decided_at")))
    found = Submission.objects.annotate(stands_at=STANDS_AT, stood_since=Greatest(F("submitted_at"), last))
    return found.filter(ways).prefetch_related("decisions").defer(*NOT_LISTED)


def _their_places(actor: User, at: datetime) -> list[str]:
    """Of all places where something waits for its step, those that are theirs."""
    waiting = Submission.objects.filter(state=State.WAITING).order_by().annotate(stands_at=STANDS_AT)
    rows = waiting.values_list("stands_at", "section", "plan", "position").distinct()
    there = {stands: (section, step_of(plan[place])) for stands, section, plan, place in rows}
    theirs = _known_steps(actor, set(there.values()), at)
    return [stands for stands, step in there.items() if step in theirs]


def looked_at(actor: User, submissions: Collection[Submission], at: datetime) -> dict[int, models.Model]:
    """The items of these, by their keys; of each it is known where it stands and who may take its step."""
    know_these(actor, submissions)
    _known_steps(actor, {(one.section, _step(one)) for one in submissions}, at)
    return read_items(actor, submissions, at)


def _known_steps(actor: User, steps: Iterable[StepThere], at: datetime) -> set[StepThere]:
    """Those of these steps that the roster gives the person, or whom they act for; each is known afterwards."""
    day, roster, found = timezone.localdate(at), roster_of(actor, at), set()
    for key, step in steps:
        section = regulation_in_force().section(key)
        if section is None:
            continue
        in_force = step_in_force(section, step, day, roster)
        once(actor, ("step", key, step, day), lambda in_force=in_force: in_force)
        if in_force is not None and rights_to(actor, section, in_force, at):
            found.add((key, step))
    return found


def _step(submission: Submission) -> Step:
    """Who took an item for editing checks it next, wherever it stood."""
    return submission.steps[0] if submission.state == State.TAKEN else submission.step


def verb_for(actor: User, submission: Submission, item: models.Model, at: datetime) -> str:
    """What the person may do with it now; empty where it is not theirs after all."""
    verb = "check" if _step(submission).verb == Verb.CHECK else "approve"
    if submission.state == State.CHANGING:
        verb = "apply_change"
    elif submission.state == State.TAKEN and verb == "approve":
        verb = "submit"  # who alone decides took it: edited, it is submitted anew
    return verb if refusal(actor, verb, item, at) is None else ""


def _behalf(actor: User, submission: Submission, item: models.Model, at: datetime) -> User | None:
    """Whom the person acts for at the step; what was known when the step was asked about is not asked again."""
    if submission.state == State.CHANGING:
        return None  # who carries a change out does so in their own name
    is_taken = submission.state == State.TAKEN
    place = 0 if is_taken else submission.position
    ends = not is_taken and submission.is_at_the_end and submission.step.verb != Verb.CHECK
    found = standing(actor, submission, item, place, at, ends=ends)
    return found.on_behalf_of if isinstance(found, Standing) else None


def since(submission: Submission, before: datetime | None = None) -> datetime:
    """Since when it stands where it stands; or stood, `before` what was decided then."""
    decided = (found.decided_at for found in submission.decisions.all())
    return max([submission.submitted_at, *(when for when in decided if before is None or when < before)])
