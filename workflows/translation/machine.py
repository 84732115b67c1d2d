"""A machine may suggest words, where an office has one and says so in its settings; nothing of it is shown elsewhere.

Off unless TRANSLATION_SUGGESTIONS names a tool. What it suggests is marked until a person confirms or rewrites it,
and no translation with an unconfirmed piece enters its chain (workflows/approval/translations/rules.py).
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from queue import Empty, Queue
from threading import Thread
from typing import Any, Protocol

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from pages.translations.pieces import Piece
from snippets.letters.stored import cleaned

from .judging import fault_of

LONGEST_NAME = 255  # letters that are kept of the name of a tool
log = logging.getLogger(__name__)


class Tool(Protocol):
    """What TRANSLATION_SUGGESTIONS names: a callable with a name.

    It is given texts of one page, of what is public and nothing else, and answers as many in the same order; an empty
    one says nothing of its text. A text may hold tags of a line (b, i, em, strong, a with an id, br): they come back
    as they went, each link once. `source` and `target` are codes of languages. It raises whatever it likes where it
    cannot, and should give up by itself after `seconds`: nobody waits for it longer.
    """

    name: str  # kept with what it suggests

    def __call__(
        self, texts: Sequence[str], *, source: str, target: str, seconds: float
    ) -> Sequence[str]: ...


class NoAnswer(Exception):
    """The tool raised, answered something else than was asked, or took too long."""


def tool() -> Tool | None:
    path = settings.TRANSLATION_SUGGESTIONS
    return import_string(path) if path else None


def name_of(machine: Tool) -> str:
    """Never empty: words without a tool are a person's."""
    return str(machine.name).strip()[:LONGEST_NAME] or _("máy dịch")


def suggested(machine: Tool, pieces: Sequence[Piece], source: str, target: str) -> dict[str, str]:
    """Words by the paths of the pieces, without those that could not stand there. Raises NoAnswer."""
    answer = _asked(machine, [piece.text for piece in pieces], source, target)
    if not isinstance(answer, Sequence) or isinstance(answer, str) or len(answer) != len(pieces):
        raise NoAnswer
    found = {}
    for piece, said in zip(pieces, answer, strict=True):
        words = cleaned(said).strip() if isinstance(said, str) else ""
        if words and not fault_of(piece, words):
            found[piece.path] = words
    return found


def _asked(machine: Tool, texts: list[str], source: str, target: str) -> Any:
    """In a thread of its own, which is left behind where it does not come back in time."""
    seconds = settings.TRANSLATION_SUGGESTIONS_SECONDS
    answers: Queue[tuple[Any]] = Queue(maxsize=1)

    def ask() -> None:
        try:
            answers.put((machine(texts, source=source, target=target, seconds=seconds),))
        except Exception:  # it may raise whatever it likes; the office reads one sentence
            log.exception("the translation tool failed")
            answers.put((None,))

    Thread(target=ask, daemon=True).start()
    try:
        return answers.get(timeout=seconds)[0]
    except Empty:
        raise NoAnswer from None
