"""Rich text as its paragraphs, each word with how it is written and where it leads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser

from django.utils.translation import gettext as _

from .pieces import Piece
from .words import Word, words_of

PARAGRAPHS = {"p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote"}
LISTS = {"ol", "ul"}
MARKS = {"b": "b", "strong": "b", "i": "i", "em": "i", "sup": "sup", "sub": "sub"}
LINKED = re.compile(r'<a (?:linktype="(page|document)" id="(\d+)"|id="(\d+)" linktype="(page|document)")')

Titles = Mapping[tuple[str, int], str]  # what a link of the platform's own leads to, by kind and number


def linked(html: str) -> set[tuple[str, int]]:
    """The pages and files the text leads to."""
    return {(first or last, int(number or other)) for first, number, other, last in LINKED.findall(html)}


def paragraphs(html: str, titles: Titles) -> list[Piece]:
    reader = _Reader(titles)
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self, titles: Titles) -> None:
        super().__init__()
        self.titles = titles
        self.found: list[Piece] = []
        self._kind, self._list = "p", ""
        self._words: list[Word] = []
        self._marks: list[str] = []
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LISTS:
            self._list = tag
        elif tag in PARAGRAPHS:
            self._end_paragraph()
            self._kind = f"{self._list}-li" if tag == "li" and self._list else tag
        elif tag in MARKS:
            self._marks.append(MARKS[tag])
        elif tag == "a":
            self._link = self._address({name: value or "" for name, value in attrs})
        elif tag == "br":
            self._end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag in PARAGRAPHS:
            self._end_paragraph()
            self._kind = "p"
        elif tag in MARKS and MARKS[tag] in self._marks:
            self._marks.remove(MARKS[tag])
        elif tag == "a":
            self._link = ""

    def handle_data(self, data: str) -> None:
        if data[:1].isspace() and self._words:
            self._words[-1] = replace(self._words[-1], space=" ")
        self._words += words_of(data, frozenset(self._marks), self._link)

    def close(self) -> None:
        super().close()
        self._end_paragraph()

    def _end_paragraph(self) -> None:
        if self._words:
            self.found.append(Piece(self._kind, words=tuple(self._words)))
        self._words = []

    def _address(self, attrs: dict[str, str]) -> str:
        if kind := attrs.get("linktype"):
            number = attrs.get("id", "")
            title = self.titles.get((kind, int(number) if number.isdigit() else 0), "")
            return f"{title} ({_('số')} {number})".strip()  # two pages may have one title
        return attrs.get("href", "")
