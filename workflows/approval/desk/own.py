"""What a person has begun: drafts not submitted, what came back with a word, what they wait for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Page

from workflows.archive.models import Entry, Value
from workflows.staff.models import Delegation, User
from workflows.staff.regulation import regulation_in_force

from ..facts import delegations
from ..models import VERB_LABELS, State, Submission
from .titles import PAGE, titles_of

CAME_BACK = {State.RETURNED: "return", State.DECLINED: "decline"}
TOLD_FOR = timedelta(days=90)
SHOWN = 10


@dataclass(frozen=True)
class Passage:
    """An item the person submitted, and the word it came back with, where it did."""

    submission: Submission
    title: str
    word: dict[str, Any] = field(default_factory=dict)

    @property
    def section(self) -> str:
        return regulation_in_force().full_title(self.submission.section)

    @property
    def stands(self) -> str:
        """Where it is: whose step it waits for, or what is done with it."""
        if self.submission.state != State.WAITING:
            return self.submission.stands
        step = self.submission.step
        words = {"step": VERB_LABELS[step.verb], "title": regulation_in_force().role_title(step.role)}
        return _("%(step)s: %(title)s") % words


def drafts_of(person: User, besides: Iterable[Passage] = ()) -> QuerySet[Page]:
    """Pages of the person's own that the public does not have as they stand, that stand in no chain and are not
    told of already."""
    in_a_chain = Submission.objects.open().filter(kind=PAGE, key=OuterRef("pk"))
    own = Page.objects.filter(owner=person, has_unpublished_changes=True, alias_of=None)
    told = [one.submission.key for one in besides if one.submission.kind == PAGE]
    return own.exclude(pk__in=told).exclude(Exists(in_a_chain)).order_by("-latest_revision_created_at")


def under_way(person: User, most: int) -> list[Passage]:
    """What the person submitted and others decide on, the newest first."""
    rows = list(Submission.objects.open().filter(author=person).order_by("-submitted_at")[:most])
    titles = titles_of(rows)
    return [Passage(row, titles[row.pk]) for row in rows if row.pk in titles]


def came_back_to(person: User, at: datetime) -> list[Passage]:
    """Returned or not used, and not submitted again nor published since."""
    later = Submission.objects.filter(kind=OuterRef("kind"), key=OuterRef("key"), pk__gt=OuterRef("pk"))
    found = Submission.objects.filter(author=person, state__in=CAME_BACK, ended_at__gte=at - TOLD_FOR)
    rows = list(found.exclude(Exists(later)).order_by("-ended_at")[:SHOWN])
    titles, words = titles_of(rows), _words_about(rows)
    return [Passage(row, titles[row.pk], words.get(row.pk, {})) for row in rows if row.pk in titles]


def _words_about(rows: list[Submission]) -> dict[int, dict[str, Any]]:
    """The newest row of the register that gave each of them back."""
    keys = [str(row.key) for row in rows]
    entries = Entry.objects.filter(verb__in=CAME_BACK.values(), key__in=keys).order_by("number")
    newest = {(entry.kind, entry.key): entry for entry in entries}
    said: dict[int, dict[str, str]] = {}
    for value in Value.objects.filter(number__in=[entry.number for entry in newest.values()]):
        said.setdefault(value.number, {})[value.name] = value.value
    return {
        row.pk: {"at": entry.at, **said.get(entry.number, {})}
        for row in rows
        if (entry := newest.get((row.kind, str(row.key))))
    }


def delegations_of(person: User, day: date) -> list[Delegation]:
    """Those in force today that the person gave or received."""
    return [one for one in delegations(person, day) if person.pk in {one.person_id, one.delegate_id}]
