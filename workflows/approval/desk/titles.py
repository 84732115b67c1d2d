"""What items are called, a question a kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from wagtail.models import Page

PAGE = "wagtailcore.page"


def titles_of(rows: Iterable[Any]) -> dict[int, str]:
    """By the keys of the rows, each about an item by its kind and key; what is gone is left out."""
    by_kind: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for one in rows:
        by_kind[one.kind][one.key].append(one.pk)
    return {
        number: title
        for kind, keys in by_kind.items()
        for key, title in _titles(kind, keys).items()
        for number in keys[key]
    }


def _titles(kind: str, keys: Iterable[int]) -> dict[int, str]:
    if kind == PAGE:
        return dict(Page.objects.filter(pk__in=list(keys)).values_list("pk", "draft_title"))
    return {key: str(item) for key, item in apps.get_model(kind).objects.in_bulk(list(keys)).items()}
