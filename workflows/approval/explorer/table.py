"""Rows of pages, drawn by one template: the library renders six templates and a menu of ten buttons for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageTable, PageTitleColumn
from wagtail.models import Page

from workflows.staff.models import User

from ..desk.waiting import in_sections
from ..facts import know_submissions, open_submission
from ..models import kind_of
from ..writing import is_enacted

COLUMNS = [
    BulkActionsColumn("bulk_actions"),
    PageTitleColumn("title", label=_("Tên bài"), sort_key="title", classname="title"),
    DateColumn(
        "latest_revision_created_at",
        label=_("Sửa lúc"),
        sort_key="latest_revision_created_at",
        width="16%",
    ),
    BaseColumn("type", label=_("Loại"), width="14%"),
    BaseColumn("status", label=_("Tình trạng"), sort_key="live", width="16%"),
    BaseColumn("navigate", label=_("Bài bên trong"), width="10%"),
]


@dataclass(frozen=True)
class Line:
    """What the row of a page says, as its template writes it. `address`: its form for who may write in it, what is
    below it for a section; `above`: where it stands, if elsewhere than in what is looked at."""

    key: str
    title: str
    address: str
    handled_at: str
    language: str
    above: Page | None
    edited_at: str
    edited: str
    kind: str
    is_live: bool
    public_at: str
    stands: str
    is_above_others: bool


def read_along(person: User, parent: Page | None, pages: Iterable[Page]) -> None:
    """What is asked of each row, asked for all of them: in which section it stands, and where in its chain."""
    found = list(pages)
    in_sections(found)
    know_submissions(person, [(kind_of(page), page.pk) for page in (*found, parent) if page is not None])


class Rows(PageTable):
    template_name = "approval/explorer/table.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        return context | {"lines": self._lines(parent_context["request"].user)}

    def _lines(self, person: User) -> Iterator[dict[str, Any]]:
        """By their names: a template finds them in a dictionary at once."""
        for page in self.data:
            yield vars(self._line(person, page))

    def _line(self, person: User, page: Page) -> Line:
        is_ours = is_enacted(page) or page.is_root()
        item = "" if is_ours else reverse("approval_item", args=[kind_of(page), page.pk])
        edited_at, edited = _moment(page.latest_revision_created_at)
        return Line(
            key=str(page.pk),
            title=page.draft_title,
            address=_address(person, page, item),
            handled_at=item,
            language=page.locale.get_display_name() if self.show_locale_labels else "",
            above=getattr(page, "annotated_parent_page", None),
            edited_at=edited_at,
            edited=edited,
            kind=page.page_type_display_name,
            is_live=page.live,
            public_at=(page.url or "") if page.live else "",
            stands=_stands(page, open_submission(person, page)),
            is_above_others=page.numchild > 0,
        )


def _moment(at: datetime | None) -> tuple[str, str]:
    """For machines and for people."""
    if at is None:
        return "", ""
    here = timezone.localtime(at)
    return here.isoformat(), f"{here:%H:%M %d/%m/%Y}"


def _address(person: User, page: Page, item: str) -> str:
    if not item:
        return reverse("wagtailadmin_explore", args=[page.pk])
    is_theirs = page.permissions_for_user(person).can_edit()
    return reverse("wagtailadmin_pages:edit", args=[page.pk]) if is_theirs else item


def _stands(page: Page, submission: Any) -> str:
    """As the library says it; of what is in a chain, where it is there."""
    page._approved_schedule, page._current_workflow_states = False, []
    if submission is None:
        return page.status_string
    return f"{page.status_string} · {submission.stands}" if page.live else submission.stands
