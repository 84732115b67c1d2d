"""The guide as this office has it: read once, and whose pages are whose today."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse

from workflows.approval.facts import roles_of
from workflows.staff.models import User
from workflows.staff.regulation import regulation_in_force

from .pages import Guide, GuidePage, read_guide


def guide() -> Guide:
    return _kept(Path(settings.GUIDE))


@cache
def _kept(folder: Path) -> Guide:
    return read_guide(folder, address_of)


def address_of(name: str) -> str:
    return reverse("guide_page", args=[name]) if name else reverse("guide")


def address_for(person: User, at: datetime) -> str:
    """The page of their role; who holds several roles, or none, chooses on the index."""
    own = pages_of(person, at)
    return address_of(own[0].name if len(own) == 1 else "")


def pages_of_roles() -> list[GuidePage]:
    """In the order of the regulation; a role that has none yet is left out."""
    written = guide().roles
    return [written[role.key] for role in regulation_in_force().group_roles if role.key in written]


def pages_of(person: User, at: datetime) -> list[GuidePage]:
    """Of the roles the person holds at that moment."""
    held = roles_of(person, at)
    return [page for page in pages_of_roles() if page.name in held]
