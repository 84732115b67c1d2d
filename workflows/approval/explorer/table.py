"""Rows of pages, drawn by one template: the library renders six templates and a menu of ten buttons for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageTable, PageTitleColumn
from wagtail.models import Page, Revision

from pages.models import SectionPage
from workflows.staff.models import User

from ..desk.items import in_sections
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
    if not _know_their_section(parent, found):
        in_sections(found)
    know_submissions(person, [(kind_of(page), page.pk) for page in (*found, parent) if page is not None])


def _know_their_section(parent: Page | None, pages: list[Page]) -> bool:
    """Directly below one page and no sections themselves, all are in its section."""
    is_one = parent is not None and all(
        page.path[: -Page.steplen] == parent.path and not isinstance(page, SectionPage) for page in pages
    )
    if is_one:
        for page in pages:
            page.__dict__["section_page"] = getattr(parent, "section_page", None)
    return is_one


def know_how_it_stands(page: Page) -> None:
    """What the panel beside the list says of the page above it."""
    page._approved_schedule = False  # an hour is the passage's (scheduling.py), and no revision's
    if page.is_root() or is_enacted(page):
        page._current_workflow_states = []
    names = ("latest_revision", "live_revision")
    known = {getattr(page, f"{name}_id") for name in names} - {None}
    editions = Revision.objects.select_related("user").in_bulk(known)
    for name in names:
        setattr(page, name, editions.get(getattr(page, f"{name}_id")))


class Rows(PageTable):
    template_name = "approval/explorer/table.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        return context | {"lines": self._lines(parent_context["request"].user)}

    def _lines(self, person: User) -> Iterator[dict[str, Any]]:
        """By their names: a template finds them in a dictionary at once."""
        self._form = _for_each_key("wagtailadmin_pages:edit")
        self._screen = _for_each_key("approval_item", Page._meta.label_lower)
        for page in self.data:
            yield vars(self._line(person, page))

    def _line(self, person: User, page: Page) -> Line:
        edited_at, edited = _moment(page.latest_revision_created_at)
        handled_at = "" if is_enacted(page) or page.is_root() else self._screen(page.pk)
        return Line(
            key=str(page.pk),
            title=page.draft_title,
            address=self._address(person, page, handled_at),
            handled_at=handled_at,
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

    def _address(self, person: User, page: Page, handled_at: str) -> str:
        if not handled_at:
            return reverse("wagtailadmin_explore", args=[page.pk])
        is_theirs = page.permissions_for_user(person).can_edit()
        return self._form(page.pk) if is_theirs else handled_at


def _for_each_key(screen: str, *known: str) -> Callable[[int], str]:
    """The addresses of a screen, which end in a key, or in it and a word."""
    before, after = reverse(screen, args=[*known, 0]).rsplit("0", 1)
    return lambda key: f"{before}{key}{after}"


def _moment(at: datetime | None) -> tuple[str, str]:
    """For machines and for people."""
    if at is None:
        return "", ""
    here = timezone.localtime(at)
    return here.isoformat(), f"{here:%H:%M %d/%m/%Y}"


def _stands(page: Page, submission: Any) -> str:
    """As the library says it; of what is in a chain, where it is there."""
    page._approved_schedule, page._current_workflow_states = False, []
    if submission is None:
        return page.status_string
    return f"{page.status_string} · {submission.stands}" if page.live else submission.stands
