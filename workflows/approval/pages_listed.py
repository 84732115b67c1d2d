"""The admin's own interface to pages reads and does nothing: what is done to a page has its button and its refusal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import Count
from wagtail.admin.api.serializers import AdminPageSerializer, PageChildrenField, get_model_listing_url
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.api.v2.serializers import PageParentField
from wagtail.models import Page, PageQuerySet

from pages.children import above

from .explorer.choosing import as_choices
from .looking import looks_at_everything


class Children(PageChildrenField):
    """Of the pages of a list how many are below each was counted for all of them."""

    def to_representation(self, page: Page) -> Any:
        counted = getattr(page, "children_seen", None)
        if counted is None:
            return super().to_representation(page)
        address = get_model_listing_url(self.context, Page)
        return {"count": counted, "listing_url": f"{address}?child_of={page.pk}"}


class Parent(PageParentField):
    """Asked about once, however many pages of a list are below it."""

    def get_attribute(self, page: Page) -> Page | None:
        parent = page.get_parent()
        known = self.context.setdefault("parents", {})
        if parent.pk not in known:
            is_seen = self.context["base_queryset"].filter(pk=parent.pk).exists()
            known[parent.pk] = parent if is_seen else None
        return known[parent.pk]


class Row(AdminPageSerializer):
    children = Children(read_only=True)
    parent = Parent(read_only=True)


class PagesListed(PagesAdminAPIViewSet):
    """The library's would copy, translate, publish and delete for whoever its own permissions let."""

    actions: ClassVar[dict[str, Any]] = {}
    base_serializer_class = Row

    def get_queryset(self) -> PageQuerySet:
        return as_choices(self.get_base_queryset().exclude(depth=1)).specific()

    def filter_queryset(self, pages: PageQuerySet) -> Any:
        """For the menu the library reads them anew, each by itself."""
        found = super().filter_queryset(pages)
        is_bare = isinstance(found, PageQuerySet) and not found.is_specific
        return as_choices(found).specific() if is_bare else found

    def paginate_queryset(self, pages: Any) -> list[Page]:
        found = list(super().paginate_queryset(pages))
        numbers = self._numbers_below([page for page in found if page.numchild])
        for page in found:
            page.children_seen = numbers.get(page.path, 0)
        return found

    def _numbers_below(self, pages: Sequence[Page]) -> dict[str, int]:
        """How many the person sees below each; the tree counts along for who sees all."""
        if looks_at_everything(self.request.user):
            return {page.path: page.numchild for page in pages}
        if not pages:
            return {}
        below = (
            self.get_base_queryset().annotate(above=above()).filter(above__in=[page.path for page in pages])
        )
        return dict(below.order_by().values_list("above").annotate(number=Count("pk")))
