"""Looking for a page in the admin: the same rows as the tree, each with where it stands."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from wagtail.admin.views.pages.search import SearchView, page_filter_search
from wagtail.models import Page

from ..looking import looks_at_everything
from .choosing import as_choices
from .ranked import Ranked, ranked
from .table import COLUMNS, Rows, read_along


class Search(SearchView):
    """How many there are of each kind is not counted: that is to look for the words twice."""

    table_class = Rows
    columns = COLUMNS

    def get_queryset(self) -> Any:
        self.all_pages = self._ranked() or self._as_the_library_does()
        return self.all_pages

    def _ranked(self) -> Ranked | None:
        """Where the person sees all, and nothing but the words says which and in what order."""
        is_whole = looks_at_everything(self.request.user) and not self.ordering
        return ranked(self.search_query, self.selected_content_type) if is_whole else None

    def _as_the_library_does(self) -> Any:
        pages = Page.objects.all()
        if not looks_at_everything(self.request.user):
            pages = self.permission_policy.explorable_instances(self.request.user)
        if self.ordering:
            pages = pages.order_by(self.ordering)
        if self.selected_content_type:
            pages = pages.filter(content_type=self.selected_content_type)
        found, _all = page_filter_search(
            self.search_query, self.annotate_queryset(pages), None, self.ordering
        )
        found.supports_facet = False
        return found

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        return as_choices(pages).specific()

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        found = super().paginate_queryset(queryset, page_size)
        for page in found[2]:
            page.annotated_parent_page = page.get_parent()
        read_along(self.request.user, None, found[2])
        return found
