"""The store has a bound: what nobody reads is taken away, the oldest first, and the folders of earlier generations."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from .kept import ENDINGS, FOLDERS
from .store import SAID, Store

SHOWN_FOR = 24 * 3600  # seconds for which a page that was seen is shown although the database is away
FULL = 0.8  # of the bound is left full


@dataclass(order=True)
class Copy:
    """`seen`: when it was last found to be the public's page, for that is when its bytes were linked last."""

    seen: float
    name: str = field(compare=False)
    room: int = field(compare=False)


def sweep(store: Store, bound: int) -> int:
    """Take away what is old or too much; answers how many bytes are left."""
    for folder in list(store.generations.iterdir()):
        if folder.name != store.generation():
            shutil.rmtree(folder, ignore_errors=True)
    copies = sorted(copies_in(store.last))
    left, too_old = sum(copy.room for copy in copies), time.time() - SHOWN_FOR
    for copy in copies:
        if copy.seen >= too_old and left <= bound * FULL:
            break
        _take_away(store, copy.name)
        left -= copy.room
    return left


def copies_in(last: Path) -> Iterator[Copy]:
    """Every page in the folder of last copies, with all its files."""
    for folder, _below, files in os.walk(last / SAID):
        for file in files:
            name = str((Path(folder) / file).relative_to(last / SAID))
            found = [_stat(last / place) for place in _all(name)]
            there = [one for one in found if one]
            room = sum(one.st_blocks * 512 for one in there) + FOLDERS
            yield Copy(max((one.st_ctime for one in there), default=0), name, room)


def _all(name: str) -> list[str]:
    return [f"{SAID}/{name}", *(f"{name}{ending}" for ending in ENDINGS.values())]


def _stat(place: Path) -> os.stat_result | None:
    try:
        return place.stat()
    except FileNotFoundError:
        return None


def _take_away(store: Store, name: str) -> None:
    """There, and where it can be reached: the page first, then what belongs to it, and the folders that stay empty. (Who
    lays another page there just then finds its folder gone, and keeps it the next time.)"""
    reached = store.generations / store.generation()
    for tree in (reached, store.last):
        for place in reversed(_all(name)):
            (tree / place).unlink(missing_ok=True)
        for place in (tree / SAID / name, tree / name):
            with suppress(OSError):  # it is not empty
                for folder in place.parents:
                    if folder in {tree, tree / SAID}:
                        break
                    folder.rmdir()
