"""Doors of this room into the admin."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from workflows.approval.looking import looks_at_everything

from .panel import ListsPanel


class ListsMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return looks_at_everything(request.user)


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
