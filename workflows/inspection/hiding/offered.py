"""What can be hidden of an item's editions, and where it stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from django.conf import settings

from workflows.archive.models import Capture, Edition
from workflows.archive.veil import Veil

from ..text import texts_of
from .deeds import editions_of

SHOWN = 3  # places of an edition on the screen


UNIQUE = re.compile(r"^[0-9a-f]{16}-")  # before the name that a person gave the file


@dataclass
class File:
    """A picture in all its sizes, or a file to take along; `payloads` are the SHA-256 of their bytes."""

    name: str
    payloads: set[str] = field(default_factory=set)

    @property
    def label(self) -> str:
        return UNIQUE.sub("", self.name)


@dataclass(frozen=True)
class Found:
    """Of one edition: where the words stand in its text, the first of them, and which files it shows."""

    edition: Edition
    count: int
    places: list[tuple[str, str, str]]
    files: list[str]


def files_of(edition: Edition) -> dict[str, File]:
    """By their names: what the site itself is made of (styles, fonts, its signs) cannot be hidden."""
    found: dict[str, File] = {}
    for _one, capture in editions_of(edition):
        for name, payload in _files(capture):
            found.setdefault(name, File(name)).payloads.add(payload)
    return found


def found_in(edition: Edition, veil: Veil) -> list[Found]:
    """Each edition in which anything would be hidden."""
    found = []
    for one, capture in editions_of(edition):
        places = [place for text in [one.title, *texts_of(one)] for place in veil.places(text)]
        names = sorted({File(name).label for name, payload in _files(capture) if payload in veil.files})
        if places or names:
            found.append(Found(one, len(places), list(islice(places, SHOWN)), names))
    return found


def not_found(edition: Edition, words: list[str]) -> list[str]:
    """Those of the words that stand in none."""
    missing = dict.fromkeys(words)
    for one, _capture in editions_of(edition):
        for word in list(missing):
            veil = Veil((word,))
            if any(veil.finds(text) for text in (one.title, *texts_of(one))):
                del missing[word]
    return list(missing)


def _files(capture: Capture | None) -> Iterator[tuple[str, str]]:
    """Name and bytes; a picture's sizes have one name: "cau-nong-tien" of cau-nong-tien.width-800.webp."""
    for one in capture.pieces[1:] if capture else ():
        path = unquote(urlsplit(one["uri"]).path)
        if one["status"] == 200 and not path.startswith(settings.STATIC_URL):
            yield PurePosixPath(path).name.partition(".")[0], one["payload"]
