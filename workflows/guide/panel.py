"""On the first screen, above everything: the first three steps of a role that is new to the person."""

from __future__ import annotations

from typing import Any

from django.middleware.csrf import get_token
from django.utils import timezone
from wagtail.admin.ui.components import Component

from .tour import tours_for


class TourPanel(Component):
    name = "tour"
    template_name = "guide/tour.html"
    order = 1

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        request = parent_context["request"]
        return {
            "tours": tours_for(request.user, timezone.now()),
            "here": request.path,
            "csrf_token": get_token(request),
        }
