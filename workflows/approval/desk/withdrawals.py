"""What is to leave the public view, on the desk: asked of the person, taken down and to be confirmed, coming at its
hour, late, and what the person asked for; one question, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..hours import LATE
from ..kept import kept
from ..models import Withdrawal, WithdrawalState
from ..roster import roster_of
from ..withdrawing.clock import gone_by, how_long
from ..withdrawing.rules import decides, know_the_roster, takes_down
from ..writing import applies_changes
from .matters import SHOWN, Matter
from .titles import titles_of


def withdrawals(person: User, at: datetime) -> dict[str, Any]:
    """Those whose hours run out first come first; and how many wait for the person."""
    waiting = _waiting(person, at)
    by_hour = [one for one in _scheduled(waiting) if applies_changes(person, at) or _decides(person, one, at)]
    late = [one for one in by_hour if one.withdraw_at < at - LATE]
    mine = [one for one in waiting if one.by_id == person.pk and one.state == WithdrawalState.REQUESTED]
    asked = waiting_to_be_withdrawn(person, at)
    titles = titles_of(waiting)

    def told(found: Iterable[Withdrawal], words: Callable[[Withdrawal], str]) -> list[Matter]:
        return [Matter(one, titles[one.pk], words(one)) for one in found if one.pk in titles][:SHOWN]

    return {
        "to_withdraw": told(asked, lambda one: _says(one, at)),
        "to_withdraw_count": len(asked),
        "to_withdraw_late": told(late, lambda one: _("Quá giờ hẹn: %(stands)s") % {"stands": one.stands}),
        "to_withdraw_by_hour": told((one for one in by_hour if one not in late), _stands),
        "asked_to_withdraw": told(mine, _stands),
    }


def waiting_to_be_withdrawn(person: User, at: datetime) -> list[Withdrawal]:
    """What the person may decide now, or take down while the law's hours run."""
    found = [one for one in _waiting(person, at) if _waits_for(person, one, at)]
    return sorted(found, key=lambda one: (one.withdrawn_at is not None, gone_by(one) or one.at))


def _waiting(person: User, at: datetime) -> list[Withdrawal]:
    """All that wait, with who decides on them today read whole."""
    found = kept(person, "withdrawals", lambda: list(Withdrawal.objects.waiting().order_by("pk")))
    known = regulation_in_force().section
    sections = {one.section: section for one in found if (section := known(one.section))}
    if sections:
        know_the_roster(person, sections.values(), at, roster_of(person, at))
    return found


def _waits_for(person: User, one: Withdrawal, at: datetime) -> bool:
    if one.state == WithdrawalState.SCHEDULED:
        return False
    is_urgent = one.state == WithdrawalState.REQUESTED and one.received_at is not None
    return _decides(person, one, at) or (is_urgent and _takes_down(person, one, at))


def _decides(person: User, one: Withdrawal, at: datetime) -> bool:
    section = regulation_in_force().section(one.section)
    return section is not None and decides(person, section, at) is not None


def _takes_down(person: User, one: Withdrawal, at: datetime) -> bool:
    section = regulation_in_force().section(one.section)
    return section is not None and takes_down(person, section, at) is not None


def _scheduled(waiting: Iterable[Withdrawal]) -> list[Withdrawal]:
    found = (one for one in waiting if one.state == WithdrawalState.SCHEDULED)
    return sorted(found, key=lambda one: one.withdraw_at)


def _says(one: Withdrawal, at: datetime) -> str:
    """Who, and how the clock stands."""
    who = one.decided_as if one.state == WithdrawalState.TAKEN_DOWN else one.by_as
    return " · ".join(filter(None, (one.stands, who, how_long(one, at))))


def _stands(one: Withdrawal) -> str:
    return f"{regulation_in_force().full_title(one.section)} · {one.stands}"
