"""The files: one folder a generation, of which only the one in force can be reached, and the last copy of each address.

A folder is named `<number>-<seconds>-<clock>-<release>`; a link names the one in force, and is replaced in one step. Copies
are links to the same bytes, so that a page which a new generation leaves as it was costs no room, and keeps its
time: a browser that has it is told so. Writers hold the lock together, who turns the page holds it alone: what was
rendered under an earlier generation is never laid where a later one, or an outage, would show it.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .generations import KNOWN_FOR, InForce
from .kept import ENDINGS, Kept

SAID = ".said"  # what is said beside the pages; no host has such a name
Changes = Callable[[int], Iterable[tuple[str, bool]]]


class Store:
    """`release`: what the pages were rendered by; another one begins with nothing."""

    def __init__(self, root: Path, release: str) -> None:
        self.root, self.release = root, release
        self.now, self.last, self.generations = root / "now", root / "last", root / "generations"
        self._now = str(self.now)
        self.generations.mkdir(parents=True, exist_ok=True)
        self.last.mkdir(exist_ok=True)

    def generation(self) -> str:
        """The name of the one in force; empty where none is. A question of a microsecond, asked of every request."""
        try:
            return os.readlink(self._now).rpartition("/")[2]  # noqa: PTH115 - it is asked of every request
        except FileNotFoundError:
            return ""

    # Reading.

    def find(self, generation: str, name: str) -> Kept | None:
        return _read(self.generations / generation, name)

    def find_last(self, name: str) -> Kept | None:
        """What stood there when it was last known, within a day."""
        return _read(self.last, name)

    # Writing.

    def keep(self, generation: str, name: str, kept: Kept) -> Kept | None:
        """Lay it down, unless another generation is in force meanwhile. Answers what is kept: the bytes that were
        there before, where they are the same."""
        with self._locked(fcntl.LOCK_SH):
            if self.generation() != generation:
                return None
            before = _read(self.last, name)
            if before is None or (before.bodies, before.said) != (kept.bodies, kept.said):
                _write(self.last, name, kept)
                before = kept
            self._link(generation, name)
            return before

    def keep_as_it_was(self, generation: str, name: str, at: int) -> bool:
        """What a new generation left as it was: the last copy, if it is the one first kept at that time."""
        with self._locked(fcntl.LOCK_SH):
            before = self.last / name
            if self.generation() != generation or not before.exists() or int(before.stat().st_mtime) != at:
                return False
            self._link(generation, name)
            return True

    def _link(self, generation: str, name: str) -> None:
        folder = self.generations / generation
        for place in _files(name):
            with suppress(FileNotFoundError, FileExistsError):
                (folder / place).parent.mkdir(parents=True, exist_ok=True)
                os.link(self.last / place, folder / place)

    # Turning the page.

    def folder_of(self, wanted: InForce) -> str:
        return f"{wanted.number}-{wanted.at}-{wanted.clock}-{self.release}{wanted.line}"

    def turn(
        self, read: Callable[[], InForce], changes: Changes, names: Callable[[str], Iterable[str]]
    ) -> bool:
        """Put the generation in force that the database names now; answers whether it was another.

        `changes`: the pages changed since a number; `names`: under which names an address of the tree is kept.
        """
        with self._locked(fcntl.LOCK_EX):
            wanted = read()
            folder = self.folder_of(wanted)
            if (before := self.generation()) == folder:
                return False
            self._forget(before, wanted, changes, names)
            (self.generations / folder).mkdir(exist_ok=True)
            self._point_to(folder)
            return True

    def close(self) -> None:
        """Nothing that is kept can be reached any more, until the page is turned."""
        with suppress(FileNotFoundError):
            self.now.unlink()

    def _point_to(self, folder: str) -> None:
        fresh = self.root / f"now.{os.getpid()}"
        with suppress(FileNotFoundError):
            fresh.unlink()
        fresh.symlink_to(f"generations/{folder}")
        fresh.replace(self.now)

    def _forget(
        self, before: str, wanted: InForce, changes: Changes, names: Callable[[str], Iterable[str]]
    ) -> None:
        """What was kept of the pages that changed; all of it, where nobody knows any more which these are."""
        number, _at, _clock, release = before.split("-") if before else ("0", "0", "0", "")
        heard = self.now.lstat().st_mtime if before else 0
        is_known = time.time() - heard < KNOWN_FOR.total_seconds()
        if release != f"{self.release}{wanted.line}" or int(number) > wanted.number or not is_known:
            self.last.rename(self.generations / f"forgotten-{time.monotonic_ns()}")
            self.last.mkdir()
            return
        for url_path, below in changes(int(number)):
            for name in names(url_path):
                for tree in (self.last, self.last / SAID):
                    _take_away((tree / name).parent, below)

    @contextmanager
    def _locked(self, how: int) -> Iterator[None]:
        with (self.root / "turn.lock").open("w") as lock:
            fcntl.flock(lock, how)
            yield


def number_of(generation: str) -> int:
    """Of a folder's name, as the other two."""
    return int(generation.split("-")[0])


def at_of(generation: str) -> int:
    return int(generation.split("-")[1])


def clock_of(generation: str) -> int:
    return int(generation.split("-")[2])


def _take_away(folder: Path, below: bool) -> None:
    """The page and the other pages of its list; and what stands below it."""
    if below:
        shutil.rmtree(folder, ignore_errors=True)
    elif folder.is_dir():
        for place in folder.iterdir():
            if place.is_file():
                place.unlink(missing_ok=True)


def _files(name: str) -> Iterator[str]:
    """What is kept of it; the page itself last, for it says that the others are there."""
    yield f"{SAID}/{name}"
    for ending in reversed(ENDINGS.values()):
        yield f"{name}{ending}"


def _read(tree: Path, name: str) -> Kept | None:
    return Kept.from_disk(tree / name, tree / SAID / name)


def _write(tree: Path, name: str, kept: Kept) -> None:
    """Each file whole, under another name first: nobody reads half a page. The page itself last."""
    files = dict(kept.files())
    for ending in ENDINGS.values():
        if ending not in files:
            (tree / f"{name}{ending}").unlink(missing_ok=True)
    _lay(tree / SAID / name, kept.said_as_json(), kept.at)
    for ending, body in files.items():
        _lay(tree / f"{name}{ending}", body, kept.at)


def _lay(place: Path, body: bytes, at: int) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{place.name}.{os.getpid()}.{threading.get_ident()}")
    fresh.write_bytes(body)
    os.utime(fresh, (at, at))
    fresh.replace(place)
