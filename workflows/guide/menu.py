"""Hướng dẫn sử dụng in the help menu: to the page of one's own role."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from .shelf import address_for


class GuideMenuItem(MenuItem):
    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """The library keeps the item between requests; where it leads is each person's own."""
        where = address_for(request.user, timezone.now())
        return LinkMenuItem(self.name, self.label, where, icon_name=self.icon_name)
