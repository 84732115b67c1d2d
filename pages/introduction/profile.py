"""What a unit's page tells by itself: who leads the unit today, and what it reported last."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from django.apps import apps
from django.utils.http import urlencode

from pages.officials.roster import Seat
from snippets.models import Organisation, Position
from workflows.regulation.vocabulary import Content, Scope
from workflows.staff.regulation import regulation_in_force

NEWEST = 5


class Profile:
    """Four queries at most, whatever the unit did: posts, portraits' sizes, the section of its news, the news."""

    def __init__(self, unit: Organisation, locale_id: int | None, today: date) -> None:
        self._unit, self._locale_id, self._today = unit, locale_id, today

    @property
    def has_ended(self) -> bool:
        return self._unit.has_ended(self._today)

    @cached_property
    def leaders(self) -> list[Seat]:
        """By rank; nobody leads a unit that has ended, whatever posts say."""
        if self.has_ended:
            return []
        held = Position.objects.on(self._today).filter(organisation=self._unit, official__live=True)
        held = held.select_related("official__portrait")
        return [Seat(post.official, post) for post in held.prefetch_related("official__portrait__renditions")]

    @cached_property
    def news(self) -> list[Any]:
        """The newest it provided, in the section where every unit reports."""
        if self._section is None:
            return []
        stories = apps.get_model("pages", "NewsPage").objects.live().child_of(self._section)
        stories = stories.filter(providing_unit=self._unit)
        return list(stories.order_by("-first_published_at", "-pk")[:NEWEST])

    @property
    def all_news(self) -> str:
        """The address of everything it provided there."""
        return f"{self._section.get_url()}?{urlencode({'don-vi': self._unit.key})}" if self._section else ""

    @cached_property
    def _section(self) -> Any:
        """Of the regulation's sections of news the one that binds each unit (III.7)."""
        keys = [
            section.key
            for section in regulation_in_force().sections
            if section.content is Content.NEWS and section.freshness.scope is Scope.EACH_UNIT
        ]
        sections = apps.get_model("pages", "SectionPage").objects.live()
        return sections.filter(section_key__in=keys, locale_id=self._locale_id).order_by("path").first()
