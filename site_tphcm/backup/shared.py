"""Media in a bucket that several hosts share (shared_media.py), as a set knows them: a file of its own for each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage

from . import Refused
from .places import AT_ONCE, MEDIA, Copies, explained


def is_shared() -> bool:
    return bool(settings.MEDIA_BUCKET)


def names() -> Iterator[str]:
    return default_storage.names()


def bring(copies: Copies) -> None:
    """Those that the set has not yet: bytes never change under their name. What was deleted meanwhile is not missed."""
    for name in names():
        if (own := f"{MEDIA}/{name}") not in copies.digests:
            with suppress(FileNotFoundError):
                copies.digests[own] = _fetch(name, copies.folder / own)


def _fetch(name: str, target: Path) -> str:
    digest = sha256()
    with explained(), default_storage.open(name) as there:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as here:
            while portion := there.read(AT_ONCE):
                digest.update(portion)
                here.write(portion)
    return digest.hexdigest()


def give_back(source: Path, name: str) -> str:
    """Into the bucket, under the very name; answers the SHA-256 of what was read."""
    with source.open("rb") as here:
        digest = sha256()
        while portion := here.read(AT_ONCE):
            digest.update(portion)
        here.seek(0)
        if default_storage.save(name, File(here, name)) != name:
            raise Refused(f"Kho tệp dùng chung đã có {name}; chỉ khôi phục vào nơi còn trống.")
    return digest.hexdigest()
