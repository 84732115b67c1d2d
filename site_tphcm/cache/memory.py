"""The pages that are asked for again and again, in memory: a few microseconds an answer."""

from __future__ import annotations

import threading

from .kept import Kept

BOUND = 64 * 1024 * 1024  # bytes; what is more is read from disk again


class Memory:
    def __init__(self, bound: int = BOUND) -> None:
        self._bound, self._size, self._lock = bound, 0, threading.Lock()
        self._pages: dict[str, tuple[str, Kept]] = {}

    def find(self, generation: str, name: str) -> Kept | None:
        """As it was kept under that generation and no other."""
        found = self._pages.get(name)
        return found[1] if found and found[0] == generation else None

    def find_of(self, at: int, name: str) -> Kept | None:
        """Those bytes, under whichever generation they were kept."""
        found = self._pages.get(name)
        return found[1] if found and found[1].at == at else None

    def remember(self, generation: str, name: str, kept: Kept) -> None:
        with self._lock:
            before = self._pages.pop(name, None)
            self._size += kept.size - (before[1].size if before else 0)
            if self._size > self._bound:
                self._pages, self._size = {}, kept.size
            self._pages[name] = (generation, kept)
