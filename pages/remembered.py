"""What was read of the public's pages stays right for as long as the generation stands in which it was read.

The database counts generations of whatever public pages are made of (site_tphcm/cache), so nobody has to tell this
room that something was published, renamed or withdrawn, by whatever door. A request that only reads begins under one;
elsewhere, and inside a request that writes, everything is read anew.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import connection

T = TypeVar("T")
# The name of the generation under which the request at hand began; empty where none is counted.
standing: ContextVar[str] = ContextVar("standing", default="")
MOST = 2_000  # answers


class _Answers:
    """Of one generation; of another one nothing is asked any more, but for a request that is late."""

    def __init__(self) -> None:
        self.generation, self.known, self.lock = "", dict[tuple[str, str], Any](), threading.Lock()


_answers = _Answers()


@contextmanager
def under(generation: str) -> Iterator[None]:
    """Inside, what is read may be remembered for whoever reads under the same generation."""
    token = standing.set(generation)
    try:
        yield
    finally:
        standing.reset(token)


def while_it_stands(question: str, read: Callable[[], T]) -> T:
    """The answer to that question as it was read under this generation, or read now. Whoever gets it changes nothing
    in it: others read the same."""
    generation = standing.get()
    if not generation:
        return read()
    asked = (str(connection.settings_dict["NAME"]), question)
    if _answers.generation == generation and asked in _answers.known:
        return _answers.known[asked]
    answer = read()
    with _answers.lock:
        if _answers.generation != generation or len(_answers.known) >= MOST:
            _answers.generation, _answers.known = generation, {}
        _answers.known[asked] = answer
    return answer
