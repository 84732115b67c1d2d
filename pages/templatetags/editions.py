"""What the public may open of a page's past."""

from __future__ import annotations

from typing import Any

from django import template

from ..editions.listing import Past
from ..editions.listing import past_editions as found

register = template.Library()


@register.simple_tag
def past_editions(page: Any) -> list[Past]:
    """The newest first; of a page that was never saved there are none."""
    return found(page) if page.pk else []
