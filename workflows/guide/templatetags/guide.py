"""A step's picture, with its size; where somebody's own guide is."""

from __future__ import annotations

from typing import Any

from django import template
from django.templatetags.static import static
from django.utils import timezone

from workflows.guide.pages import Picture
from workflows.guide.shelf import address_for
from workflows.staff.models import User

register = template.Library()


@register.simple_tag
def guide_for(person: User) -> str:
    return address_for(person, timezone.now())


@register.inclusion_tag("guide/picture.html")
def picture_of(picture: Picture) -> dict[str, Any]:
    return {"picture": picture, "address": _address(picture)}


def _address(picture: Picture) -> str:
    """None before it is made; nor before the server that gathers it starts again."""
    try:
        return static(f"huong-dan/{picture.name}") if picture.width else ""
    except ValueError:
        return ""
