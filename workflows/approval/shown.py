"""Which items show a picture or file: what the public meets of it stands still meanwhile (settings.FILES_SHOWN)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps

from .content import is_read_in_english
from .models import Submission


def shown_in(kind: str, key: int, *, in_english: bool = False) -> list[str]:
    """Titles of the items, each once, that show the file in a chain or after release; or of those of them that are
    read in English."""
    return list(
        dict.fromkeys(
            item.get_admin_display_title()
            for item in _items(kind, key)
            if not in_english or is_read_in_english(item)
        )
    )


def _items(kind: str, key: int) -> Iterator[Any]:
    items = Submission.objects.showing(kind, key).order_by("kind", "key").values_list("kind", "key")
    for item_kind, item_key in items.distinct():
        item = apps.get_model(item_kind).objects.filter(pk=item_key).first()
        if item is not None:
            yield item
