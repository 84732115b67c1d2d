"""Who may have what is public withdrawn, decide on it, or take it down at once; and why not."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.regulation.vocabulary import RoleKind, Section, Step, Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from ..chain import StepInForce, chain_in_force
from ..discussion.rules import DISCUSS
from ..facts import kinds_of, section_of, standing_withdrawal
from ..hours import said
from ..kept import once
from ..models import Withdrawal, WithdrawalState
from ..rights import Standing, belongs_to, rights_to
from ..roster import Asked, Roster
from ..writing import is_enacted
from .resting import always_stands, still_named


def may_request(actor: User, item: models.Model, at: datetime) -> str | None:
    """Đề nghị gỡ bỏ: its author, and the board."""
    if reason := _not_public(item):
        return reason
    if not _may_ask(actor, item, at):
        return _for_who_may_ask()
    found = standing_withdrawal(actor, item)
    return _stands_already(found) if found else still_named(actor, item, at)


def may_call_back(actor: User, item: models.Model, at: datetime) -> str | None:
    """Rút đề nghị: who asked, until it is decided."""
    found = standing_withdrawal(actor, item)
    if found is None or found.state != WithdrawalState.REQUESTED:
        return _no_request()
    if found.by_id != actor.pk:
        return _("Đề nghị gỡ bỏ là của %(person)s; chỉ người đề nghị được rút.") % {"person": found.by_as}
    return None if _may_ask(actor, item, at) else _for_who_may_ask()


def may_withdraw(actor: User, item: models.Model, at: datetime) -> str | None:
    """Gỡ bỏ: whoever decides in the section today, asked or not; at once, or at an hour that they name."""
    return _not_public(item) or _not_the_decider(actor, item, at) or still_named(actor, item, at)


def may_keep(actor: User, item: models.Model, at: datetime) -> str | None:
    """Giữ bài: as for withdrawing, of what was asked for."""
    found = standing_withdrawal(actor, item)
    if found is None or found.state != WithdrawalState.REQUESTED:
        return _no_request()
    return _not_the_decider(actor, item, at)


def may_cancel(actor: User, item: models.Model, at: datetime) -> str | None:
    """Hủy giờ gỡ bỏ: as for withdrawing, until its hour."""
    found = standing_withdrawal(actor, item)
    if found is None or found.state != WithdrawalState.SCHEDULED:
        return _("Bài không có giờ gỡ bỏ.")
    return _not_the_decider(actor, item, at)


def may_take_down(actor: User, item: models.Model, at: datetime) -> str | None:
    """Gỡ ngay: those who see to it that what breaks the law is gone within its hours; others decide afterwards."""
    if reason := _not_public(item):
        return reason
    section = section_of(item)
    if section is None:
        return _nowhere()
    if takes_down(actor, section, at):
        return still_named(actor, item, at)
    regulation = regulation_in_force()
    titles = "; ".join(regulation.role(key).title for key in regulation.takers_down)
    words = {"law": regulation.takedown.law, "titles": titles}
    return _("Theo %(law)s, việc gỡ ngay thuộc trách nhiệm của %(titles)s.") % words


def may_confirm(actor: User, item: models.Model, at: datetime) -> str | None:
    """Xác nhận, không xác nhận: whoever decides in the section, of what was taken down at once."""
    found = standing_withdrawal(actor, item)
    if found is None or found.state != WithdrawalState.TAKEN_DOWN:
        return _("Bài không có việc gỡ ngay nào chờ xác nhận.")
    return _not_the_decider(actor, item, at)


def decides(actor: User, section: Section, at: datetime) -> Standing | None:
    """In whose right the person decides in the section: holds the last step of today's chain."""
    return next(iter(rights_to(actor, section, last_step(actor, section, at), at)), None)


def takes_down(actor: User, section: Section, at: datetime) -> Standing | None:
    """In whose right the person takes down at once."""
    rights = (right for post in _posts(actor, at) for right in rights_to(actor, section, post, at))
    return next(rights, None)


def last_step(actor: User, section: Section, at: datetime) -> StepInForce:
    """That ends the chain of the day; found once for a person and a day."""
    day = timezone.localdate(at)
    return once(actor, ("last step", section.key, day), lambda: chain_in_force(section, day)[-1])


def know_the_roster(actor: User, sections: Collection[Section], at: datetime, roster: Roster) -> None:
    """Both answers of a roster that was read whole, laid where the questions look for them."""
    day = timezone.localdate(at)
    for section in sections:
        last = chain_in_force(section, day, roster)[-1]
        once(actor, ("last step", section.key, day), lambda last=last: last)
    once(actor, ("take down", day), lambda: _posts_in(roster))


def _posts(actor: User, at: datetime) -> list[StepInForce]:
    day = timezone.localdate(at)
    return once(actor, ("take down", day), lambda: _posts_in(Asked(day)))


def _posts_in(roster: Roster) -> list[StepInForce]:
    """Who holds each of the roles that take down at once, as one holds a step."""
    regulation = regulation_in_force()
    law = regulation.takedown
    return [
        StepInForce(
            Step(Verb.DECIDE, key, law.law, law.gap),
            regulation.role(key).title,
            tuple(roster.holders(key)),
        )
        for key in regulation.takers_down
    ]


def _may_ask(actor: User, item: models.Model, at: datetime) -> bool:
    """The board, but not who only observes it; a unit's contact of what they wrote."""
    kinds, is_own = kinds_of(actor, at), getattr(item, "owner_id", None) == actor.pk
    return bool(kinds & DISCUSS) or (is_own and RoleKind.UNIT in kinds)


def _for_who_may_ask() -> str:
    return _(
        "Theo nguyên tắc hệ thống, việc đề nghị gỡ bỏ thuộc trách nhiệm của người viết, "
        "thành viên và bộ phận giúp việc Ban Biên tập."
    )


def _not_public(item: models.Model) -> str | None:
    """Why there is nothing to withdraw."""
    if reason := always_stands(item):
        return reason
    if is_enacted(item):
        return _("Tên và vị trí chuyên mục theo Quy chế; chỉ thay đổi khi Quy chế thay đổi.")
    return None if item.live else _("Bài không đang công khai nên không có gì để gỡ bỏ.")


def _not_the_decider(actor: User, item: models.Model, at: datetime) -> str | None:
    section = section_of(item)
    if section is None:
        return _nowhere()
    return None if decides(actor, section, at) else belongs_to(last_step(actor, section, at))


def _stands_already(found: Withdrawal) -> str:
    if found.state == WithdrawalState.SCHEDULED:
        return _("Bài đã có quyết định gỡ bỏ lúc %(hour)s.") % {"hour": said(found.withdraw_at)}
    return _("Bài đã có đề nghị gỡ bỏ của %(person)s, đang chờ quyết định.") % {"person": found.by_as}


def _no_request() -> str:
    return _("Bài không có đề nghị gỡ bỏ nào chờ quyết định.")


def _nowhere() -> str:
    return _("Trang này không thuộc chuyên mục nào của Quy chế.")
