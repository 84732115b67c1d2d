"""Who is told of a withdrawal: as of the chain (workflows/approval/telling.py); by letter at once where the law's hours run."""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.regulation.vocabulary import Section
from workflows.staff.models import Delegation, User, holders
from workflows.staff.regulation import regulation_in_force

from ..chain import chain_in_force
from ..models import Event, Submission, Withdrawal
from ..telling import about_an_item
from .clock import how_long


def of_the_request(found: Withdrawal) -> None:
    """Whoever decides in the section; where the law's hours run, also those who take down at once."""
    section = _section(found)
    takers = _takers(section) if found.received_at else []
    event = Event.TAKEDOWN if found.received_at else Event.WITHDRAWAL
    words = [found.reason, how_long(found, timezone.now())]
    people = _besides(found.by_id, [*_deciders(section), *takers])
    _tell(people, found, event, _("Đề nghị gỡ bỏ: %(title)s"), words, found.by_as)


def of_the_takedown(found: Withdrawal, taker: User) -> None:
    """Whoever confirms it, its author and who asked."""
    still = _("Bài không còn công khai; chờ người quyết định của chuyên mục xác nhận.")
    words = [found.reason, how_long(found, timezone.now()), still]
    people = _besides(taker.pk, [*_deciders(_section(found)), *_concerned(found)])
    _tell(people, found, Event.TAKEDOWN, _("Đã gỡ ngay: %(title)s"), words, found.decided_as)


def of_the_outcome(found: Withdrawal, decider: User | None = None) -> None:
    """Its author and who asked; not who decided."""
    words = [f"{found.stands}.", found.answer or found.reason]
    people = _besides(decider.pk if decider else 0, _concerned(found))
    _tell(people, found, Event.WITHDRAWAL, _("Kết quả về việc gỡ bỏ: %(title)s"), words, found.decided_as)


def _tell(
    people: Iterable[User], found: Withdrawal, event: Event, title: str, words: Iterable[str], by: str
) -> None:
    said = "\n".join(filter(None, words))
    about_an_item(people, found, event, f"withdrawal:{found.seen}", title, said, by=by)


def _section(found: Withdrawal) -> Section | None:
    return regulation_in_force().section(found.section)


def _deciders(section: Section | None) -> list[User]:
    """Who holds the last step of today's chain, and whoever acts for them."""
    if section is None:
        return []
    return _with_delegates(section, chain_in_force(section, timezone.localdate())[-1].people)


def _takers(section: Section | None) -> list[User]:
    if section is None:
        return []
    today = timezone.localdate()
    people = (person for key in regulation_in_force().takers_down for person in holders(key, today))
    return _with_delegates(section, people)


def _with_delegates(section: Section, people: Iterable[User]) -> list[User]:
    found = list(dict.fromkeys(people))
    today = Delegation.objects.on(timezone.localdate()).filter(person__in=found)
    given = (one for one in today.select_related("delegate") if one.covers(section.key))
    return [*found, *(one.delegate for one in given)]


def _concerned(found: Withdrawal) -> list[User]:
    """Who wrote the item, who submitted it last, who asked."""
    item = apps.get_model(found.kind).objects.filter(pk=found.key).first()
    passages = Submission.objects.filter(kind=found.kind, key=found.key).select_related("author")
    last = passages.order_by("-pk").first()
    people = (getattr(item, "owner", None), last and last.author, found.by)
    return [one for one in people if one]


def _besides(person: int, people: Iterable[User]) -> list[User]:
    """Each once, and not who did it."""
    return [one for one in dict.fromkeys(people) if one.pk != person]
