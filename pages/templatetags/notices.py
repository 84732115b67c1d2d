"""What every page says above its own words, while it is so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import template
from django.utils import timezone

from .surroundings import surroundings

register = template.Library()


@dataclass(frozen=True)
class Shown:
    title: str
    told: str
    url: str
    language: str


@dataclass(frozen=True)
class Running:
    """`is_mourning`: the page is shown in grey."""

    shown: list[Shown]
    is_mourning: bool


@register.simple_tag(takes_context=True)
def running_notices(context: Mapping[str, Any]) -> Running:
    """Those of this moment; a notice is not told above itself. Without surroundings there are none."""
    page, now = context.get("page"), timezone.now()
    around = surroundings(context, page)
    shown = [
        Shown(one.title, one.told, one.get_url(around.request) or "", one.locale.language_code)
        for one in around.notices
        if one.pk != getattr(page, "pk", None)
    ]
    return Running(shown, any(one.darkens(now) for one in around.notices))
