"""Words for what the register keeps as keys."""

from __future__ import annotations

from typing import Any

from django import template

from workflows.approval.item.story import DEEDS

register = template.Library()


@register.filter
def named(titles: dict[str, str], key: str) -> str:
    """The title of a section; the key of one that the regulation in force no longer has."""
    return titles.get(key, key)


@register.filter
def deed(verb: str) -> Any:
    return DEEDS.get(verb, verb)


@register.filter
def of(found: dict[str, Any], name: str) -> Any:
    return found.get(name)
