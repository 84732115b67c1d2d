"""Making the index again while it answers: a page keeps its old row until its new one stands.

Cut off, it goes on where it was: what is missing, unread or made by an older edition is what is left to do.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.db.models import QuerySet

from ..models.finding import SearchDocument
from .contents import files_of, section_above
from .keeping import EDITION, keep_all, public, row_of
from .reading import fill, held, know_words, texts_of

BATCH = 50  # pages that nobody publishes while they are read: a quarter of a second


def begin_anew() -> None:
    """Every row is to be made again."""
    SearchDocument.objects.update(edition=0)


def take_out_strays() -> int:
    """Rows of pages that readers may not open; whatever left them behind."""
    number, _of_each = SearchDocument.objects.exclude(page__in=public().values("pk")).delete()
    return number


def left() -> QuerySet:
    """Public pages without a row of this edition that was read."""
    done = SearchDocument.objects.filter(edition=EDITION, read_at__isnull=False)
    return public().exclude(pk__in=done.values("pk")).order_by("pk")


def go_on() -> Iterator[int]:
    """Makes what is left; yields how many rows each batch made."""
    last = 0
    while keys := list(left().filter(pk__gt=last).values_list("pk", flat=True)[:BATCH]):
        last = keys[-1]
        for page in public().filter(pk__in=keys).specific():
            texts_of(files_of(page))
        yield _make(keys)


@transaction.atomic
def _make(keys: list[int]) -> int:
    rows, said = [], []
    for page in held(keys):
        of_readers = public().filter(pk=page.pk)
        section = of_readers.values_list(section_above(page), flat=True).first()
        if section is not None:
            row = row_of(page, section)
            said += fill(row, page)
            rows.append(row)
    keep_all(rows)
    know_words(said)
    return len(rows)
