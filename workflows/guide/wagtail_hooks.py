"""Doors of this room into the admin."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .menu import GuideMenuItem
from .panel import TourPanel


@hooks.register("register_help_menu_item")
def the_guide() -> GuideMenuItem:
    return GuideMenuItem(
        _("Hướng dẫn sử dụng"), reverse_lazy("guide"), name="guide", icon_name="help", order=100
    )


@hooks.register("construct_help_menu")
def nothing_from_elsewhere(request: Any, items: list[MenuItem]) -> None:
    """The library's own entries lead to English pages of another host."""
    items[:] = [item for item in items if "//" not in str(item.url)]


@hooks.register(
    "construct_homepage_panels", order=20
)  # after the desk has put itself in place of the library's
def the_tour_before_everything(request: Any, panels: list[Any]) -> None:
    panels.append(TourPanel())
