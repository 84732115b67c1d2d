"""What is said beside the chains and waits for a person: opinions asked of their unit or by them, proposals to the
leader, and what was returned three times; each with as many questions for many as for few."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..chain import step_in_force
from ..deciding import is_before_the_leader
from ..discussion.thread import how_it_stands
from ..facts import givers_to, requests_to
from ..kept import once
from ..models import OpinionRequest, Remark, State, Submission
from ..rights import rights_to, step_on
from ..roster import roster_of
from .titles import titles_of

THRICE = 3
SHOWN = 10


@dataclass(frozen=True)
class Matter:
    """Something said about an item, as the desk lists it; `about` has its kind and key."""

    about: Any
    title: str
    hint: str = ""


def matters(person: User, at: datetime) -> dict[str, Any]:
    """Those that waited longest, and how many there are."""
    asked, proposed = asked_of(person, at), proposed_to(person, at)
    return {
        "asked": asked[:SHOWN],
        "asked_count": len(asked),
        "proposed": proposed[:SHOWN],
        "proposed_count": len(proposed),
        "thrice": returned_thrice(person, at),
        "asking": asked_by(person, at),
    }


def asked_of(person: User, at: datetime) -> list[Matter]:
    """What the person's unit has not said its word on."""
    waiting = [one for one in requests_to(person, at) if one.answered_at is None]
    return _told((one, how_it_stands(one, timezone.localdate(at))) for one in waiting)


def asked_by(person: User, at: datetime) -> list[Matter]:
    """What the person asked units about, while the item stands in its chain; those that said nothing come first."""
    today = timezone.localdate(at)
    mine = OpinionRequest.objects.standing().filter(by=person)
    found = mine.order_by(F("answered_at").asc(nulls_first=True), "due_on")[:SHOWN]
    return _told((one, f"{one.unit_name} · {_stands(one, today)}") for one in found)


def _stands(one: OpinionRequest, today: Any) -> str:
    return str(one.get_view_display()) if one.answered_at else how_it_stands(one, today)


def proposed_to(person: User, at: datetime) -> list[Matter]:
    """What members proposed to the leader whose step follows, until the leader has said a word or it has gone on."""
    later = Remark.objects.filter(
        kind=OuterRef("kind"), key=OuterRef("key"), by=person, proposed_in=None, at__gt=OuterRef("at")
    )
    waiting = Remark.objects.filter(proposed_in__state=State.WAITING).exclude(Exists(later))
    found = list(waiting.select_related("by", "proposed_in").order_by("at"))
    _know_the_leaders(person, found, at)
    mine = [one for one in found if _is_for(person, one.proposed_in, at)]
    return _told((one, "") for one in mine)


def _know_the_leaders(person: User, proposals: Iterable[Remark], at: datetime) -> None:
    """Whose last steps those are, read whole and kept where the question looks for them."""
    ends = {(one.proposed_in.section, one.proposed_in.steps[-1]) for one in proposals}
    if not ends:
        return
    day = timezone.localdate(at)
    for key, step in ends:
        if section := regulation_in_force().section(key):
            found = step_in_force(section, step, day, roster_of(person, at))
            once(person, ("step", key, step, day), lambda found=found: found)


def _is_for(person: User, passage: Submission, at: datetime) -> bool:
    section = regulation_in_force().section(passage.section)
    if section is None or passage.author_id == person.pk or not is_before_the_leader(passage):
        return False
    found = step_on(person, section, passage.steps[-1], at)
    return found is not None and bool(rights_to(person, section, found, at))


def returned_thrice(person: User, at: datetime) -> list[Matter]:
    """For the head of the board: what came back three times since it was last released, and was not set aside."""
    if not _heads_the_board(person, at):
        return []
    often = {row["newest"]: row["times"] for row in _returned_often()[:SHOWN]}
    newest = Submission.objects.in_bulk(often)
    return _told((newest[one], _("đã trả lại %d lần") % times) for one, times in often.items())


def _returned_often() -> QuerySet:
    """Kind and key of each item with how often it came back and its last passage that did; the latest first."""
    same = Submission.objects.filter(kind=OuterRef("kind"), key=OuterRef("key"))
    released_since = same.filter(state=State.RELEASED, pk__gt=OuterRef("pk"))
    set_aside = same.filter(state=State.DECLINED, pk__gt=OuterRef("pk"))
    returned = Submission.objects.filter(state=State.RETURNED).exclude(Exists(released_since))
    counted = returned.exclude(Exists(set_aside)).order_by().values("kind", "key")
    often = counted.annotate(times=Count("pk"), newest=Max("pk")).filter(times__gte=THRICE)
    return often.order_by("-newest")


def _heads_the_board(person: User, at: datetime) -> bool:
    """In their own right, or for whoever delegated all of it to them."""
    head, day = regulation_in_force().head_of_board, timezone.localdate(at)
    holders = set(roster_of(person, at).holders(head.key)) if head else set()
    givers = {given.person for given in givers_to(person, day) if not given.sections}
    return not holders.isdisjoint({person, *givers})


def _told(found: Iterable[tuple[Any, str]]) -> list[Matter]:
    """With what the items are called; what is gone is left out."""
    rows = list(found)
    titles = titles_of([one for one, hint in rows])
    return [Matter(one, titles[one.pk], hint) for one, hint in rows if one.pk in titles]
