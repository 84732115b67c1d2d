"""What a person can act on at this moment, asked of authority itself and not of what they were told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from workflows.staff.models import User

from ..desk.matters import asked_of, proposed_to
from ..desk.sources import to_be_corrected
from ..desk.waiting import Waiting, waiting_for
from ..facts import appointments_of
from ..models import Event, Notice

OF_A_STEP = (Event.TURN, Event.URGENT, Event.CAME_BACK, Event.CHANGES)
OF_A_WORD = (Event.OPINION_ASKED, Event.PROPOSAL, Event.SOURCE)
CALLS = (*OF_A_STEP, *OF_A_WORD)  # the others tell what has happened


@dataclass(frozen=True)
class Standing:
    """Steps as `Notice.step` tells them, and the marks of what is asked of the person besides."""

    waiting: list[Waiting]
    asked: frozenset[str]

    @cached_property
    def steps(self) -> set[tuple[int | None, int | None, str]]:
        passages = (one.submission for one in self.waiting)
        return {(mine.pk, mine.position, mine.state) for mine in passages}

    def holds(self, notice: Notice) -> bool:
        """Whether the notice still calls the person to something; what only tells always stands."""
        if notice.event in OF_A_STEP:
            return notice.step in self.steps
        return notice.event not in OF_A_WORD or notice.mark in self.asked


def standing_of(person: User, at: datetime) -> Standing | None:
    """None for who is not of the office any more: they are told nothing."""
    if not person.is_active or not appointments_of(person, at):
        return None
    asked = {opinion_mark(one.about.pk) for one in asked_of(person, at)}
    proposed = {proposal_mark(one.about.pk) for one in proposed_to(person, at)}
    corrected = {source_mark(one.pk) for one in to_be_corrected(person, at)}
    return Standing(waiting_for(person, at), frozenset(asked | proposed | corrected))


def turn_mark(passage: int, position: int) -> str:
    return f"turn:{passage}:{position}"


def opinion_mark(request: int) -> str:
    return f"opinion:{request}"


def proposal_mark(remark: int) -> str:
    return f"proposal:{remark}"


def source_mark(noted: int) -> str:
    return f"source:{noted}"
