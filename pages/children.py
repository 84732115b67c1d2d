"""The pages directly below another, as indexes of ours have them (indexes.py): by their parent, in the order of a list."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, F, Func, OuterRef, QuerySet, Value
from wagtail.models import Page


def above() -> Func:
    """The place of the page above, as the indexes write it."""
    return Func(F("path"), Value(-Page.steplen), function="left", output_field=CharField())


def children_of(parent: Page | OuterRef, pages: QuerySet | None = None) -> QuerySet:
    """The same pages as `child_of`, in no order; of a page, or of the path of each row of a query around."""
    found: Any = Page.objects.all() if pages is None else pages
    path = parent.path if isinstance(parent, Page) else parent
    return found.alias(above=above()).filter(above=path).order_by()
