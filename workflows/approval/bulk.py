"""Doing something to several pages at once: moving and deleting drafts of one's own, nothing else.

Nobody publishes by hand, and not by the dozen either (design 1.1). Of what may not be
touched, stock shows the titles; here only of what the person may see.
"""

from __future__ import annotations

from typing import Any

from wagtail.admin.views.pages.bulk_actions import (
    DeleteBulkAction,
    MoveBulkAction,
    PublishBulkAction,
    UnpublishBulkAction,
)
from wagtail.models import Page

from .looking import visible_to

for stock in (PublishBulkAction, UnpublishBulkAction, DeleteBulkAction, MoveBulkAction):
    stock.models = []  # they act on nothing; those below do


class OfWhatIsVisible:
    """Leaves out what the person may not even see."""

    def get_actionable_objects(self) -> tuple[list[Page], dict[str, Any]]:
        pages, others = super().get_actionable_objects()
        untouchable = others["items_with_no_access"]
        found = Page.objects.filter(pk__in=[page.pk for page in untouchable])
        seen = set(visible_to(self.request.user, found).values_list("pk", flat=True))
        return pages, others | {"items_with_no_access": [p for p in untouchable if p.pk in seen]}


class Delete(OfWhatIsVisible, DeleteBulkAction):
    models = [Page]


class Move(OfWhatIsVisible, MoveBulkAction):
    models = [Page]
