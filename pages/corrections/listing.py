"""What was corrected below a home page, as lists and feeds tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import Max, OuterRef, QuerySet, Subquery
from wagtail.models import Page

from ..listed import listed
from ..models import PublishedCorrection

PER_PAGE = 20


@dataclass(frozen=True)
class Corrections:
    """One page of the list; nothing narrows it."""

    items: PageOfItems
    chosen: Any = None

    @property
    def whole(self) -> int:
        return self.items.paginator.count


def corrections_below(home: Page, number: Any) -> Corrections:
    return Corrections(Paginator(told_below(home), PER_PAGE).get_page(number))


def told_below(home: Page) -> QuerySet[PublishedCorrection]:
    """The newest first; of pages that anybody may read, each with its page as it stands."""
    public = listed(Page.objects.descendant_of(home).live().public())
    told = PublishedCorrection.objects.filter(page__in=public.order_by().values("pk"))
    return told.select_related("page__locale").newest()


def last_corrected(pages: QuerySet) -> list[tuple[str, datetime]]:
    """By language, when something of these pages was told last; one query."""
    told = PublishedCorrection.objects.filter(page__in=pages.order_by().values("pk"))
    by_language = told.values_list("page__locale__language_code").annotate(at=Max("published_at"))
    return list(by_language.order_by("page__locale__language_code"))


def with_last_correction(pages: QuerySet) -> QuerySet:
    """The same pages, each with what it was corrected by last (`correction`, `corrected_at`), in one query."""
    told = PublishedCorrection.objects.filter(page=OuterRef("pk")).newest()
    return pages.annotate(
        correction=Subquery(told.values("words")[:1]), corrected_at=Subquery(told.values("published_at")[:1])
    )
