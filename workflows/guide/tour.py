"""The first three steps of each role, on the first screen until the person puts them away."""

from __future__ import annotations

from datetime import datetime

from workflows.staff.models import User

from .models import TourSeen
from .pages import GuidePage
from .shelf import pages_of


def tours_for(person: User, at: datetime) -> list[GuidePage]:
    """Of the roles held at that moment, those not put away."""
    held = pages_of(person, at)
    seen = _seen(person, held) if held else set()
    return [page for page in held if page.name not in seen]


def is_put_away(person: User, page: GuidePage) -> bool:
    return bool(_seen(person, [page]))


def put_away(person: User, page: GuidePage, at: datetime) -> None:
    """For that role alone; pressed twice, it is one row."""
    TourSeen.objects.get_or_create(person=person, role=page.name, defaults={"seen_at": at})


def show_again(person: User, page: GuidePage) -> None:
    TourSeen.objects.filter(person=person, role=page.name).delete()


def _seen(person: User, pages: list[GuidePage]) -> set[str]:
    rows = TourSeen.objects.filter(person=person, role__in=[page.name for page in pages])
    return set(rows.values_list("role", flat=True))
