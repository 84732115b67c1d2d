"""One of those who ask for the same page at once renders it; the others wait for that."""

from __future__ import annotations

import fcntl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Generic, TypeVar
from zlib import crc32

T = TypeVar("T")
PATIENCE = 30  # seconds; whoever waited longer does it alone
STRIPES, TURNS = 64, 4  # lock files, whatever is asked for; generations that follow each other share none
Find = Callable[[], T | None]


class Flight(Generic[T]):
    def __init__(self) -> None:
        self.landed, self.brought = threading.Event(), None


class Flights(Generic[T]):
    """In this process by memory, among the processes of a host by locks on files, which end with who holds them."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._lock = folder, threading.Lock()
        self._flying: dict[tuple[str, str], Flight[T]] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def bring(self, generation: str, name: str, find: Find[T], make: Find[T]) -> T | None:
        """What `find` finds or one of those who ask made; None where there is nothing to share. Who comes after the
        page was turned does not wait for what was begun before."""
        asked = generation, name
        with self._lock:
            flight = self._flying.get(asked)
            if is_mine := flight is None:
                flight = self._flying[asked] = Flight()
        if not is_mine:
            flight.landed.wait(PATIENCE)
            return flight.brought
        try:
            with self._alone(generation, name):
                flight.brought = find() or make()
                return flight.brought
        finally:
            with self._lock:
                del self._flying[asked]
            flight.landed.set()

    @contextmanager
    def _alone(self, generation: str, name: str) -> Iterator[None]:
        turn = int(generation.partition("-")[0] or 0) % TURNS
        with (self._folder / f"{turn}-{crc32(name.encode()) % STRIPES:02}").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
