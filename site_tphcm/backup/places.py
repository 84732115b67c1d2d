"""What lies in files, by its name in a set; and copying that knows what it copied."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from django.conf import settings

from . import Refused

Mark: TypeAlias = tuple[int, int, int]  # which file stood there, how long, written when

MEDIA, ARCHIVE, HEADS = "media", "archive", "heads"
DRAFT = re.compile(r"\..+\.[0-9a-f]{16}")  # of workflows/archive: written beside, not yet in place
AT_ONCE = 1 << 20


def places() -> dict[str, Path]:
    """Where this portal keeps its files, by the name of their folder in a set."""
    return {
        MEDIA: Path(settings.MEDIA_ROOT),
        ARCHIVE: Path(settings.ARCHIVE_STORE),
        HEADS: Path(settings.ARCHIVE_HEADS),
    }


def files_in(place: Path) -> Iterator[Path]:
    """Each file that is whole; one that is deleted while we look may still be named."""
    for folder, _folders, names in os.walk(place, onerror=_unless_deleted):
        yield from (Path(folder, name) for name in names if not DRAFT.fullmatch(name))


class Copies:
    """The files of a set; one that changed since it was copied is copied again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.digests: dict[str, str] = {}  # by the path in the set
        self._marks: dict[str, Mark] = {}

    def bring(self, name: str, place: Path) -> None:
        """All that lies in the place; what was deleted meanwhile is not missed here (named.py)."""
        for path in files_in(place):
            with suppress(FileNotFoundError):
                self._bring(f"{name}/{path.relative_to(place).as_posix()}", path)

    def _bring(self, name: str, path: Path) -> None:
        mark = _mark(path)
        if self._marks.get(name) != mark:
            self.digests[name] = copy(path, self.folder / name)
            self._marks[name] = mark


def copy(source: Path, target: Path) -> str:
    """The same bytes and rights; answers their SHA-256."""
    digest = sha256()
    with explained(), source.open("rb") as there:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        with target.open("xb") as here:
            while portion := there.read(AT_ONCE):
                digest.update(portion)
                here.write(portion)
        shutil.copymode(source, target)
    return digest.hexdigest()


def digest_of(path: Path) -> str:
    digest = sha256()
    with path.open("rb") as file:
        while portion := file.read(AT_ONCE):
            digest.update(portion)
    return digest.hexdigest()


@contextmanager
def explained() -> Iterator[None]:
    """The two reasons that somebody can do something about, as sentences."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise Refused("Ổ đĩa đã đầy; hãy giải phóng chỗ hoặc chọn nơi khác rồi chạy lại.") from error
        if isinstance(error, PermissionError):
            raise Refused(f"Không có quyền đọc hoặc ghi {error.filename}.") from error
        raise


def _unless_deleted(error: OSError) -> None:
    """A folder that nobody may read would be missed without a word."""
    with explained(), suppress(FileNotFoundError):
        raise error


def _mark(path: Path) -> Mark:
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns
