"""The one way out of the public view, beside the one door to it: what a withdrawal on record takes away is gone.

It asks what is on record, not who calls. Nothing is deleted: revisions, files and the register stay.
"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from ..content import content_hash
from ..deed import Case
from ..hours import said
from ..models import State, Withdrawal
from ..models.withdrawals import GONE
from ..passage import close
from ..translations.withdrawing import public_translations, with_its_source
from ..withdrawing.resting import still_named


def unpublish(case: Case, withdrawal: Withdrawal, verb: str, *, basis: str) -> None:
    """The item is a draft; a newer edition that stands in its chain is its author's again, and so no chain, nor an
    hour that was named, brings it back. The row of the register has the notice for the public.

    Raises PermissionDenied for a withdrawal that nobody decided, and for a unit that is named meanwhile.
    """
    if withdrawal.state not in GONE or not withdrawal.is_about(case.item):
        raise PermissionDenied(_("Theo nguyên tắc hệ thống, bài chỉ được gỡ bỏ theo quyết định đã ghi."))
    if why := still_named(case.actor, case.item, case.at):
        raise PermissionDenied(why)
    if case.submission is not None:
        close(case, State.RETURNED, withdrawal.reason)
        case.record("return", basis=basis, reason=withdrawal.reason)
    was_public = content_hash(case.item)
    hand = None if case.is_by_clock else case.actor
    action = UnpublishPageAction if isinstance(case.item, Page) else UnpublishAction
    action(case.item, user=hand).execute(skip_permission_checks=True)
    for translation in public_translations(case.item):
        along = with_its_source(case, withdrawal, translation)
        unpublish(along.case, along.withdrawal, "withdraw", basis=basis)
    case.record(
        verb,
        basis=basis,
        content_hash=was_public,
        reason=withdrawal.reason,
        grounds=withdrawal.grounds,
        notice=withdrawal.notice,
        asked_from=withdrawal.asked_from,
        received=said(withdrawal.received_at) if withdrawal.received_at else "",
    )
