"""Chuyển: the member at whose check an item waits passes it to the section it belongs to (II.4.3a-2)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

from pages.models import SectionPage
from workflows.archive.models import Entry
from workflows.regulation.vocabulary import Section
from workflows.staff.locks import one_at_a_time
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .. import telling
from ..deed import Case, Refused, deed
from ..discussion.rules import basis, destinations
from ..findings.finding import as_data
from ..findings.item import Looked
from ..models import State, Submission, kind_of
from ..passage import open_chain, require_reason, require_seen, stand
from ..preflight import faults
from .submit import NotReady


def transfer(
    actor: User, item: models.Model, *, submission: int, section: str, reason: str, at: datetime
) -> Submission:
    """One transaction: the chain ends, the page moves, and it stands at the first step of the other section's chain,
    its author the same. A second press answers the first.

    Raises NotReady for what that section asks and the author has not given: they submit it there themselves.
    """
    require_reason(reason)
    try:
        with deed(actor, "transfer", item, at) as case:
            require_seen(case, submission)
            stand(case)
            there = _there(case, section)
            _passed_on(case, there, reason)
    except Refused:
        if again := _first_press(actor, item, submission, section):
            return again
        raise
    return case.submission


def _there(case: Case, key: str) -> Any:
    """The page of the other section in the item's language."""
    if key not in {section.key for section in destinations(case.item)}:
        raise Refused(_("Bài thuộc loại này không chuyển sang chuyên mục đã chọn được."))
    one_at_a_time("approval.transfer")  # two who pass items to each other's section would wait for each other
    there = SectionPage.objects.filter(section_key=key, locale=case.item.locale_id).first()
    if there is None or not case.item.can_move_to(there):
        raise Refused(_("Bài thuộc loại này không chuyển sang chuyên mục đã chọn được."))
    if there.get_children().filter(slug=case.draft.slug).exists():
        raise Refused(
            _("Chuyên mục đã chọn có bài trùng đường dẫn. Hãy trả lại để người viết đổi đường dẫn.")
        )
    return there


def _passed_on(case: Case, there: SectionPage, reason: str) -> None:
    before, right = case.submission, case.standing
    found = Looked(case.draft, case.at).findings
    if missing := faults(case.draft, there.section, before.declared, found):
        raise NotReady(
            [_("Chuyên mục đã chọn cần những nội dung sau; hãy trả lại để người viết bổ sung."), *missing]
        )
    move = MovePageAction(case.item, there, pos="last-child", user=case.actor)
    move.execute(skip_permission_checks=True)  # `refusal` was asked; nobody moves by hand what is in a chain
    moved = Case(case.actor, Page.objects.get(pk=case.item.pk).specific, case.at, before, right)
    case.submission = open_chain(moved, before.author, before.declared, as_data(found))
    moved.record("transfer", basis=basis("transfer"), reason=reason, note=_from_to(before, there.section))
    telling.of_its_turn(case.submission)
    telling.of_the_transfer(case.submission)


def _from_to(before: Submission, there: Section) -> str:
    titled = regulation_in_force().full_title
    return f"{titled(before.section)} → {titled(there.key)}"


def _first_press(actor: User, item: models.Model, submission: int, section: str) -> Submission | None:
    """What the actor's first press of the same button began."""
    passages = Submission.objects.of(item)
    left = passages.filter(pk=submission, state=State.RESTARTED).first()
    begun = passages.filter(pk__gt=submission, section=section).order_by("pk").first() if left else None
    if begun is None:
        return None
    rows = Entry.objects.filter(kind=kind_of(item), key=str(item.pk), verb="transfer", at=begun.submitted_at)
    mine = (row for row in rows if row.words.get("username") == actor.get_username())
    return begun if next(mine, None) else None
