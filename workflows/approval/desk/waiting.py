"""What waits for a person's step, found with as many questions for five hundred items as for five."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.apps import apps
from django.db import models
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from pages.models import SectionPage
from workflows.regulation.vocabulary import Step, Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force
from workflows.workdays.models import working_days
from workflows.workdays.reckoning import WorkingDays

from ..chain import step_in_force
from ..deciding import standing
from ..facts import NOT_LISTED, open_submissions
from ..four_eyes import hands_in_each
from ..kept import kept, once
from ..models import VERB_LABELS, State, Submission
from ..refusal import refusal
from ..rights import Standing, rights_to, step_on
from ..roster import ReadWhole
from ..writing import applies_changes
from .titles import PAGE, titles_of

FEW = 8  # items are read at once where the first that is the person's is looked for


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
    return sorted(_theirs(actor, at_their_steps(actor, at), at), key=_order)


def first_theirs(actor: User, candidates: Sequence[Submission], at: datetime) -> Waiting | None:
    """The first of these that the person can act on; no more items are read than it takes to find it."""
    for begins in range(0, len(candidates), FEW):
        if found := _theirs(actor, candidates[begins : begins + FEW], at):
            return found[0]
    return None


def _theirs(actor: User, mine: Sequence[Submission], at: datetime) -> list[Waiting]:
    """Those of them that are the person's once the item itself was looked at, in the same order."""
    items = _items(mine)
    _know_the_hands(actor, mine, items, at)
    days = working_days()
    return [
        Waiting(
            one, _title(items[one.pk]), verb, since(one), at, days, _behalf(actor, one, items[one.pk], at)
        )
        for one in mine
        if one.pk in items and (verb := _verb(actor, one, items[one.pk], at))
    ]


def first_waiting(person: User, at: datetime, most: int) -> tuple[list[Waiting], int]:
    """The first of them, and how many there are; what the others are is not read."""
    places = places_waiting(person, at)
    first, days = places[:most], kept(person, "working days", working_days)
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
    """The same, as it is kept between screens.

    Asked about the person read afresh: a screen that looks at one item has laid answers about it alone.
    """
    return kept(
        person, f"waits {timezone.localdate(at)}", lambda: _places(User.objects.get(pk=person.pk), at)
    )


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


def at_their_steps(actor: User, at: datetime) -> list[Submission]:
    """Open submissions at a step that the roster gives the person, or whom they act for."""
    day = timezone.localdate(at)
    roster = ReadWhole(day)
    for key, step in {(one.section, _step(one)) for one in open_submissions(actor).values()}:
        if section := regulation_in_force().section(key):
            found = step_in_force(section, step, day, roster)
            once(actor, ("step", key, step, day), lambda found=found: found)
    mine = [one for one in open_submissions(actor).values() if _may_be_theirs(actor, one, at)]
    prefetch_related_objects(mine, "decisions")
    return mine


def _may_be_theirs(actor: User, submission: Submission, at: datetime) -> bool:
    section = regulation_in_force().section(submission.section)
    if section is None:
        return False
    if submission.state == State.CHANGING:
        return applies_changes(actor, at)
    if submission.state == State.TAKEN:
        return submission.taker_id == actor.pk
    if submission.state == State.SCHEDULED:
        return False  # it waits for its hour, and for nobody
    found = step_on(actor, section, submission.step, at)
    return found is not None and bool(rights_to(actor, section, found, at))


def _step(submission: Submission) -> Step:
    """Who took an item for editing checks it next, wherever it stood."""
    return submission.steps[0] if submission.state == State.TAKEN else submission.step


def _verb(actor: User, submission: Submission, item: models.Model, at: datetime) -> str:
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


def _items(submissions: Iterable[Submission]) -> dict[int, models.Model]:
    """The items, by the keys of their submissions; each page knows its section."""
    by_kind: dict[str, dict[int, int]] = defaultdict(dict)
    for one in submissions:
        by_kind[one.kind][one.key] = one.pk
    found: dict[int, models.Model] = {}
    for kind, keys in by_kind.items():
        known = in_their_sections(keys) if kind == PAGE else apps.get_model(kind).objects.in_bulk(keys)
        found |= {keys[key]: item for key, item in known.items()}
    return found


def in_their_sections(keys: Collection[int]) -> dict[int, Any]:
    """Pages by their keys; each knows its section and what kind it is, and no more than every page has."""
    pages = list(Page.objects.filter(pk__in=keys).specific(defer=True))
    in_sections(pages)
    return {page.pk: page for page in pages}


def in_sections(pages: Iterable[Page]) -> None:
    """Each of these pages knows its section; one question for those above them."""
    above = [(page, _from_itself_up(page.path)) for page in pages]
    those = {path for _page, paths in above for path in paths}
    sections = {section.path: section for section in SectionPage.objects.filter(path__in=those)}
    for page, paths in above:
        nearest = (sections[path] for path in paths if path in sections)
        page.__dict__["section_page"] = next(nearest, None)


def _from_itself_up(path: str) -> list[str]:
    return [path[:end] for end in range(len(path), 0, -Page.steplen)]


def _know_the_hands(
    actor: User, submissions: Iterable[Submission], items: dict[int, models.Model], at: datetime
) -> None:
    """Whose hands are in each, asked once a kind and kept where the question looks for them."""
    by_model: dict[str, list[Submission]] = defaultdict(list)
    for one in submissions:
        if one.pk in items:
            by_model[one.kind].append(one)
    for found in by_model.values():
        hands = hands_in_each([items[one.pk] for one in found])
        for one in found:
            once(actor, ("hands", one.pk, one.state, at), lambda one=one, hands=hands: hands[one.key])
