"""File locks that the kernel lets go of when a process ends, however it ends."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

SHARED = fcntl.LOCK_SH
EXCLUSIVE = fcntl.LOCK_EX


def acquire(path: Path, mode: int) -> int:
    """Wait for the lock; closing the descriptor gives it back."""
    while True:
        descriptor = _open(path)
        fcntl.flock(descriptor, mode)
        if _is_still(path, descriptor):
            return descriptor
        os.close(descriptor)


def try_acquire(path: Path, mode: int = EXCLUSIVE) -> int | None:
    """Take the lock if nobody stands in the way, else give nothing."""
    descriptor = _open(path)
    try:
        fcntl.flock(descriptor, mode | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


def is_held(path: Path) -> bool:
    """Whether any process holds the lock at this moment."""
    with watching(path) as held:
        return held()


@contextmanager
def watching(path: Path) -> Iterator[Callable[[], bool]]:
    """Asks again and again whether that lock is held, even after the file has been moved away."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        yield lambda: False
        return
    try:
        yield lambda: _is_held(descriptor)
    finally:
        os.close(descriptor)


def _is_held(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, EXCLUSIVE | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    return False


@contextmanager
def holding(path: Path) -> Iterator[None]:
    descriptor = acquire(path, EXCLUSIVE)
    try:
        yield
    finally:
        os.close(descriptor)


def _open(path: Path) -> int:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


def _is_still(path: Path, descriptor: int) -> bool:
    """A throwaway cluster takes its lock files along: a lock on a deleted file protects nothing."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
