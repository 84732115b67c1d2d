"""The list of the pages below another: in an order that an index has, one page of it read whole."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db.models import F, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.models import Page

from pages.children import children_of
from pages.cuts import Cuts
from snippets.alphabet import InAlphabeticalOrder

from ..doors import asked_about
from ..looking import looks_at_everything
from .narrowed import Narrowed
from .table import COLUMNS, Rows, know_how_it_stands, read_along

NEWEST_LAST = F("latest_revision_created_at").asc(nulls_first=True)
NEWEST_FIRST = F("latest_revision_created_at").desc(nulls_last=True)
ORDERS = {
    "latest_revision_created_at": (NEWEST_LAST, "pk"),
    "-latest_revision_created_at": (NEWEST_FIRST, "-pk"),
    "live": ("live", NEWEST_FIRST, "-pk"),
    "-live": ("-live", NEWEST_LAST, "pk"),
}  # each is one of the indexes (pages/indexes.py), read from its one end or the other


class Explorer(InAlphabeticalOrder, ExplorableIndexView):
    """What is below a page is asked of an index; nobody puts pages into an order of their own, so none is offered."""

    table_class = Rows
    base_filterset_class = Narrowed
    sort_order_field = None
    explorable_columns = COLUMNS
    scheduled_page = None

    def get(self, request: Any, parent_page_id: int | None = None) -> HttpResponse:
        """As the library's, of the page that was read at the door."""
        root = self.permission_policy.explorable_root_instance(request.user)
        page = (asked_about(request) if parent_page_id else Page.get_first_root_node()).specific
        if not (page == root or page.is_descendant_of(root)):
            return redirect(self.index_url_name, root.pk)
        know_how_it_stands(page)
        self.columns = COLUMNS  # where others have a column of parents, which are looked up for it
        self.parent_page, self.permissions = page, page.permissions_for_user(request.user)
        self.locale = None if page.is_root() else page.locale
        self.translations = [] if page.is_root() else self.get_translations()
        return super(ExplorableIndexView, self).get(request)

    def get_valid_orderings(self) -> list[str]:
        return ["title", "-title", *ORDERS]

    @property
    def _is_plain(self) -> bool:
        """All that is below the page, and nothing else."""
        return not (self.is_searching or self.is_filtering)

    def get_base_queryset(self) -> QuerySet:
        if not self._is_plain:
            return super().get_base_queryset()
        found = children_of(self.parent_page)
        if not looks_at_everything(self.request.user):
            explorable = self.permission_policy.explorable_instances(self.request.user)
            found = children_of(self.parent_page, explorable)
        return self.annotate_queryset(found)

    def get_context_data(self, **known: Any) -> dict[str, Any]:
        return super().get_context_data(**known) | {"is_untouched": self._is_untouched}

    @property
    def _is_untouched(self) -> bool:
        """Nothing was typed or chosen, rightly or wrongly."""
        return not (self.is_searching or (self.filters and self.filters.form.has_changed()))

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """With what a row shows; of a page's own kind nothing is read but which it is."""
        return pages.specific(defer=True)

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        if self._is_plain and self.ordering in ORDERS:
            return queryset.order_by(*ORDERS[self.ordering])
        return super().order_queryset(queryset)

    def get_paginator(self, queryset: Any, per_page: int, **options: Any) -> Any:
        if not self._is_plain:
            return super().get_paginator(queryset, per_page, **options)
        is_whole = looks_at_everything(self.request.user)  # and the tree counts along
        count = self.parent_page.numchild if is_whole else queryset.order_by().count()
        return WagtailPaginator(Cuts(queryset, count, partial(_read, queryset)), per_page, **options)

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        """What the rows and the buttons ask is known before they ask it."""
        found = super().paginate_queryset(queryset, page_size)
        read_along(self.request.user, self.parent_page, found[2])
        return found


def _read(pages: QuerySet, keys: list[int]) -> dict[int, Page]:
    return {page.pk: page for page in pages.order_by().filter(pk__in=keys)}
