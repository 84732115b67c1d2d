"""A leader decides several items of a list with one press, each opened before; for a minute it is taken back as easily."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from workflows.approval.deed import Refused
from workflows.approval.desk.waiting import Waiting, waiting_for
from workflows.approval.models import State
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .carrying_out import carry_out
from .models import UNDO, Confirmation, Confirmed, Handed, HandoverList, Opened


@dataclass(frozen=True)
class Row:
    """An item of a list as one person sees it: `why_not` says why it is not ticked; nothing where it may be."""

    item: Handed
    waiting: Waiting | None
    is_opened: bool
    is_confirmed: bool

    @property
    def may_decide(self) -> bool:
        return self.waiting is not None and not self.is_confirmed

    @property
    def why_not(self) -> str:
        if self.waiting is None or self.is_confirmed:
            return ""
        section = regulation_in_force().section(self.item.submission.section)
        if section and section.needs_secrecy_tick:
            return _("Bài thuộc chuyên mục phải xác nhận bí mật nhà nước: hãy mở bài để quyết định riêng.")
        if not self.is_opened:
            return _("Hãy mở bài xem trước khi chọn.")
        return ""

    @property
    def may_tick(self) -> bool:
        return self.may_decide and not self.why_not

    @property
    def stands(self) -> str:
        """Where it is now."""
        one = self.item.submission
        if self.is_confirmed:
            return _("Đồng chí đã chọn duyệt, sắp thực hiện")
        if one.state == State.WAITING:
            return _("Để đợt sau") if one.postponed_at else _("Chờ phê duyệt")
        return one.stands


def rows_of(actor: User, made: HandoverList, at: datetime) -> list[Row]:
    """In the order of the list; with as many questions for two hundred items as for two."""
    items = list(made.items.select_related("submission"))
    waiting = {one.submission.pk: one for one in waiting_for(actor, at) if one.verb == "approve"}
    opened = _opened_by(actor, items)
    confirmed = {*Confirmed.objects.waiting().filter(item__list=made).values_list("item", flat=True)}
    return [
        Row(
            one,
            None if one.is_past else waiting.get(one.submission_id),
            opened.get(one.pk) == one.submission.content_hash,
            one.pk in confirmed,
        )
        for one in items
    ]


def _opened_by(actor: User, items: Iterable[Handed]) -> dict[int, str]:
    found = Opened.objects.filter(item__in=[one.pk for one in items], person=actor)
    return dict(found.values_list("item", "content_hash"))


def opened(actor: User, item: Handed, at: datetime) -> None:
    """They have its screen before them now."""
    seen = {"content_hash": item.submission.content_hash, "at": at}
    Opened.objects.update_or_create(item=item, person=actor, defaults=seen)


def confirm(actor: User, made: HandoverList, chosen: Collection[int], at: datetime) -> Confirmation:
    """Raises Refused with a sentence where something chosen may not be ticked: then nothing is confirmed. A second press
    of the same button answers the first."""
    with transaction.atomic():
        HandoverList.objects.select_for_update().get(pk=made.pk)
        actor = User.objects.get(pk=actor.pk)  # as they are at this moment
        if again := _begun(actor, made, chosen):
            return again
        rows = [row for row in rows_of(actor, made, at) if row.item.pk in chosen]
        _require_all(rows, chosen)
        begun = Confirmation.objects.create(list=made, by=actor, at=at, release_at=at + UNDO)
        Confirmed.objects.bulk_create(
            Confirmed(
                confirmation=begun,
                item=row.item,
                position=row.item.submission.position,
                content_hash=row.item.submission.content_hash,
            )
            for row in rows
        )
        carry_out.using(run_after=begun.release_at).enqueue(begun.pk)
    return begun


def _begun(actor: User, made: HandoverList, chosen: Collection[int]) -> Confirmation | None:
    """What the same press began."""
    mine = Confirmation.objects.filter(list=made, by=actor, undone_at=None, finished_at=None)
    same = (
        one for one in mine.prefetch_related("rows") if {row.item_id for row in one.rows.all()} == {*chosen}
    )
    return next(same, None)


def _require_all(rows: list[Row], chosen: Collection[int]) -> None:
    if not chosen:
        raise Refused(_("Đồng chí hãy chọn ít nhất một bài."))
    shut = [f"“{row.item.title}”: {row.why_not or _gone()}" for row in rows if not row.may_tick]
    if len(rows) < len(chosen):
        shut.append(_gone())
    if shut:
        raise Refused(_("Chưa xác nhận bài nào. %(why)s") % {"why": " ".join(shut)})


def _gone() -> str:
    return _("Bài không còn chờ đồng chí quyết định.")


def undo(actor: User, begun: Confirmation, at: datetime) -> None:
    """Hoàn tác: nothing of it was carried out yet, and nothing will be. Raises Refused after the minute."""
    with transaction.atomic():
        mine = Confirmation.objects.select_for_update().filter(pk=begun.pk, by=actor).first()
        if mine is None or mine.undone_at:
            return
        if not mine.can_be_undone(at):
            raise Refused(_("Đã quá 60 giây; các bài đã chọn được duyệt. Muốn dừng bài nào, hãy mở bài đó."))
        mine.undone_at = at
        mine.save(update_fields=["undone_at"])
        mine.rows.waiting().update(done_at=at, why=_("Đồng chí đã hoàn tác."))


def told_to(actor: User, made: HandoverList) -> list[Confirmation]:
    """What the person confirmed on this list, the newest first, with how far it is."""
    return list(Confirmation.objects.counted().filter(list=made, by=actor, undone_at=None))


def refused_to(actor: User, made: HandoverList) -> list[Confirmed]:
    """Of what they confirmed and did not take back, what was not decided after all, each with its sentence."""
    mine = Confirmed.objects.refused().filter(confirmation__list=made, confirmation__by=actor)
    return list(mine.filter(confirmation__undone_at=None, confirmation__finished_at__isnull=False))
