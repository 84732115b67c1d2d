"""Which edition of its source a translated page follows, for its readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import template
from django.conf import settings

from .surroundings import surroundings

register = template.Library()


@dataclass(frozen=True)
class Followed:
    """`at` is when that edition was published; `is_replaced` once readers have another of the source."""

    at: datetime
    is_replaced: bool
    source_url: str


@register.simple_tag(takes_context=True)
def followed_edition(context: Mapping[str, Any]) -> Followed | None:
    """Of the page that is shown; None of one that is no translation. It asks the database nothing."""
    page = context.get("page")
    if not getattr(page, "is_translation", False) or page.source_at is None:
        return None
    around = surroundings(context, page)
    source = around.translations.get(settings.LANGUAGE_CODE)
    if source is None:
        return Followed(page.source_at, is_replaced=False, source_url="")
    is_replaced = source.live_revision_id != page.source_revision
    return Followed(page.source_at, is_replaced, source.get_url(around.request) or "")
