"""What of a section a person may submit, or decide, now; together what one decision published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from django.db.models import BigIntegerField, QuerySet, prefetch_related_objects
from django.db.models.fields.json import KeyTextTransform
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision

from pages.days import in_short
from pages.models import ProcedurePage, SectionPage
from workflows.staff.models import User

from ..facts import open_submissions, sees_own_drafts_only
from ..four_eyes import hands_in_each
from ..kept import once
from ..models import LONGEST_SEEN, ListAct, ListRow, ListVerb, State, Submission
from ..passage import Seen
from ..refusal import refusal

MOST = 3_000  # on one screen, and in one act
TOLD = ("title", "code", "full_name", "decision_number", "decision_on", "decision_issuer")


@dataclass(frozen=True)
class Waiting:
    """A procedure as it stands; `seen` is what the person has before their eyes."""

    page: ProcedurePage
    said: dict[str, Any]  # the content of the revision that would be submitted or decided
    seen: str
    content_hash: str = ""

    @property
    def title(self) -> str:
        return f"{self.said.get('code') or ''} · {self.said.get('full_name') or self.said.get('title') or ''}"

    @property
    def decision(self) -> str:
        """What published it, as the list is called."""
        day, issuer = self.said.get("decision_on"), self.said.get("decision_issuer") or ""
        number = self.said.get("decision_number") or _("Chưa ghi quyết định công bố")
        dated = f"{number}, {in_short(date.fromisoformat(day))}" if day else number
        return f"{dated}, {issuer}" if issuer else dated


def to_decide(actor: User, section: SectionPage, at: datetime) -> list[Waiting]:
    """What waits for this person's decision, in the order of submission; those that wait for another's
    step hide none of one's own."""
    waiting = _in_the_chain_of(section, actor)
    prefetch_related_objects(waiting, "decisions")
    known = ProcedurePage.objects.child_of(section).in_bulk([row.key for row in waiting])  # some were moved
    pages = {row.pk: _placed(known[row.key], section) for row in waiting if row.key in known}
    hands = hands_in_each(list(pages.values())) if pages else {}
    found = []
    for row in (row for row in waiting if row.pk in pages):
        once(actor, ("hands", row.pk, row.state, at), partial(hands.get, row.key))
        if refusal(actor, "approve", pages[row.pk], at) is None:
            found.append(row)
    said = _said(row.revision_id for row in found[:MOST])
    return [
        Waiting(pages[row.pk], said[row.revision_id], _written(pages[row.pk], row), row.content_hash)
        for row in found[:MOST]
    ]


def to_submit(actor: User, section: SectionPage, at: datetime) -> list[Waiting]:
    """Drafts this person may submit: what the public does not have yet."""
    pages = ProcedurePage.objects.child_of(section).filter(has_unpublished_changes=True)
    if sees_own_drafts_only(actor, at):  # those of others must not hide one's own
        pages = pages.filter(owner=actor)
    drafts = pages.filter(latest_revision__isnull=False).exclude(pk__in=_under_way(section)).order_by("pk")
    open_ones = Submission.objects.open().filter(kind="wagtailcore.page").values("key")
    placed = (_placed(page, section) for page in drafts.exclude(pk__in=open_ones)[:MOST])
    found = [page for page in placed if refusal(actor, "submit", page, at) is None]
    said = _said(page.latest_revision_id for page in found)
    return [
        Waiting(page, said[page.latest_revision_id], f"{page.pk}:{page.latest_revision_id}") for page in found
    ]


def _in_the_chain_of(section: SectionPage, actor: User) -> list[Submission]:
    """What waits in the section and is in nobody's act already."""
    under_way = set(_under_way(section))
    return [
        row
        for (kind, key), row in sorted(open_submissions(actor).items(), key=lambda item: item[1].pk)
        if kind == "wagtailcore.page"
        and row.section == section.section_key
        and row.state == State.WAITING
        and row.revision_id
        and key not in under_way
    ]


def _under_way(section: SectionPage) -> QuerySet[ListRow]:
    """The items that an act is just being carried out on."""
    open_acts = ListAct.objects.open().filter(section=section.section_key)
    return ListRow.objects.waiting().filter(act__in=open_acts).values_list("page", flat=True)


def still_coming(section: SectionPage) -> int:
    """How many of a list that is just being submitted do not wait for a decision yet."""
    submitting = ListAct.objects.open().filter(section=section.section_key, verb=ListVerb.SUBMIT)
    return ListRow.objects.waiting().filter(act__in=submitting).count()


def _said(revisions: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Of each revision only what a list says of it."""
    found = Revision.objects.filter(pk__in=list(revisions))
    told = {name: KeyTextTransform(name, "content") for name in TOLD}
    return {row.pop("pk"): row for row in found.values("pk", **told)}


def by_decision(rows: Iterable[Waiting]) -> dict[str, list[Waiting]]:
    lists: dict[str, list[Waiting]] = {}
    for row in rows:
        lists.setdefault(row.decision, []).append(row)
    return lists


def unticked(offered: Iterable[Waiting], chosen: Iterable[str]) -> list[Waiting]:
    """What stands beside what was chosen, in the lists it was chosen from."""
    ticked = {*chosen}
    touched = (rows for rows in by_decision(offered).values() if any(row.seen in ticked for row in rows))
    return [row for rows in touched for row in rows if row.seen not in ticked]


def _placed(page: ProcedurePage, section: SectionPage) -> ProcedurePage:
    """It knows its section, which every question about authority begins with."""
    page.__dict__["section_page"] = section
    return page


def _written(page: ProcedurePage, row: Submission) -> str:
    return f"{page.pk}:{row.pk}:{row.position}:{row.content_hash}"


def named(actor: User, page: ProcedurePage | None, why: str) -> tuple[str, str]:
    """The title and the sentence for whoever may look at the item; for anybody else the same for all."""
    if page is None or refusal(actor, "view", page, timezone.now()):
        return "", _("Thủ tục này không chờ đồng chí xử lý.")
    return page.get_admin_display_title()[:300], why


def seen_in(written: str) -> tuple[int, Seen]:
    """The page and what was seen of it. Raises ValueError for what no screen of ours wrote."""
    page, submission, position, content_hash = _parts(written)
    return _number(page), Seen(_number(submission), _number(position), content_hash)


def revision_in(written: str) -> tuple[int, int]:
    """The page and the revision that was seen. Raises ValueError likewise."""
    page, revision = _parts(written)
    return _number(page), _number(revision)


def _parts(written: str) -> list[str]:
    if len(written) > LONGEST_SEEN:
        raise ValueError("longer than anything we write")
    return written.split(":")


def _number(written: str) -> int:
    number = int(written)
    if not 0 <= number <= BigIntegerField.MAX_BIGINT:
        raise ValueError("no key of a row")
    return number


READS = {ListVerb.SUBMIT: revision_in, ListVerb.DECIDE: seen_in}
OFFERS = {ListVerb.SUBMIT: to_submit, ListVerb.DECIDE: to_decide}
