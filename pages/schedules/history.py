"""When each version of a week became public: what the register has, which is public by itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from wagtail.models import Page

from workflows.archive.models import Entry

PUBLISHED = "publish"  # as the register calls it


def publications_of(keys: Iterable[int]) -> dict[int, list[datetime]]:
    """By page, newest first; one query."""
    about = Entry.objects.filter(
        kind=Page._meta.label_lower, key__in=[str(key) for key in keys], verb=PUBLISHED
    )
    found: dict[int, list[datetime]] = {}
    for key, at in about.order_by("-number").values_list("key", "at"):
        found.setdefault(int(key), []).append(at)
    return found
