"""Doors of this room into the admin."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .views import KEEPS


class WorkdaysMenuItem(MenuItem):
    """For who enters them; others meet them where a time limit is counted."""

    def is_shown(self, request: Any) -> bool:
        return request.user.has_perm(KEEPS)


@hooks.register("register_admin_menu_item")
def working_days() -> MenuItem:
    return WorkdaysMenuItem(_("Lịch làm việc"), reverse_lazy("workdays"), icon_name="calendar", order=310)
