"""A city whose English pages are full: one of each kind, every word of it written without a Vietnamese letter."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from modelcluster.models import ClusterableModel

from pages import models as pages
from pages.models import SectionPage
from pages.schedules.weeks import coming_monday
from tests.kinds import least
from tests.pages.leaks.planted import kinds_of_pages
from tests.pages.leaks.secrets import fill, row_of_secrets
from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

STAYS = {"category", "status", "key"}  # by these a page is shown, or not


def pages_in_english() -> list[Any]:
    return [page for content, kind in kinds_of_pages() for page in _pages(kind, content)]


def _pages(kind: type[Any], content: Content) -> list[Any]:
    """One of the kind in each section that holds it: each has a list, or a law, of its own."""
    keys = [s.key for s in regulation_in_force().sections if s.content is content and not s.is_internal]
    parents = SectionPage.objects.filter(section_key__in=keys, locale__language_code="en")
    return [_page(kind, parent) for parent in parents]


def _page(kind: type[Any], parent: SectionPage) -> Any:
    title = f"Page of kind {kind.__name__} in {parent.slug}"
    base = pages.AlbumPage if kind is pages.VideoPage else kind
    said = {
        name: value
        for name, value in least(base, title, parent.section_key).items()
        if name != "pictures" or kind is base
    }
    page = kind(title=title, locale=parent.locale, live=True, **said)
    parent.add_child(instance=page)
    fill(page, "en")
    _choose(page)
    page.title, page.first_published_at = title, timezone.now()
    page.last_published_at = page.first_published_at
    ClusterableModel.save(page)
    return page


def _choose(page: Any) -> None:
    """A value of every choice, and a week that comes."""
    for field in page._meta.concrete_fields:
        if field.choices and field.name not in STAYS and not getattr(page, field.name):
            setattr(page, field.name, field.flatchoices[-1][0])
    if isinstance(page, pages.SchedulePage):
        page.starts_on = coming_monday()
        page.rows = [("row", row_of_secrets() | {"readers": "cong-khai", "mark": "hoan"})]
