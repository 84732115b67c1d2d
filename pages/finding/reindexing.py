"""Making the index again while it answers: a page keeps its old row until its new one stands.

Cut off, it goes on where it was: what is missing, unread or made by an older edition is what is left to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from ..models.finding import SearchDocument
from .contents import section_above
from .keeping import EDITION, keep_all, public, row_of
from .reading import fill, held, know_words, texts_of_all

BATCH = 50  # pages that nobody publishes while they are read: a quarter of a second


def take_out_strays() -> int:
    """Rows of pages that readers may not open; whatever left them behind."""
    number, _of_each = SearchDocument.objects.exclude(page__in=public().values("pk")).delete()
    return number


def left(before: datetime | None = None) -> QuerySet:
    """Public pages without a row of this edition that was read; or not since that moment."""
    done = SearchDocument.objects.filter(edition=EDITION, read_at__isnull=False)
    if before:
        done = done.filter(read_at__gte=before)
    return public().exclude(pk__in=done.values("pk")).order_by("pk")


def go_on(before: datetime | None = None) -> Iterator[int]:
    """Makes what is left; yields how many rows each batch made. What is published meanwhile has its own job."""
    keys = list(left(before).values_list("pk", flat=True))
    for first in range(0, len(keys), BATCH):
        some = keys[first : first + BATCH]
        texts_of_all(public().filter(pk__in=some).specific())
        yield _make(some)


@transaction.atomic
def _make(keys: list[int]) -> int:
    """In as many queries as there are kinds of pages, however many pages."""
    pages = held(keys)
    sections = dict(public().filter(pk__in=keys).values_list("pk", section_above(pages)))
    rows = [(row_of(page, sections[page.pk]), page) for page in pages if page.pk in sections]
    know_words(fill(rows))
    keep_all([row for row, _page in rows])
    return len(rows)
