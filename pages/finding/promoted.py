"""What the standing office put first for some words; asked once more, as lists ask it, whether readers may open it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.models import Page

from ..brief import told
from ..models.promoted import PromotedResult
from .contents import title_key
from .keeping import public

MOST_SHOWN = 5
SHORTEST_BEGINNING = 3  # letters that must be typed before it is suggested


def promoted(words: str, locale_id: int) -> list[Any]:
    """The pages that come first for exactly these words, each with its own summary; one query where there are none."""
    keys = _pages_of(locale_id, key=title_key(words))
    pages = {page.pk: page for page in told(public(Page.objects.filter(pk__in=keys)))} if keys else {}
    for page in pages.values():
        page.excerpt = page.summary
    return [pages[key] for key in keys if key in pages][:MOST_SHOWN]


def promoted_while_typed(words: str, locale_id: int) -> list[int]:
    """The keys of pages that come first for words that begin so."""
    begun = title_key(words)
    return _pages_of(locale_id, key__startswith=begun) if len(begun) >= SHORTEST_BEGINNING else []


def _pages_of(locale_id: int, **matching: str) -> list[int]:
    rows = PromotedResult.objects.on(timezone.localdate()).filter(page__locale=locale_id, **matching)
    return list(dict.fromkeys(rows.order_by("rank", "pk").values_list("page", flat=True)))
