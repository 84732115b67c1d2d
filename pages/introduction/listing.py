"""A section that presents units: they by body and rank, then its other pages, newest first.

Five queries and one a kind of other page, however many units there are.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.apps import apps
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from pages.listing import Listing

from .places import by_kind, kinds_presented_in


def listing_of(section: Any, request: HttpRequest) -> Listing:
    """Introductions are listed as told on a day, but where units are presented."""
    return (Units if kinds_presented_in(section) else Listing)(section, request)


class Units(Listing):
    """Every unit stands on the first page of the list, those that ended last; charts and maps lead it."""

    template = "listings/units.html"

    @cached_property
    def groups(self) -> list[tuple[str, list[Any]]]:
        """The pages of units that exist today, by kind and rank."""
        return by_kind((page for page in self._profiles if not self._ended(page)), lambda page: page.unit)

    @cached_property
    def ended(self) -> list[Any]:
        return [page for page in self._profiles if self._ended(page)]

    @cached_property
    def drawn(self) -> list[Any]:
        """The chart and the maps of this language, the newest map first, wherever they stand."""
        locale = self._section.locale_id
        charts = apps.get_model("pages", "OrganisationChartPage").objects.live().filter(locale_id=locale)
        maps = apps.get_model("pages", "AdminMapPage").objects.live().filter(locale_id=locale)
        return [*charts.order_by("path"), *maps.order_by(F("valid_from").desc(nulls_last=True), "path")]

    @property
    def whole(self) -> int:
        """Whatever there is to read; charts and maps of other sections are no reason to call it full."""
        return super().whole + len(self._profiles) + len(self._own_drawn)

    @property
    def others(self) -> int:
        """How many pages there are that are no unit, chart or map."""
        return super().whole

    @property
    def updated_at(self) -> datetime | None:
        moments = [page.last_published_at for page in (*self._profiles, *self._own_drawn)]
        return max((at for at in (super().updated_at, *moments) if at), default=None)

    @cached_property
    def _today(self) -> date:
        return timezone.localdate()

    def _ended(self, page: Any) -> bool:
        return page.unit.has_ended(self._today)

    @cached_property
    def _profiles(self) -> list[Any]:
        pages = apps.get_model("pages", "UnitPage").objects.live().child_of(self._section)
        return list(pages.order_by("unit__rank", "unit__pk"))

    @property
    def _own_drawn(self) -> list[Any]:
        return [page for page in self.drawn if page.path.startswith(self._section.path)]

    @property
    def _pages(self) -> QuerySet:
        listed_apart = ("UnitPage", "OrganisationChartPage", "AdminMapPage")
        pages: QuerySet[Page] = super()._pages
        return pages.not_type(*(apps.get_model("pages", name) for name in listed_apart))
