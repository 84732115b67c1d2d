"""What the deeds of a withdrawal share: what the screen showed, whose name stands under it, the next state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from .. import signatures
from ..deed import Case, Refused
from ..facts import standing_withdrawal
from ..models import Withdrawal, WithdrawalState, kind_of
from ..passage import require_reason
from .rules import decides


def has_address(item: models.Model) -> bool:
    """Whether residents find it at an address of its own: pages do, of what many pages share a few."""
    return getattr(item, "has_address", True)


@dataclass(frozen=True)
class Words:
    """`reason` and `grounds` are read by the board alone; `notice` by residents, at the address."""

    reason: str
    grounds: str = ""
    notice: str = ""

    def require(self, item: models.Model) -> None:
        """Whoever has something withdrawn says why, on which basis, and what residents read at its address."""
        require_reason(self.reason)
        if not self.grounds.strip():
            raise Refused(_("Hãy ghi căn cứ gỡ bỏ: văn bản, điều khoản."))
        if has_address(item) and not self.notice.strip():
            raise Refused(_("Hãy ghi thông báo công khai để người dân biết vì sao bài được gỡ."))


def standing_as_seen(case: Case, seen: str) -> Withdrawal | None:
    """What stands of the item. Raises Refused where the screen showed something else."""
    found = standing_withdrawal(case.actor, case.item)
    if seen != (found.seen if found else ""):
        raise Refused(_("Việc gỡ bỏ bài đã thay đổi từ khi đồng chí mở. Hãy xem lại rồi quyết định."))
    return found


def the_one_seen(case: Case, seen: str) -> Withdrawal:
    """Of which something stands, as the deed has asked."""
    found = standing_as_seen(case, seen)
    if found is None:
        raise Refused(_("Bài không có việc gỡ bỏ nào chờ quyết định."))
    return found


def stand_to_decide(case: Case) -> str:
    """In whose right the actor decides. Answers the clause; the deed has asked whether they may."""
    case.standing = decides(case.actor, case.section, case.at)
    return case.standing.step.step.clause if case.standing else ""


def begin(case: Case, state: WithdrawalState, words: Words, **more: Any) -> Withdrawal:
    """Nobody asked before: it begins with this deed."""
    return Withdrawal.objects.create(
        kind=kind_of(case.item),
        key=case.item.pk,
        section=case.section.key,
        state=state,
        by=case.actor,
        by_as=signed(case),
        at=case.at,
        **vars(words),
        **more,
    )


def decide(
    case: Case, found: Withdrawal | None, state: WithdrawalState, words: Words, **more: Any
) -> Withdrawal:
    """Of what was asked for, or without: in the words of who decides."""
    decided = {**decision(case), **more}
    if found is None:
        return begin(case, state, words, **decided)
    found.move_to(state, **vars(words), **decided)
    return found


def decision(case: Case) -> dict[str, Any]:
    return {"decided_by": case.actor, "decided_as": signed(case), "decided_at": case.at}


def signed(case: Case) -> str:
    """Name and title as they are at this moment, and for whom."""
    hand = signatures.hand(case.actor, case.section, case.standing, case.at)
    who = ", ".join(filter(None, (hand.name, hand.title)))
    if not hand.for_name:
        return who
    return _("%(person)s thay mặt %(giver)s") % {"person": who, "giver": hand.for_name}
