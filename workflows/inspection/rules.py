"""Who looks back, and who decides what of an earlier edition is kept from view; of a draft no more is shown than its
title in the register.
"""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from workflows.approval.chain import StepInForce
from workflows.approval.looking import looks_at_everything
from workflows.approval.rights import Standing, belongs_to
from workflows.approval.roster import Asked
from workflows.approval.withdrawing.rules import decides, last_step
from workflows.archive.models import Edition
from workflows.regulation.vocabulary import Step, Verb
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force


def may_inspect(actor: User) -> str | None:
    """The board, its staff and its observers, who check what was published (III.9)."""
    if looks_at_everything(actor):
        return None
    return _("Việc đối chiếu thông tin đã đăng dành cho Ban Biên tập, bộ phận giúp việc và cơ quan kiểm tra.")


def may_hide(actor: User, edition: Edition, at: datetime) -> str | None:
    """Che, bỏ che: whoever decides in the section today, as for withdrawing."""
    return may_inspect(actor) or (
        None if stands_to_hide(actor, edition, at) else belongs_to(_step(actor, edition, at))
    )


def stands_to_hide(actor: User, edition: Edition, at: datetime) -> Standing | None:
    """In whose right the person decides; of a section that the regulation no longer has, the head of the board."""
    if section := regulation_in_force().section(edition.section):
        return decides(actor, section, at)
    step = _step(actor, edition, at)
    return Standing(step, actor) if actor in step.people else None


def _step(actor: User, edition: Edition, at: datetime) -> StepInForce:
    regulation = regulation_in_force()
    if section := regulation.section(edition.section):
        return last_step(actor, section, at)
    head = regulation.head_of_board
    if head is None:
        raise LookupError("a regulation whose board has no head")
    people = Asked(timezone.localdate(at)).holders(head.key)
    return StepInForce(
        Step(Verb.DECIDE, head.key, regulation.assigns_by, gap=True), head.title, tuple(people)
    )
