"""A notice is a row of the deed's own transaction: a deed that rolls back tells nobody, and none is told twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from workflows.staff.models import User

from ..models import Event, Letter, Notice, NoticeChoice, State, Submission
from .post import PAUSE, send_letter


@dataclass(frozen=True)
class Told:
    """An event in the words it is told in; `mark` is its own, `step` the passage whose step it calls to."""

    event: Event
    mark: str
    title: str
    address: str
    words: str = ""
    by: str = ""
    clause: str = ""
    kind: str = ""
    key: int | None = None
    step: Submission | None = None

    def to(self, person: User, at: datetime) -> Notice:
        step = self.step
        return Notice(
            person=person,
            event=self.event,
            mark=self.mark,
            kind=self.kind,
            key=self.key,
            title=self.title[: Notice._meta.get_field("title").max_length],
            words=self.words,
            by=self.by[: Notice._meta.get_field("by").max_length],
            clause=self.clause[: Notice._meta.get_field("clause").max_length],
            address=self.address,
            passage=step,
            position=step.position if step else None,
            awaits=State(step.state) if step else "",
            at=at,
        )


def tell(people: Iterable[User], told: Told, at: datetime) -> None:
    """Each of them once, whoever works here; who wants it by letter at once has the letter asked for."""
    tell_all([(people, told)], at)


def tell_all(events: Iterable[tuple[Iterable[User], Told]], at: datetime) -> None:
    """Several events of one deed, with as many questions as of one."""
    rows = [told.to(person, at) for people, told in events for person in _each(people)]
    if not rows:
        return
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    if wanting := _wanting_at_once(rows):
        _ask_for_letters(wanting, at)


def _each(people: Iterable[User]) -> list[User]:
    """In one order, whoever tells them: two deeds never wait for each other's rows."""
    found = {person.pk: person for person in people if person.is_active}
    return [found[key] for key in sorted(found)]


def _wanting_at_once(rows: list[Notice]) -> list[Notice]:
    people = {row.person_id for row in rows}
    chosen = {choice.person_id: choice for choice in NoticeChoice.objects.filter(person__in=people)}
    return [
        row
        for row in rows
        if row.person.email and chosen.get(row.person_id, NoticeChoice()).wants_at_once(row.event)
    ]


def _ask_for_letters(rows: list[Notice], at: datetime) -> None:
    """The jobs are of this transaction too; what becomes of one that is lost, post.py looks after."""
    pairs = {(row.person_id, row.mark) for row in rows}
    people, marks = zip(*pairs, strict=True)
    unsent = Notice.objects.filter(person__in=people, mark__in=marks, mailed_at=None)
    mine = [one for one in unsent if (one.person_id, one.mark) in pairs]
    when = {"asked_at": at, "next_at": at + PAUSE}
    wanted = [Letter(person_id=one.person_id, notice=one, **when) for one in mine]
    Letter.objects.bulk_create(wanted, ignore_conflicts=True)
    for letter in Letter.objects.open().filter(notice__in=mine):
        send_letter.enqueue(letter.pk)


def told_by_another_letter(person: User, passages: Iterable[int], at: datetime) -> None:
    """What a list of the afternoon named is not told again by the letter of the next morning."""
    waiting = Notice.objects.of(person).filter(passage__in=list(passages), mailed_at=None)
    waiting.update(mailed_at=at)
