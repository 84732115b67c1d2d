"""What stands on the list of a day, leader by leader: what waits for their decision and was handed over in no list yet, and
what a member ended without them.

Which items, in which order, is found first; the items themselves are read where they are shown or written down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, Max, OuterRef, Subquery
from django.db.models.functions import Greatest
from django.utils import timezone

from workflows.approval.chain import step_in_force
from workflows.approval.desk.titles import titles_of
from workflows.approval.desk.waiting import waiting_for
from workflows.approval.facts import NOT_LISTED
from workflows.approval.kept import kept
from workflows.approval.models import Decision, State, Submission
from workflows.approval.roster import ReadWhole
from workflows.regulation.vocabulary import Section, Step, Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .days import cut_of
from .models import Handed, Prepared

DECIDES = {Verb.APPROVE, Verb.DECIDE}
REMEMBERED = timedelta(days=30)  # what a member ended longer ago is not told as new
Decided = dict[int, list[int]]  # by leader, the passages that wait for their decision


@dataclass(frozen=True)
class Place:
    """Of an item on its way to a list: `is_kept` where the office leaves it for the next, with the reason."""

    submission: int
    since: datetime
    is_urgent: bool = False
    prepared: Prepared | None = None
    is_past: bool = False
    is_kept: bool = False

    @property
    def order(self) -> tuple[bool, int, bool, datetime]:
        """As the office placed it; else what cannot wait first, then the longest waiting. What is past comes last."""
        place = self.prepared.place if self.prepared else None
        return self.is_past, 10_000 if place is None else place, not self.is_urgent, self.since


@dataclass(frozen=True)
class Coming:
    """The item itself, at its place."""

    place: Place
    submission: Submission
    title: str

    @property
    def section(self) -> str:
        return regulation_in_force().full_title(self.submission.section)


def coming(day: date, now: datetime) -> dict[User, list[Coming]]:
    """By leader, in the order of the list; what is kept back is among it, and marked. Asked of the database anew."""
    past = _past(day, _People(timezone.localdate(now)))
    found = _placed(_decided_by(now), day, past)
    known = {
        one.place.submission: one for one in read_whole(place for some in found.values() for place in some)
    }
    return {leader: [known[one.submission] for one in some] for leader, some in found.items()}


def places_coming(viewer: User, day: date, now: datetime) -> dict[User, list[Place]]:
    """What is to be decided of it, for a screen: what waits for whom is kept between the screens of the viewer."""
    decided = kept(viewer, f"whose decision {timezone.localdate(now)}", lambda: _decided_by(now))
    return _placed(decided, day, {})


def read_whole(places: Collection[Place]) -> list[Coming]:
    """The items at those places, in their order."""
    places = list(places)
    rows = Submission.objects.select_related("author").defer(*NOT_LISTED)
    known = rows.in_bulk([one.submission for one in places])
    titles = titles_of(known.values())
    return [Coming(one, known[one.submission], titles.get(one.submission, "")) for one in places]


class _People:
    """Who may take a step today; the roster is read once."""

    def __init__(self, today: date) -> None:
        self._today, self._roster = today, ReadWhole(today)

    def at(self, section: Section, step: Step) -> tuple[User, ...]:
        found = step_in_force(section, step, self._today, self._roster)
        return found.people if found else ()


def _decided_by(now: datetime) -> Decided:
    """What each leader may decide themselves; what they decide for another stands on the other's list."""
    leaders = _leaders(_People(timezone.localdate(now)))
    return {
        leader.pk: [
            one.submission.pk
            for one in waiting_for(leader, now)
            if one.verb == "approve" and one.behalf is None and one.submission.step.verb in DECIDES
        ]
        for leader in leaders
    }


def _leaders(people: _People) -> set[User]:
    """Whose decision something waits for."""
    rows = Submission.objects.filter(state=State.WAITING).order_by().values("section", "plan", "position")
    waiting = [Submission(**row) for row in rows.distinct()]
    steps = {(one.section, one.step) for one in waiting if one.step.verb in DECIDES}
    known = ((regulation_in_force().section(key), step) for key, step in steps)
    return {person for section, step in known if section for person in people.at(section, step)}


def _placed(decided: Decided, day: date, past: Mapping[int, list[Place]]) -> dict[User, list[Place]]:
    """By leader, in the order of the list. What stood on one stands on no second, but what was put off since."""
    keys = {key for some in decided.values() for key in some}
    handed = _handed(keys)
    known = _places(keys, day)
    found: dict[int, list[Place]] = {}
    for leader in sorted({*decided, *past}):
        mine = [known[key] for key in decided.get(leader, ()) if key in known]
        new = [place for place, put_off in mine if _is_new(put_off, handed.get((leader, place.submission)))]
        found[leader] = sorted(
            (*(one for one in new if one.since <= cut_of(day)), *past.get(leader, ())),
            key=lambda one: one.order,
        )
    people = User.objects.in_bulk(found)
    return {people[leader]: places for leader, places in found.items() if places}


def _places(keys: Collection[int], day: date) -> dict[int, tuple[Place, datetime | None]]:
    """Each with the moment at which it was put off."""
    prepared = {one.submission_id: one for one in Prepared.objects.filter(submission__in=keys)}
    decided = Decision.objects.filter(submission=OuterRef("pk")).order_by().values("submission")
    last = Subquery(decided.annotate(at=Max("decided_at")).values("at"))
    rows = Submission.objects.filter(pk__in=keys).order_by().annotate(since=Greatest("submitted_at", last))
    found = {}
    for key, since, urgent_at, put_off in rows.values_list("pk", "since", "urgent_at", "postponed_at"):
        settled = prepared.get(key)
        found[key] = (
            Place(key, since, urgent_at is not None, settled, is_kept=_is_kept(settled, day)),
            put_off,
        )
    return found


def _handed(keys: Collection[int]) -> dict[tuple[int, int], date]:
    """By leader and passage, the last day on whose list it stood."""
    rows = Handed.objects.filter(submission__in=keys).order_by("list__afternoon__day")
    told = rows.values_list("list__leader", "submission", "list__afternoon__day")
    return {(leader, submission): day for leader, submission, day in told}


def _is_new(put_off: datetime | None, handed_on: date | None) -> bool:
    """It stood on no list, or was put off for a later one when it had."""
    return handed_on is None or (put_off is not None and put_off > cut_of(handed_on))


def _is_kept(prepared: Prepared | None, day: date) -> bool:
    return prepared is not None and prepared.kept_out_of is not None and prepared.kept_out_of >= day


def _past(day: date, people: _People) -> dict[int, list[Place]]:
    """Hậu kiểm: what a member released (practice 1, shape d), for the leader whom the regulation names there."""
    cut = cut_of(day)
    told = Handed.objects.filter(submission=OuterRef("pk"), is_past=True)
    ended = Submission.objects.filter(
        state=State.RELEASED,
        plan__0__verb=Verb.RELEASE.value,
        ended_at__lte=cut,
        ended_at__gt=cut - REMEMBERED,
    )
    found: dict[int, list[Place]] = defaultdict(list)
    for one in ended.exclude(Exists(told)).only("section", "ended_at"):
        section = regulation_in_force().section(one.section)
        steps = section.chain.steps[-1:] if section else ()
        for leader in (person for step in steps for person in people.at(section, step)):
            found[leader.pk].append(Place(one.pk, one.ended_at, is_past=True))
    return found
