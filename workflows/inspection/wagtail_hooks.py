"""Doors of this room into the admin."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .rules import may_inspect


class InspectionMenuItem(MenuItem):
    def is_shown(self, request: Any) -> bool:
        return may_inspect(request.user) is None


@hooks.register("register_admin_menu_item")
def looking_back() -> MenuItem:
    return InspectionMenuItem(
        _("Đối chiếu"), reverse_lazy("inspection"), name="inspection", icon_name="history", order=320
    )
