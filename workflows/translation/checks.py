"""A machine that the settings name and that is not there is told before anybody presses its button (`manage.py check`)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from .machine import tool


@register()
def the_machine_is_there(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """It can be imported, is called with texts, and has a name to mark its words with."""
    path = settings.TRANSLATION_SUGGESTIONS
    try:
        machine = tool()
    except ImportError as fault:
        return [Error(f"TRANSLATION_SUGGESTIONS: {fault}", id="portal.E016")]
    if machine is not None and not (callable(machine) and getattr(machine, "name", "")):
        return [
            Error(
                f"TRANSLATION_SUGGESTIONS: {path} is no callable with a name (workflows/translation/machine.py)",
                id="portal.E016",
            )
        ]
    return []
