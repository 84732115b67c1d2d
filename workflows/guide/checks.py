"""A page that does not keep its form is told before anybody opens it (`manage.py check`)."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, register

from .shelf import guide


@register()
def pages_keep_their_form(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """The first fault, with file and line."""
    try:
        guide()
    except ValueError as fault:
        return [Error(str(fault), id="portal.E010")]
    return []
