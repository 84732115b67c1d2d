"""Who is told of a withdrawal: jobs of the same making as those of the chain (workflows/approval/telling.py)."""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks import task

from workflows.regulation.vocabulary import Section
from workflows.staff.models import Delegation, User, holders
from workflows.staff.regulation import regulation_in_force

from ..chain import chain_in_force
from ..models import Submission, Withdrawal, WithdrawalState
from ..telling import mail_about
from .clock import how_long


def of_the_request(found: Withdrawal) -> None:
    """Whoever decides in the section; where the law's hours run, also those who take down at once."""
    mail_a_request_to_withdraw.enqueue(found.pk)


def of_the_takedown(found: Withdrawal, taker: User) -> None:
    """Whoever confirms it, its author and who asked."""
    mail_a_takedown.enqueue(found.pk, taker.pk)


def of_the_outcome(found: Withdrawal, decider: User | None = None) -> None:
    """Its author and who asked; not who decided."""
    mail_what_was_decided.enqueue(found.pk, decider.pk if decider else 0)


@task()
def mail_a_request_to_withdraw(number: int) -> None:
    """Nothing is sent for what was decided meanwhile."""
    found = _found(number, WithdrawalState.REQUESTED)
    section = _section(found)
    if found is None or section is None:
        return
    takers = _takers(section) if found.received_at else []
    words = [f"{found.by_as}: {found.reason}", how_long(found, timezone.now())]
    people = _besides(found.by_id, [*_deciders(section), *takers])
    mail_about(people, found, _("Đề nghị gỡ bỏ: %(title)s"), "\n".join(filter(None, words)))


@task()
def mail_a_takedown(number: int, taker: int) -> None:
    found = _found(number, WithdrawalState.TAKEN_DOWN)
    section = _section(found)
    if found is None or section is None:
        return
    words = [f"{found.decided_as}: {found.reason}", how_long(found, timezone.now())]
    words.append(_("Bài không còn công khai; chờ người quyết định của chuyên mục xác nhận."))
    people = _besides(taker, [*_deciders(section), *_concerned(found)])
    mail_about(people, found, _("Đã gỡ ngay: %(title)s"), "\n".join(filter(None, words)))


@task()
def mail_what_was_decided(number: int, decider: int) -> None:
    found = Withdrawal.objects.filter(pk=number).select_related("by").first()
    if found is None:
        return
    reason = found.answer or found.reason
    words = f"{found.stands}. {found.decided_as}: {reason}"
    mail_about(_besides(decider, _concerned(found)), found, _("Kết quả về việc gỡ bỏ: %(title)s"), words)


def _found(number: int, state: WithdrawalState) -> Withdrawal | None:
    return Withdrawal.objects.filter(pk=number, state=state).select_related("by").first()


def _section(found: Withdrawal | None) -> Section | None:
    return regulation_in_force().section(found.section) if found else None


def _deciders(section: Section) -> list[User]:
    """Who holds the last step of today's chain, and whoever acts for them."""
    return _with_delegates(section, chain_in_force(section, timezone.localdate())[-1].people)


def _takers(section: Section) -> list[User]:
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
