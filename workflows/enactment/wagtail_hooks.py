"""Doors of this room into the admin."""

from __future__ import annotations

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem


@hooks.register("register_admin_menu_item")
def who_does_what() -> MenuItem:
    return MenuItem(
        _("Ai làm gì theo Quy chế"), reverse_lazy("enactment_matrix"), icon_name="table", order=305
    )
