"""Which items show a picture or file: what the public meets of it stands still meanwhile (settings.FILES_SHOWN)."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps

from .models import Submission


def shown_in(kind: str, key: int) -> list[str]:
    """Titles of the items, each once, that show the file in a chain or after release."""
    return list(dict.fromkeys(_titles(kind, key)))


def _titles(kind: str, key: int) -> Iterator[str]:
    items = Submission.objects.showing(kind, key).order_by("kind", "key").values_list("kind", "key")
    for item_kind, item_key in items.distinct():
        item = apps.get_model(item_kind).objects.filter(pk=item_key).first()
        if item is not None:
            yield item.get_admin_display_title()
