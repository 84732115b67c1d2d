"""The weeks of a section: the one a reader came for in full, then a year of them by name.

Three queries whatever there is: which weeks there are, the one in view, those of the year.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.apps import apps
from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from .follow import Calendar, calendar_of_section
from .weeks import monday_of

MOST_WEEKS = 53  # of a year


class Weeks:
    """Live weeks, newest first. `?nam=2025` asks for those of an earlier year."""

    template = "listings/schedules.html"

    def __init__(self, section: Page, request: HttpRequest) -> None:
        self._section, self._path = section, request.path
        self._asked = request.GET.get("nam", "")

    @cached_property
    def _known(self) -> list[tuple[int, date, datetime | None]]:
        return list(self._pages.order_by("-starts_on").values_list("pk", "starts_on", "last_published_at"))

    @property
    def whole(self) -> int:
        return len(self._known)

    @property
    def updated_at(self) -> datetime | None:
        return max((at for _key, _day, at in self._known if at), default=None)

    @cached_property
    def years(self) -> list[int]:
        """Those with a week in them, newest first, as ISO counts years of weeks."""
        return list(dict.fromkeys(day.isocalendar().year for _key, day, _at in self._known))

    @property
    def chosen(self) -> int | None:
        """The year that was asked for, where it has a week."""
        return next((year for year in self.years if str(year) == self._asked), None)

    @property
    def year(self) -> int | None:
        return self.chosen or next(iter(self.years), None)

    @cached_property
    def shown(self) -> Any:
        """This week where it is published, else the newest; none where an earlier year was asked for."""
        if self.chosen or not self._known:
            return None
        this_week = monday_of(timezone.localdate())
        keys = {day: key for key, day, _at in self._known}
        return self._pages.filter(pk=keys.get(this_week, self._known[0][0])).first()

    @cached_property
    def items(self) -> PageOfItems:
        keys = [key for key, day, _at in self._known if day.isocalendar().year == self.year]
        weeks = self._pages.filter(pk__in=keys).defer("rows").order_by("-starts_on")
        return Paginator(list(weeks), MOST_WEEKS).get_page(1)

    @property
    def calendar(self) -> Calendar | None:
        return calendar_of_section(self._section)

    @property
    def _pages(self) -> QuerySet:
        return apps.get_model("pages", "SchedulePage").objects.child_of(self._section).live()
