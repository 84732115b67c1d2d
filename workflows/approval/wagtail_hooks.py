"""Doors of this room into the admin."""

from __future__ import annotations

from typing import Any

from wagtail import hooks
from wagtail.models import PageQuerySet

from .looking import visible_to


@hooks.register("construct_page_chooser_queryset")
def own_drafts_in_the_chooser(pages: PageQuerySet, request: Any) -> PageQuerySet:
    """The chooser does not ask the permission policy; it asks here."""
    return visible_to(request.user, pages)
