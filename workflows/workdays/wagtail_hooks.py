"""Doors of this room into the admin."""

from __future__ import annotations

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem


@hooks.register("register_admin_menu_item")
def working_days() -> MenuItem:
    return MenuItem(_("Lịch làm việc"), reverse_lazy("workdays"), icon_name="calendar", order=310)
