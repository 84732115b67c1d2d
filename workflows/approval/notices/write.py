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
    receivers = {person.pk: person for person in people if person.is_active}
    rows = [told.to(receivers[key], at) for key in sorted(receivers)]
    if not rows:
        return
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    if wanting := _wanting_at_once(receivers, told.event):
        _ask_for_letters(wanting, told.mark, at)


def _wanting_at_once(receivers: dict[int, User], event: str) -> list[int]:
    chosen = {choice.person_id: choice for choice in NoticeChoice.objects.filter(person__in=receivers)}
    return [
        key
        for key, person in receivers.items()
        if person.email and chosen.get(key, NoticeChoice()).wants_at_once(event)
    ]


def _ask_for_letters(people: list[int], mark: str, at: datetime) -> None:
    """The jobs are of this transaction too; what becomes of one that is lost, post.py looks after."""
    mine = Notice.objects.filter(person__in=people, mark=mark, mailed_at=None)
    when = {"asked_at": at, "next_at": at + PAUSE}
    wanted = [Letter(person_id=one.person_id, notice=one, **when) for one in mine]
    Letter.objects.bulk_create(wanted, ignore_conflicts=True)
    for letter in Letter.objects.open().filter(notice__in=[one.notice for one in wanted]):
        send_letter.enqueue(letter.pk)


def told_by_another_letter(person: User, passages: Iterable[int], at: datetime) -> None:
    """What a list of the afternoon named is not told again by the letter of the next morning."""
    waiting = Notice.objects.of(person).filter(passage__in=list(passages), mailed_at=None)
    waiting.update(mailed_at=at)
