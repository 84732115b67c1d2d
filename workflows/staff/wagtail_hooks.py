"""Doors of this room into the admin."""

from __future__ import annotations

from wagtail import hooks

from .viewsets import BoardViewSetGroup


@hooks.register("register_admin_viewset")
def board_screens() -> BoardViewSetGroup:
    return BoardViewSetGroup()
