"""A step's picture, with its size."""

from __future__ import annotations

from typing import Any

from django import template
from django.templatetags.static import static

from workflows.guide.pages import Picture

register = template.Library()


@register.inclusion_tag("guide/picture.html")
def picture_of(picture: Picture) -> dict[str, Any]:
    return {"picture": picture, "address": _address(picture)}


def _address(picture: Picture) -> str:
    """None before it is made; nor before the server that gathers it starts again."""
    try:
        return static(f"huong-dan/{picture.name}") if picture.width else ""
    except ValueError:
        return ""
