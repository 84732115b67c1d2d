"""The body of a public page and the words of its files, read by a job: a publication waits for neither."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import task
from wagtail.models import Page

from snippets.models import Attachment
from vietnamese.misspelt import LONGEST, rests
from vietnamese.tokens import composed, tokens
from vietnamese.vectors import vector

from ..models.finding import FileText, SearchDocument, WordRest
from . import contents
from .indexing import index_page

SHORTEST_WORD = 3  # letters of a word that may be offered for another
MOST_NEW_WORDS = 5_000  # of one page

logger = logging.getLogger(__name__)


@task()
def read_page(key: int) -> None:
    """May come late or twice: it reads what is public now, and nothing where nothing is."""
    texts_of_all(Page.objects.filter(pk=key).specific())  # slow; nobody who publishes waits for it
    with transaction.atomic():
        pages = held([key])
        row = SearchDocument.objects.filter(pk=key).first() if pages else None
        if row is not None:
            know_words(fill([(row, page) for page in pages]))
            row.save(update_fields=["text", "has_file", "found", "read_at"])
    index_page.call(key)


def held(keys: list[int]) -> Sequence[Page]:
    """The pages as they are now, which nobody changes before the transaction ends."""
    list(Page.objects.select_for_update().filter(pk__in=keys).order_by("pk").values_list("pk"))
    return contents.with_rows(list(Page.objects.filter(pk__in=keys, live=True).specific()))


def fill(rows: Iterable[tuple[SearchDocument, Page]]) -> list[str]:
    """All that each page says and its files say; the texts, for whoever knows words by them."""
    rows, said = list(rows), list[str]()
    files = contents.files_of(page for _row, page in rows)
    texts = texts_of([file for some in files.values() for file in some])
    for row, page in rows:
        said += _fill(row, page, files[page.pk], texts)
    return said


def _fill(row: SearchDocument, page: Page, files: list[Attachment], texts: dict[int, str]) -> list[str]:
    body = contents.body_of(page)
    left = max(0, contents.MOST_LETTERS - len(body))
    papers = "\n".join(f"{file.title}\n{texts[file.pk]}" for file in files)[:left]
    parts = [
        (contents.names_of(page), "A"),
        (contents.brief_of(page), "B"),
        (body, "C"),
        (papers, "D"),
    ]
    row.text, row.has_file, row.read_at = f"{body}\n{papers}".strip(), bool(files), timezone.now()
    row.found = vector(parts, contents.signs_of(page))
    return [text for text, _weight in parts]


def unread(before: datetime) -> QuerySet[SearchDocument]:
    """What became public before that moment, and no job has read."""
    return SearchDocument.objects.filter(read_at=None, page__last_published_at__lte=before)


def texts_of_all(pages: Iterable[Page]) -> None:
    """What nobody has read of their files is read."""
    files = contents.files_of(contents.with_rows(list(pages)))
    texts_of([file for some in files.values() for file in some])


def texts_of(files: list[Attachment]) -> dict[int, str]:
    """The words of each file; what nobody has read is read now, by whoever the settings name."""
    known = dict(FileText.objects.filter(pk__in=[file.sha256 for file in files]).values_list("pk", "text"))
    for file in files:
        if file.sha256 not in known:
            known[file.sha256] = _words_of(file)
    return {file.pk: known[file.sha256] for file in files}


def _words_of(file: Attachment) -> str:
    reader = getattr(settings, "FILE_READER", None)
    text = composed(import_string(reader)(file) if reader else "")[: contents.MOST_LETTERS].replace(
        "\x00", ""
    )
    FileText.objects.bulk_create([FileText(sha256=file.sha256, text=text)], ignore_conflicts=True)
    return text


def know_words(texts: Iterable[str]) -> None:
    """Their longer words are offered to who mistypes one."""
    words = {token.folded for text in texts for token in tokens(composed(text)) if _is_word(token.folded)}
    same: Any = WordRest.objects.filter(rest__in=words, word__in=words)
    new = words - {rest for rest, word in same.values_list("rest", "word") if rest == word}
    some = sorted(new)[:MOST_NEW_WORDS]
    rows = [WordRest(rest=rest, word=word) for word in some for rest in rests(word)]
    WordRest.objects.bulk_create(rows, batch_size=5_000, ignore_conflicts=True)


def _is_word(folded: str) -> bool:
    return SHORTEST_WORD <= len(folded) <= LONGEST and folded.isalpha() and folded.isascii()
