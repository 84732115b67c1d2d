"""Looking for words in what the public may read: the screen's side of it; who answers is `pages.finding`."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString
from wagtail.models import Page

from vietnamese.text import nfc
from vietnamese.vectors import Asked

from .brief import told
from .finding.excerpts import excerpt, highlighted, places
from .finding.finder import Answer, Question, finder
from .finding.keeping import public

LONGEST_QUERY = 200


def words_of(text: str) -> str:
    """What is looked for: composed letters, no control characters, no longer than the box allows."""
    spaced = "".join(" " if unicodedata.category(letter) == "Cc" else letter for letter in nfc(text))
    return " ".join(spaced.split())[:LONGEST_QUERY].strip()


def is_searchable(words: str) -> bool:
    """It has a letter or a digit; marks alone find nothing."""
    return any(letter.isalnum() for letter in words)


class Found:
    """The pages that answer a question, best first, without those that are shown before them; a paginator may count
    and cut it."""

    def __init__(self, question: Question, shown: Iterable[Page] = ()) -> None:
        self.question, self._finder = question, finder()
        self._shown = {page.pk for page in shown}

    @cached_property
    def answer(self) -> Answer:
        return self._finder.answer(self.question)

    def count(self) -> int:
        return self.answer.reach

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, cut: slice) -> list[Any]:
        """Asked once more whether readers may open them, where the lists of the site ask it."""
        first = cut.start or 0
        found = self._finder.cut(self.question, self.answer, first, (cut.stop or self.count()) - first)
        keys = [key for key in found if key not in self._shown]
        pages = {page.pk: page for page in told(public(Page.objects.filter(pk__in=keys)))}
        self._excerpt(pages)
        return [pages[key] for key in keys if key in pages]

    def _excerpt(self, pages: dict[int, Any]) -> None:
        """Each with the piece of its text that has the words."""
        asked = self.answer.marked or Asked.of(self.question.words)
        texts = self._finder.texts(list(pages))
        for page in pages.values():
            page.excerpt = told_of(page.summary, texts.get(page.pk, ""), asked)


def told_of(summary: str, text: str, asked: Asked) -> SafeString:
    """The summary, unless the text has more of the words."""
    in_summary, in_text = ({p.term for p in places(said, asked)} for said in (summary, text))
    if text and (len(in_text) > len(in_summary) or not summary):
        return excerpt(text, asked)
    return highlighted(summary, asked)
