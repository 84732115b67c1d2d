"""Choosing a page: whatever a row says of it is read with the rows; the library asks for each its parent, its language
and how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wagtail.models import Locale, Page, PageQuerySet
from wagtail.query import DeferredSpecificIterable


class Rows(DeferredSpecificIterable):
    """Of a page's own kind nothing is read but which it is."""

    def __iter__(self) -> Iterator[Page]:
        found = {page: Page._get_parent_path_from_path(page.path) for page in self._read()}
        locales = Locale.objects.in_bulk()
        above = Page.objects.filter(path__in=set(found.values()))
        parents = {page.path: _whole(page, locales) for page in above}
        for page, path in found.items():
            row = _whole(page, locales)
            row._cached_parent_obj = parents.get(path)  # where the tree looks for it
            row._approved_schedule = False  # an hour is the passage's (scheduling.py), and no revision's
            yield row

    def _read(self) -> Iterable[Page]:
        return super(DeferredSpecificIterable, self).__iter__()


class RowsOfTheTree(Rows):
    """Which stand here is read of the index that has their places, and then these (pages/cuts.py)."""

    def _read(self) -> Iterable[Page]:
        paths = self.queryset.prefetch_related(None).values_list("path", flat=True)
        return Page.objects.filter(path__in=list(paths)).order_by("path")


class Choices(PageQuerySet):
    rows = Rows

    def specific(self, defer: bool = True) -> Any:
        found = super().specific(defer=True).prefetch_workflow_states()
        found._iterable_class = self.rows
        return found


class ChoicesOfTheTree(Choices):
    rows = RowsOfTheTree


def as_choices(pages: PageQuerySet) -> PageQuerySet:
    """The same pages, as the chooser lists them."""
    return pages if pages.is_specific else Choices(pages.model, pages.query.chain(), pages.db)


def below_as_choices(pages: PageQuerySet) -> PageQuerySet:
    """Those below a page, in the order of the tree."""
    return ChoicesOfTheTree(pages.model, pages.order_by("path").query, pages.db).specific()


def _whole(page: Page, locales: dict[int, Locale]) -> Page:
    row = page.specific_deferred if page.specific_class else page
    row.locale = locales[page.locale_id]
    return row
