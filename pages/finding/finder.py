"""The interface of the search: a question, and what answers it. Another engine serves it by `settings.SEARCH_FINDER`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from vietnamese.vectors import Asked

NARROWED_BY = ("section", "year", "field_of_activity", "unit_id", "has_file")
MOST_COUNTED = 1000  # beyond it is said that there are more
MOST_SHOWN = 200  # of so many: more than anybody reads


@dataclass(frozen=True)
class Question:
    """What is looked for in the pages of one language, narrowed by values of NARROWED_BY."""

    words: str
    locale_id: int
    narrowed: Mapping[str, str | int | bool] = field(default_factory=dict)


class How(Enum):
    """In which way the words of the question were taken."""

    ALL = "all"  # each of them is there
    BEGINNING = "beginning"  # the last as the beginning of a word
    ALIKE = "alike"  # or words that differ by one letter
    ALMOST = "almost"  # all but one


@dataclass(frozen=True)
class Row:
    """So many of what was found have these values of NARROWED_BY."""

    values: tuple[str | int | bool | None, ...]
    number: int


@dataclass(frozen=True)
class Answer:
    """How much there is and of what; the pages themselves are asked for by `cut`."""

    how: How
    rows: tuple[Row, ...]
    asked: object = None  # of the engine, which is handed it again by `cut`
    instead: str = ""  # what may have been meant, where nothing was found
    marked: Asked | None = None  # the words as they were taken, to be marked; none: as they were typed

    @property
    def count(self) -> int:
        return min(sum(row.number for row in self.rows), MOST_COUNTED)

    @property
    def is_more(self) -> bool:
        """There are more than were counted."""
        return sum(row.number for row in self.rows) > MOST_COUNTED

    @property
    def reach(self) -> int:
        """How many of them are shown, page by page."""
        return min(self.count, MOST_SHOWN)

    @property
    def is_cut(self) -> bool:
        """Some that were counted are not shown."""
        return self.count > self.reach


class Finder(Protocol):
    def answer(self, question: Question) -> Answer: ...

    def cut(self, question: Question, answer: Answer, first: int, number: int) -> list[int]:
        """The keys of so many pages from that place on, best first."""

    def begin(self, words: str, locale_id: int, number: int) -> list[int]:
        """The keys of pages whose names have the words, the last of which is being typed."""

    def texts(self, keys: list[int]) -> dict[int, str]:
        """What these pages say, of which a reader is shown the piece with the words."""


def finder() -> Finder:
    return import_string(settings.SEARCH_FINDER)()
