"""The pages directly below another, as indexes of ours have them (indexes.py): by their parent, in the order of a list."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, F, Func, QuerySet, Value
from wagtail.models import Page


def above() -> Func:
    """The place of the page above, as the indexes write it."""
    return Func(F("path"), Value(-Page.steplen), function="left", output_field=CharField())


def children_of(parent: Page, pages: QuerySet | None = None) -> QuerySet:
    """The same pages as `child_of`; in no order."""
    found: Any = Page.objects.all() if pages is None else pages
    return found.alias(above=above()).filter(above=parent.path).order_by()
