"""The calendars a reader may follow: of a section, and of each person who presides over something public."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from pages.addresses import absolute

from .rows import Row, chairs_of


@dataclass(frozen=True)
class Calendar:
    title: str
    address: str


def calendar_of_section(section: Any) -> Calendar | None:
    """None for a preview of what stands in no section yet."""
    if section is None:
        return None
    return Calendar(section.title, absolute(reverse("calendar", args=[section.section_key])))


def calendars_of_chairs(section: Any, rows: Iterable[Row]) -> list[Calendar]:
    """By the order in which they preside."""
    if section is None:
        return []
    return [
        Calendar(name, absolute(reverse("calendar_of_chair", args=[section.section_key, key])))
        for key, name in chairs_of(rows).items()
    ]
