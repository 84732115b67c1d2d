"""What every page says above its own words, while it is so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import template
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import override

from pages.models import NoticePage

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
    shown = [_shown(one, around.request) for one in around.notices if one.pk != getattr(page, "pk", None)]
    return Running(shown, any(one.darkens(now) for one in around.notices))


def _shown(notice: NoticePage, request: HttpRequest | None) -> Shown:
    """Its own language throughout, also where it stands on pages of another."""
    language = notice.locale.language_code
    with override(language):
        return Shown(notice.title, notice.told, notice.get_url(request) or "", language)
