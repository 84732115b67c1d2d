"""What of a section a person may submit, or decide, now; together what one decision published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from pages.models import ProcedurePage, SectionPage
from pages.templatetags.portal import short_date
from workflows.staff.models import User

from ..facts import sees_own_drafts_only
from ..models import State, Submission
from ..passage import Seen
from ..refusal import refusal

MOST = 100  # on one screen, and in one act: each is published in its own transaction


@dataclass(frozen=True)
class Waiting:
    """A procedure as it stands; `seen` is what the person has before their eyes."""

    page: ProcedurePage
    said: dict[str, Any]  # the content of the revision that would be submitted or decided
    seen: str
    content_hash: str = ""

    @property
    def title(self) -> str:
        return f"{self.said.get('code', '')} · {self.said.get('full_name') or self.said.get('title', '')}"

    @property
    def decision(self) -> str:
        """What published it, as the list is called."""
        day, issuer = self.said.get("decision_on"), self.said.get("decision_issuer") or ""
        number = self.said.get("decision_number") or _("Chưa ghi quyết định công bố")
        dated = f"{number}, {short_date(date.fromisoformat(day))}" if day else number
        return f"{dated}, {issuer}" if issuer else dated


def to_decide(actor: User, section: SectionPage, at: datetime) -> list[Waiting]:
    """What waits for this person's decision, in the order of submission.

    The first of each step, for those that wait for another's step must not hide one's own.
    """
    waiting = Submission.objects.filter(section=section.section_key, state=State.WAITING)
    pages = ProcedurePage.objects.child_of(section)
    rows = waiting.filter(kind="wagtailcore.page", key__in=pages.values("pk"), revision__isnull=False)
    steps = rows.order_by("position").values_list("position", flat=True).distinct()
    ordered = rows.select_related("revision").order_by("pk")
    rows = [row for step in steps for row in ordered.filter(position=step)[:MOST]]
    known = pages.in_bulk([row.key for row in rows])
    found = [(_placed(known[row.key], section), row) for row in rows if row.key in known]
    return [
        Waiting(page, row.revision.content, _written(page, row), row.content_hash)
        for page, row in found
        if refusal(actor, "approve", page, at) is None
    ][:MOST]


def to_submit(actor: User, section: SectionPage, at: datetime) -> list[Waiting]:
    """Drafts this person may submit: what the public does not have yet."""
    pages = ProcedurePage.objects.child_of(section).filter(has_unpublished_changes=True)
    if sees_own_drafts_only(actor, at):  # those of others must not hide one's own
        pages = pages.filter(owner=actor)
    drafts = pages.filter(latest_revision__isnull=False).select_related("latest_revision").order_by("pk")
    open_ones = Submission.objects.open().filter(kind="wagtailcore.page").values("key")
    found = (_placed(page, section) for page in drafts.exclude(pk__in=open_ones)[:MOST])
    return [
        Waiting(page, page.latest_revision.content, f"{page.pk}:{page.latest_revision_id}")
        for page in found
        if refusal(actor, "submit", page, at) is None
    ]


def by_decision(rows: Iterable[Waiting]) -> dict[str, list[Waiting]]:
    lists: dict[str, list[Waiting]] = {}
    for row in rows:
        lists.setdefault(row.decision, []).append(row)
    return lists


def _placed(page: ProcedurePage, section: SectionPage) -> ProcedurePage:
    """It knows its section, which every question about authority begins with."""
    page.__dict__["section_page"] = section
    return page


def _written(page: ProcedurePage, row: Submission) -> str:
    return f"{page.pk}:{row.pk}:{row.position}:{row.content_hash}"


def seen_in(written: str) -> tuple[int, Seen]:
    """The page and what was seen of it. Raises ValueError for what no screen of ours wrote."""
    page, submission, position, content_hash = written.split(":")
    return int(page), Seen(int(submission), int(position), content_hash)


def revision_in(written: str) -> tuple[int, int]:
    """The page and the revision that was seen. Raises ValueError likewise."""
    page, revision = written.split(":")
    return int(page), int(revision)
