"""Whether a page would be the same again: the database is asked what it was asked when the page was rendered.

A page is made of what the database answers and of the hour, and nothing else. So where a new generation changed
nothing of a page, a few short questions say so, at a tenth of what it costs to render; what pages share is asked once
a generation. Where one answer differs the page is rendered. At a change that the clock makes everything is.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from sys import intern
from typing import Any

from django.db import Error, connection, connections

from pages.remembered import hearing

from .store import clock_of

MOST = 10_000  # pages; the questions of one take about three kilobytes
SHARED = 500  # answers of a generation that are kept: those which pages share come first


@dataclass
class Question:
    """What was asked, and a digest of what was answered; `can_be_asked_again`: it changes nothing."""

    sql: str
    params: Any
    can_be_asked_again: bool
    answer: Any = field(default_factory=lambda: blake2b(digest_size=16))

    def heard(self, rows: Sequence[Any]) -> None:
        for row in rows:
            self.answer.update(repr(row).encode())


@dataclass(frozen=True)
class Known:
    """`at`: the bytes; `clock`: the last change by the clock when they were made."""

    at: int
    clock: int
    questions: tuple[tuple[str, Any, bytes], ...]


class Unchanged:
    """What is known of the pages this process has rendered."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Known] = OrderedDict()
        self._generation, self._answers = "", dict[tuple[str, str], bytes]()
        self._lock = threading.Lock()

    def remember(self, name: str, at: int, generation: str, questions: Sequence[Question]) -> None:
        if not generation or not questions or not all(one.can_be_asked_again for one in questions):
            return
        told = {(intern(one.sql), repr(one.params)): one for one in questions}
        kept = tuple((sql, one.params, one.answer.digest()) for (sql, _params), one in told.items())
        with self._lock:
            self._known[name] = Known(at, clock_of(generation), kept)
            self._known.move_to_end(name)
            if len(self._known) > MOST:
                self._known.popitem(last=False)

    def holds(self, name: str, generation: str) -> int | None:
        """Of which time its bytes are, if they would be the same under this generation; None where that is not known."""
        known = self._known.get(name)
        if known is None or not generation or known.clock != clock_of(generation):
            return None
        answers = self._of(generation)
        try:
            same = all(_answer(answers, sql, params) == before for sql, params, before in known.questions)
        except Error:
            return None
        return known.at if same else None

    def _of(self, generation: str) -> dict[tuple[str, str], bytes]:
        with self._lock:
            if self._generation != generation:
                self._generation, self._answers = generation, {}
            return self._answers


def _answer(answers: dict[tuple[str, str], bytes], sql: str, params: Any) -> bytes:
    asked = (sql, repr(params))
    if asked not in answers:
        question = Question(sql, params, can_be_asked_again=True)
        with connection.cursor() as cursor:
            cursor.execute(sql, params)
            question.heard(cursor.fetchall())
        if len(answers) >= SHARED:
            return question.answer.digest()
        answers[asked] = question.answer.digest()
    return answers[asked]


@contextmanager
def heard() -> Iterator[list[Question]]:
    """Inside, every question this thread asks of any database is noted down, with what it was answered."""
    questions: list[Question] = []
    with ExitStack() as stack:
        stack.enter_context(hearing(questions))
        for one in connections.all():
            stack.enter_context(one.execute_wrapper(_noted(questions)))
        yield questions


def _noted(questions: list[Question]) -> Callable[..., Any]:
    def ask(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        answer = execute(sql, params, many, context)
        reads = not many and str(sql).lstrip("\n (").startswith(("SELECT", "WITH"))
        questions.append(question := Question(str(sql), params, reads))
        wrapper = context["cursor"]
        plain = wrapper.cursor.plain if isinstance(wrapper.cursor, Overheard) else wrapper.cursor
        wrapper.cursor = Overheard(plain, question)
        return answer

    return ask


class Overheard:
    """A cursor whose rows are noted down as they are fetched."""

    def __init__(self, plain: Any, question: Question) -> None:
        self.plain, self.question = plain, question

    def __getattr__(self, name: str) -> Any:
        return getattr(self.plain, name)

    def __iter__(self) -> Iterator[Any]:
        for row in self.plain:
            self.question.heard([row])
            yield row

    def fetchone(self) -> Any:
        row = self.plain.fetchone()
        self.question.heard([] if row is None else [row])
        return row

    def fetchmany(self, *size: int) -> Any:
        rows = self.plain.fetchmany(*size)
        self.question.heard(rows)
        return rows

    def fetchall(self) -> Any:
        rows = self.plain.fetchall()
        self.question.heard(rows)
        return rows
