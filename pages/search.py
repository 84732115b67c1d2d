"""Looking for words in what the public may read: one interface, whatever answers behind it.

Today Wagtail's index in PostgreSQL answers, over titles, summaries and bodies, every word as it
is typed. Whoever replaces it keeps `words_of` and `Found`.
"""

from __future__ import annotations

import unicodedata
from functools import cached_property
from typing import Any

from wagtail.models import Page

from vietnamese.text import nfc

from .brief import told
from .listed import listed

LONGEST_QUERY = 200


def words_of(text: str) -> str:
    """What is looked for: composed letters, no control characters, no longer than the box allows."""
    spaced = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in nfc(text))
    return " ".join(spaced.split())[:LONGEST_QUERY].strip()


def is_searchable(words: str) -> bool:
    """It has a letter or a digit; marks alone find nothing."""
    return any(letter.isalnum() for letter in words)


class Found:
    """The live pages below a home page that have every word, best first; a paginator may count and cut it."""

    def __init__(self, words: str, home: Page) -> None:
        self.words, self._home = words, home

    def count(self) -> int:
        return self._results.count() if is_searchable(self.words) else 0

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, cut: slice) -> list[Any]:
        numbers = [page.pk for page in self._results[cut]] if is_searchable(self.words) else []
        pages = {page.pk: page for page in told(Page.objects.filter(pk__in=numbers))}
        return [pages[number] for number in numbers if number in pages]

    @cached_property
    def _results(self) -> Any:
        pages = Page.objects.descendant_of(self._home, inclusive=True).live().public()
        return listed(pages).search(self.words, operator="and")
