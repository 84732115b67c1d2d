"""What a person must know before they read what waits: who acts for them, and what the office lacks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from workflows.regulation.vocabulary import RoleKind
from workflows.staff.models import Delegation, User
from workflows.staff.regulation import regulation_in_force
from workflows.workdays.needed import years_to_enter

from ..facts import delegations, roles_of
from ..kept import kept
from ..roster import roster_of
from .vacancies import Vacancy, vacancies

ENTERS_YEARS = "workdays.change_year"


@dataclass(frozen=True)
class Notices:
    away: list[Delegation]
    vacant: list[Vacancy]
    years: list[int]


def notices_for(person: User, at: datetime) -> Notices:
    day = timezone.localdate(at)
    return Notices(
        away=[given for given in delegations(person, day) if given.person_id == person.pk],
        vacant=_vacant(person, at),
        years=kept(person, f"years {day}", lambda: years_to_enter(day))
        if person.has_perm(ENTERS_YEARS)
        else [],
    )


def _vacant(person: User, at: datetime) -> list[Vacancy]:
    if not _sees_to_the_roster(person, at):
        return []
    day = timezone.localdate(at)
    return kept(person, f"vacancies {day}", lambda: vacancies(day, roster_of(person, at)))


def _sees_to_the_roster(person: User, at: datetime) -> bool:
    """The head of the board, and who heads the standing office."""
    regulation = regulation_in_force()
    heads = {key for key in regulation.appliers if regulation.role(key).kind is RoleKind.MEMBER}
    head_of_board = regulation.head_of_board
    return bool(roles_of(person, at) & (heads | ({head_of_board.key} if head_of_board else set())))
