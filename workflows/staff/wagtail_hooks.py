"""Doors of this room into the admin."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.users.views.bulk_actions import AssignRoleBulkAction, DeleteBulkAction

from .delegating.view import GIVES
from .viewsets import BoardViewSetGroup

AssignRoleBulkAction.models = []  # groups follow the appointments; nobody gives one by hand
DeleteBulkAction.models = []  # an account that names nobody is deleted on its own screen, none by the dozen


@hooks.register("register_admin_viewset")
def board_screens() -> BoardViewSetGroup:
    return BoardViewSetGroup()


@hooks.register("register_admin_menu_item")
def my_duties() -> MenuItem:
    return MenuItem(
        _("Nhiệm vụ của tôi"), reverse_lazy("staff_welcome"), icon_name="clipboard-list", order=250
    )


class GiversMenuItem(MenuItem):
    """For who has something to delegate."""

    def is_shown(self, request: Any) -> bool:
        return request.user.has_perm(GIVES)


@hooks.register("register_admin_menu_item")
def my_delegations() -> MenuItem:
    return GiversMenuItem(
        _("Ủy quyền của tôi"), reverse_lazy("staff_delegations"), icon_name="user", order=255
    )
