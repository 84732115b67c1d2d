"""What a unit's page tells by itself: who leads the unit today, and what it reported last."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from django.apps import apps
from django.db.models.functions import Length, Substr
from django.utils.http import urlencode
from wagtail.models import Page

from pages.officials.roster import Seat
from snippets.models import Organisation, Position
from workflows.regulation.vocabulary import Content, Scope
from workflows.staff.regulation import regulation_in_force

NEWEST = 5


class Profile:
    """Three queries at most, whatever the unit did: posts, sizes of the portraits, news."""

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
        """The newest it provided, in the section where every unit reports (III.7)."""
        sections = apps.get_model("pages", "SectionPage").objects.live().filter(locale_id=self._locale_id)
        there = sections.filter(section_key__in=_sections_of_every_unit()).order_by().values("path")
        above = Substr("path", 1, Length("path") - Page.steplen)
        stories = apps.get_model("pages", "NewsPage").objects.live().filter(providing_unit=self._unit)
        stories = stories.alias(above=above).filter(above__in=there)
        return list(stories.order_by("-first_published_at", "-pk")[:NEWEST])

    @property
    def all_news(self) -> str:
        """The address of everything it provided there: a section's address is that of its pages less a step."""
        section = self.news[0].get_url().rstrip("/").rpartition("/")[0]
        return f"{section}/?{urlencode({'don-vi': self._unit.key})}"


def _sections_of_every_unit() -> list[str]:
    """The regulation's sections of news that bind each unit."""
    sections = regulation_in_force().sections
    news = (section for section in sections if section.content is Content.NEWS)
    return [section.key for section in news if section.freshness.scope is Scope.EACH_UNIT]
