"""A heading as a directory: its sections, and what was published last in each."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat
from wagtail.models import Page

from .listed import listed

LAST = "ZZZZ"  # the last step a path may have


@dataclass(frozen=True)
class Entry:
    """A section and its newest page, if anything was published in it."""

    section: Page
    newest: Page | None


def entries_of(sections: QuerySet) -> list[Entry]:
    """The live sections as the tree orders them, in two queries however many pages they hold."""
    inside = listed(Page.objects.live().public()).not_type(sections.model)
    inside = inside.filter(path__gt=OuterRef("path"), path__lt=Concat(OuterRef("path"), Value(LAST)))
    newest = Subquery(inside.order_by(F("first_published_at").desc(nulls_last=True), "-pk").values("pk")[:1])
    known = list(sections.live().annotate(newest=newest).order_by("path"))
    pages = Page.objects.in_bulk([section.newest for section in known if section.newest])
    return [Entry(section, pages.get(section.newest)) for section in known]
