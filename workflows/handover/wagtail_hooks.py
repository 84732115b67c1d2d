"""Doors of this room into the admin."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from workflows.approval.facts import kinds_of
from workflows.approval.looking import looks_at_everything
from workflows.regulation.vocabulary import RoleKind

from .panel import ListsPanel
from .rules import may_prepare

ANSWER = {RoleKind.LEADER, RoleKind.MEMBER}


class ListsMenuItem(MenuItem):
    """For who decides on them, who answers for what stands on them, and who prepares them (III.8)."""

    def is_shown(self, request: Any) -> bool:
        person, now = request.user, timezone.now()
        return bool(kinds_of(person, now) & ANSWER) or may_prepare(person, now) is None


@hooks.register("register_admin_menu_item")
def the_lists() -> MenuItem:
    return ListsMenuItem(
        _("Trình duyệt chiều"), reverse_lazy("handover"), name="handover", icon_name="list-ul", order=20
    )


@hooks.register(
    "construct_homepage_panels", order=10
)  # after the desk has put itself in place of the library's
def the_lists_before_the_desk(request: Any, panels: list[Any]) -> None:
    if looks_at_everything(request.user):
        panels.append(ListsPanel())
