"""The regulation in force, heard by its name: `settings.REGULATION` names the module."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.conf import settings


def regulation_in_force() -> Any:
    """The Regulation that `settings.REGULATION` names (workflows.regulation.regulation.Regulation)."""
    return import_module(settings.REGULATION).REGULATION
