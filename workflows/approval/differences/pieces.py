"""What an item is made of, for comparing: a tree of pieces, with the words of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from .words import Word


@dataclass(frozen=True)
class Piece:
    """A field, a block, a paragraph, a row, a cell; or a picture or file, which is shown and not read.

    `name` is the same for the same piece in both states where something gives it one: the field, the block's own
    number. `kind` never matches another kind.
    """

    kind: str
    label: str = ""
    name: str = ""
    words: tuple[Word, ...] = ()
    parts: tuple[Piece, ...] = ()
    shows: Any = None  # the picture or the file
    which: str = ""  # of what is called by its name: two may have the same

    @cached_property
    def content(self) -> Any:
        """What has to be equal for two pieces to say the same."""
        shown = getattr(self.shows, "pk", None)
        return self.kind, self.which, self.words, shown, tuple(part.content for part in self.parts)

    @cached_property
    def text(self) -> tuple[str, ...]:
        """All its words in a row, as they are counted when two pieces are held against each other."""
        return tuple(self._texts())

    def _texts(self) -> Iterator[str]:
        yield from (word.text for word in self.words)
        for part in self.parts:
            yield from part.text

    @property
    def is_empty(self) -> bool:
        return not self.words and self.shows is None and all(part.is_empty for part in self.parts)
