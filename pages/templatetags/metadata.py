"""What base.html tells machines of the page it shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

from pages.metadata import Metadata

register = template.Library()


@register.simple_tag(takes_context=True)
def metadata(context: Mapping[str, Any]) -> Metadata:
    return Metadata(context)
