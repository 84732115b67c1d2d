"""Doors of this room into the admin."""

from __future__ import annotations

from typing import Any

from wagtail import hooks
from wagtail.models import PageQuerySet

from .bulk import Delete, Move
from .drafts import BoardPageViewSet
from .looking import looks_at_everything, visible_to

hooks.register("register_bulk_action", Delete)
hooks.register("register_bulk_action", Move)


@hooks.register("register_admin_viewset")
def screens_of_pages() -> BoardPageViewSet:
    return BoardPageViewSet()


@hooks.register("construct_page_chooser_queryset")
def own_drafts_in_the_chooser(pages: PageQuerySet, request: Any) -> PageQuerySet:
    """The chooser does not ask the permission policy; it asks here."""
    return visible_to(request.user, pages)


@hooks.register("construct_page_action_menu")
def submit_only_what_may_be_submitted(items: list[Any], request: Any, context: dict[str, Any]) -> None:
    """On a new page stock offers to submit wherever the section has a workflow."""
    page = context.get("page") or context["parent_page"]
    if not page.permissions_for_user(request.user).can_submit_for_moderation():
        items[:] = [item for item in items if item.name != "action-submit"]


@hooks.register("construct_reports_menu")
def reports_one_may_read(request: Any, items: list[Any]) -> None:
    """The report on page types names the page that was edited last, whosoever it is."""
    if not looks_at_everything(request.user):
        items[:] = [item for item in items if item.name != "page-types-usage"]
