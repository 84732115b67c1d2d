"""One act on a list: written down at once as a whole, with what was seen of each item; then carried out."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from workflows.staff.models import User

from ..models import ListAct, ListRow, ListVerb
from .carrying_out import carry_out
from .waiting import READS

TOLD_FOR = timedelta(days=1)
REASONS = 100  # told on one screen


@dataclass(frozen=True)
class Told:
    """An act, and why some of its items were refused."""

    act: ListAct
    refused: list[ListRow]


def begin(
    actor: User,
    verb: ListVerb,
    section: str,
    chosen: Collection[str],
    declared: Collection[str],
    at: datetime,
) -> ListAct:
    """The act, on record with all its items, and the job that carries it out, in one transaction.

    A second press of the same button answers the first. Raises ValueError for what no screen of ours wrote.
    """
    rows = {READS[verb](seen)[0]: seen for seen in chosen}
    with transaction.atomic():
        act, is_new = ListAct.objects.get_or_create(
            by=actor,
            verb=verb,
            mark=mark_of(rows.values()),
            finished_at=None,
            defaults={"section": section, "at": at, "count": len(rows), "declared": sorted(declared)},
        )
        if is_new:
            ListRow.objects.bulk_create(ListRow(act=act, page=page, seen=rows[page]) for page in sorted(rows))
            carry_out.enqueue(act.pk)
    return act


def mark_of(seen: Iterable[str]) -> str:
    """The same for the same items with the same content, in whatever order they stood."""
    return hashlib.sha256("\n".join(sorted(seen)).encode()).hexdigest()


def told_to(actor: User, section: str, at: datetime) -> list[Told]:
    """The person's acts on lists of the section: those under way, and those of the last day."""
    recent = Q(finished_at=None) | Q(finished_at__gte=at - TOLD_FOR)
    acts = ListAct.objects.counted().filter(recent, by=actor, section=section)
    refused: dict[int, list[ListRow]] = {}
    for row in ListRow.objects.refused().filter(act__in=[act.pk for act in acts])[:REASONS]:
        refused.setdefault(row.act_id, []).append(row)
    return [Told(act, refused.get(act.pk, [])) for act in acts]
