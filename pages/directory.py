"""A heading as a directory: its sections, and what was published last in each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, OuterRef, Subquery
from wagtail.models import Page

from .children import children_of
from .listed import listed


@dataclass(frozen=True)
class Entry:
    """A section and its newest page, if anything was published in it."""

    section: Page
    newest: Page | None


def entries_of(heading: Page) -> list[Entry]:
    """The live sections directly below as the tree orders them, each with the newest of all sections below it; in two
    queries however many pages they hold."""
    inside = children_of(OuterRef("path"), listed(Page.objects.live().public())).not_type(type(heading))
    newest = inside.order_by(F("first_published_at").desc(nulls_last=True), "-pk").values("pk")[:1]
    below = type(heading).objects.descendant_of(heading).live().annotate(newest=Subquery(newest))
    known = list(below.order_by("path"))
    pages = Page.objects.in_bulk([section.newest for section in known if section.newest])
    return [
        Entry(section, _latest(pages[one.newest] for one in known if _has(section, one)))
        for section in known
        if section.depth == heading.depth + 1
    ]


def _has(section: Page, one: Page) -> bool:
    return one.newest is not None and one.path.startswith(section.path)


def _latest(pages: Iterable[Page]) -> Page | None:
    return max(
        pages,
        key=lambda page: (page.first_published_at is not None, page.first_published_at, page.pk),
        default=None,
    )
