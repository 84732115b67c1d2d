"""How much of a file is read, and what becomes of one that is more, or is not what it says."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import IO

MOST_BYTES = 60 * 1024 * 1024  # of the file; a heavier one is not read
MOST_UNPACKED = 80 * 1024 * 1024  # of what comes out of a packed one
MOST_PARTS = 5_000
MOST_LETTERS = 2_000_000
MOST_SECONDS = 15.0
CHUNK = 64 * 1024


class Unreadable(Exception):
    """Broken, locked, or made to be read for ever."""


class Enough(Exception):
    """As much was read as is read of any file."""


class Text:
    """What has been read, counted while it grows."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._letters = 0
        self._until = time.monotonic() + MOST_SECONDS

    def add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._letters += len(piece)
        if self._letters > MOST_LETTERS:
            raise Enough

    def look_at_the_clock(self) -> None:
        if time.monotonic() > self._until:
            raise Enough

    def __str__(self) -> str:
        return "".join(self._pieces)[:MOST_LETTERS]


def chunks(file: IO[bytes], text: Text, spent: list[int]) -> Iterator[bytes]:
    """The bytes of a part, counted with those of the parts before it: what a part says of its own size is not believed."""
    while chunk := file.read(CHUNK):
        spent[0] += len(chunk)
        if spent[0] > MOST_UNPACKED:
            raise Enough
        text.look_at_the_clock()
        yield chunk
