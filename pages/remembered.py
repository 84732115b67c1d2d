"""What was read of the public's pages stays right for as long as the generation stands in which it was read.

The database counts generations of whatever public pages are made of (site_tphcm/cache), so nobody has to tell this
room that something was published, renamed or withdrawn, by whatever door. A request that only reads begins under one;
elsewhere, and inside a request that writes, everything is read anew.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import connection

T = TypeVar("T")
# The name of the generation under which the request at hand began; empty where none is counted.
standing: ContextVar[str] = ContextVar("standing", default="")
# Whatever the request at hand asked the database, where somebody listens (site_tphcm/cache/unchanged.py).
_heard: ContextVar[list[Any] | None] = ContextVar("heard", default=None)
MOST = 2_000  # answers


class _Answers:
    """Of one generation; of another one nothing is asked any more, but for a request that is late."""

    def __init__(self) -> None:
        self.generation, self.lock = "", threading.Lock()
        # Beside each answer what was asked for it; None where nobody listened, and who listens reads it again.
        self.known: dict[tuple[str, str], tuple[Any, Sequence[Any] | None]] = {}


_answers = _Answers()


@contextmanager
def under(generation: str) -> Iterator[None]:
    """Inside, what is read may be remembered for whoever reads under the same generation."""
    token = standing.set(generation)
    try:
        yield
    finally:
        standing.reset(token)


@contextmanager
def hearing(questions: list[Any]) -> Iterator[None]:
    """Inside, whoever is told what others read is told as well what these asked for it."""
    token = _heard.set(questions)
    try:
        yield
    finally:
        _heard.reset(token)


def while_it_stands(question: str, read: Callable[[], T]) -> T:
    """The answer to that question as it was read under this generation, or read now. Whoever gets it changes nothing
    in it: others read the same."""
    generation = standing.get()
    if not generation:
        return read()
    asked = (str(connection.settings_dict["NAME"]), question)
    questions = _heard.get()
    if _answers.generation == generation and (known := _answers.known.get(asked)):
        answer, their_questions = known
        if questions is None:
            return answer
        if their_questions is not None:
            questions.extend(their_questions)
            return answer
    begun = len(questions or ())
    answer = read()
    with _answers.lock:
        if _answers.generation != generation or len(_answers.known) >= MOST:
            _answers.generation, _answers.known = generation, {}
        _answers.known[asked] = answer, None if questions is None else tuple(questions[begun:])
    return answer
