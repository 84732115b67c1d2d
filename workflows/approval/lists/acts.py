"""One act on a list: written down at once as a whole, with what was seen of each item; then carried out."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from pages.models import ProcedurePage, SectionPage
from workflows.staff.models import User

from ..facts import open_submission
from ..models import ListAct, ListRow, ListVerb
from ..rights import not_theirs
from ..writing import may_view, may_write
from .carrying_out import carry_out
from .waiting import OFFERS, READS, named, unticked

SAME_PRESS = timedelta(minutes=10)
TOLD_FOR, REFUSED_TOLD_FOR = timedelta(days=1), timedelta(days=7)
ACTS, REASONS = 5, 100  # told on one screen


@dataclass(frozen=True)
class Press:
    """Somebody's hand on the button of a list, and what was ticked there."""

    actor: User
    verb: ListVerb
    section: SectionPage
    rows: Mapping[int, str]  # by page: what was seen of it
    declared: Collection[str]
    at: datetime

    @property
    def mark(self) -> str:
        return mark_of(self.rows.values())


@dataclass(frozen=True)
class Told:
    """An act, and why some of its items were refused."""

    act: ListAct
    refused: list[ListRow]


def rows_of(verb: ListVerb, chosen: Iterable[str]) -> dict[int, str]:
    """What was seen, by page. Raises ValueError for what no screen of ours wrote."""
    return {READS[verb](seen)[0]: seen for seen in chosen}


def begin(press: Press) -> ListAct | None:
    """The act, on record with all its items, and the job that carries it out, in one transaction.

    What the screen would not offer now is refused at once; where that is all of it, and nothing was ever
    this person's, there is no act. A second press of the same button answers the first.
    """
    if again := _begun(press):
        return again
    offered = OFFERS[press.verb](press.actor, press.section, press.at)
    if not offered:
        return None
    left_out = sorted(row.seen for row in unticked(offered, press.rows.values()))
    return _written(press, {row.seen for row in offered}, left_out)


def _begun(press: Press) -> ListAct | None:
    """What the same press began: it is under way, or was done whole a moment ago."""
    same = ListAct.objects.counted().filter(by=press.actor, verb=press.verb, mark=press.mark)
    whole = Q(finished_at__isnull=False, at__gte=press.at - SAME_PRESS, refused=0)
    return same.filter(Q(finished_at=None) | whole).first()


def _written(press: Press, open_to_them: Collection[str], left_out: list[str]) -> ListAct:
    said = {"section": press.section.section_key, "at": press.at, "count": len(press.rows)}
    with transaction.atomic():
        act, is_new = ListAct.objects.get_or_create(
            by=press.actor,
            verb=press.verb,
            mark=press.mark,
            finished_at=None,
            defaults=said | {"declared": sorted(press.declared), "left_out": left_out},
        )
        if is_new:
            shut = [page for page, seen in press.rows.items() if seen not in open_to_them]
            refused = _refused(press, shut)
            ListRow.objects.bulk_create(
                ListRow(act=act, page=page, seen=seen, **refused.get(page, {}))
                for page, seen in sorted(press.rows.items())
            )
            carry_out.enqueue(act.pk)
    return act


def _refused(press: Press, keys: Collection[int]) -> dict[int, dict[str, object]]:
    """What is no longer offered: named to whoever may look at it."""
    pages = ProcedurePage.objects.in_bulk(keys)
    changed = _("Thủ tục đã thay đổi hoặc đang được xử lý. Đồng chí hãy xem lại rồi bấm lại.")
    refused = {}
    for key in keys:
        title, why = named(press.actor, pages.get(key), changed)
        refused[key] = {"title": title, "why": why, "done_at": press.at}
    return refused


def not_theirs_to_press(press: Press) -> str | None:
    """Whose the button is, in the words of the authority, where it never was the person's; None where it may be,
    and for who may not see what they named."""
    page = ProcedurePage.objects.filter(pk__in=press.rows).first()
    if page is None or may_view(press.actor, page, press.at):
        return None
    if press.verb == ListVerb.SUBMIT:
        return may_write(press.actor, page, press.at)
    found = open_submission(press.actor, page)
    return not_theirs(press.actor, found, found.position, press.at) if found else None


def mark_of(seen: Iterable[str]) -> str:
    """The same for the same items with the same content, in whatever order they stood."""
    return hashlib.sha256("\n".join(sorted(seen)).encode()).hexdigest()


def told_to(actor: User, section: str, at: datetime, whole: str = "") -> list[Told]:
    """The person's acts on lists of the section: those under way, and those of late, the newest first.

    Of a long list of refusals the first are told; of the act whose number is `whole`, all.
    """
    lately = Q(finished_at__gte=at - TOLD_FOR) | Q(finished_at__gte=at - REFUSED_TOLD_FOR, refused__gt=0)
    acts = ListAct.objects.counted().filter(by=actor, section=section)
    shown = acts.filter(Q(finished_at=None) | lately)[:ACTS]
    return [Told(act, _reasons(act, None if str(act.pk) == whole else REASONS)) for act in shown]


def _reasons(act: ListAct, most: int | None) -> list[ListRow]:
    return list(act.rows.refused()[:most]) if act.refused else []


def left_out_by(told: Iterable[Told]) -> set[str]:
    """What the person unticked in these acts: it is not ticked for them again."""
    return {seen for one in told for seen in one.act.left_out}
