"""Another answerer of the search: a few pages in memory, found where a word of the query is one of theirs."""

from __future__ import annotations

from typing import ClassVar

from pages.finding.finder import Answer, How, Question, Row


class Shelf:
    said: ClassVar[dict[int, str]] = {}  # what each page says, by its key; best first

    def answer(self, question: Question) -> Answer:
        found = self._with(question.words)
        rows = (
            Row(("kinh-te", 2025, "", None, False), 1),
            Row(("kinh-te", 2026, "", None, False), len(found) - 1),
        )
        return Answer(How.ALL, rows if found else (), found, "" if found else "nghêu")

    def cut(self, question: Question, answer: Answer, first: int, number: int) -> list[int]:
        return self._with(question.words)[first : first + number]

    def begin(self, words: str, locale_id: int, number: int) -> list[int]:
        return self._with(words)[:number]

    def texts(self, keys: list[int]) -> dict[int, str]:
        return {key: self.said[key] for key in keys}

    def _with(self, words: str) -> list[int]:
        return [key for key, said in self.said.items() if words in said]
