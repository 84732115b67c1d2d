"""A heading as a directory: its sections, and what was published last in each."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, OuterRef, QuerySet, Subquery
from wagtail.models import Page

from .children import children_of
from .listed import listed


@dataclass(frozen=True)
class Entry:
    """A section and its newest page, if anything was published in it."""

    section: Page
    newest: Page | None


def entries_of(sections: QuerySet) -> list[Entry]:
    """The live sections as the tree orders them, in two queries however many pages they hold."""
    inside = children_of(OuterRef("path"), listed(Page.objects.live().public())).not_type(sections.model)
    newest = Subquery(inside.order_by(F("first_published_at").desc(nulls_last=True), "-pk").values("pk")[:1])
    known = list(sections.live().annotate(newest=newest).order_by("path"))
    pages = Page.objects.in_bulk([section.newest for section in known if section.newest])
    return [Entry(section, pages.get(section.newest)) for section in known]
