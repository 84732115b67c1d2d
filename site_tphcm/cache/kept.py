"""A page as it is kept: its bytes in each coding, and what is said beside them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import brotli
from django.http import HttpResponse
from django.utils.http import http_date

from site_tphcm.headers import ASK_AGAIN, COMPRESSIBLE

PLAIN, GZIP, BROTLI = "", "gzip", "br"
ENDINGS = {PLAIN: "", GZIP: ".gz", BROTLI: ".br"}  # as nginx looks for them
LARGEST = 2 * 1024 * 1024
BLOCK = 4096
FOLDERS = 4 * BLOCK
SMALLEST = 256  # bytes that are worth packing
# Told anew for each answer, or by whoever answers.
TOLD_ANEW = frozenset(
    {"content-length", "content-location", "date", "etag", "last-modified", "server", "vary"}
)

Headers = list[tuple[str, str]]


@dataclass(frozen=True)
class Coded:
    """The bytes of one coding, and the whole answer's headers."""

    body: bytes
    etag: str
    headers: Headers


@dataclass(frozen=True)
class Kept:
    """`at`: when these bytes were first kept, the time of modification of each of their files."""

    bodies: Mapping[str, bytes]
    said: Headers
    at: int

    @classmethod
    def of(cls, response: HttpResponse, at: int) -> Kept:
        said = [(name, value) for name, value in response.items() if name.lower() not in TOLD_ANEW]
        return cls(packed(response.content, response.get("Content-Type", "")), said, at)

    @cached_property
    def coded(self) -> dict[str, Coded]:
        return {coding: self._coded(coding, body) for coding, body in self.bodies.items()}

    @cached_property
    def size(self) -> int:
        """In bytes, with what is said beside them."""
        return sum(map(len, self.bodies.values())) + len(self.said_as_json())

    @property
    def room(self) -> int:
        """What it takes of the disk: whole blocks, and the folders of its own in two trees, twice."""
        files = [len(self.said_as_json()), *map(len, self.bodies.values())]
        return sum(-(-size // BLOCK) * BLOCK for size in files) + FOLDERS

    def choose(self, accepted: str) -> Coded:
        """The smallest that the reader's browser takes."""
        for coding in (BROTLI, GZIP):
            if coding in self.bodies and coding in accepted and takes(accepted, coding):
                return self.coded[coding]
        return self.coded[PLAIN]

    def _coded(self, coding: str, body: bytes) -> Coded:
        etag = f'"{self.at:x}-{len(body):x}"'  # as nginx makes it of the same file
        told = [
            ("ETag", etag),
            ("Last-Modified", http_date(self.at)),
            ("Accept-Ranges", "bytes"),
            ("Server", ""),
        ]
        if len(self.bodies) > 1:
            told.append(("Vary", "Accept-Encoding"))
        if coding:
            told.append(("Content-Encoding", coding))
        return Coded(body, etag, [*self.said, *told])

    # On disk: the pages where nginx looks, what is said beside them.

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each file's ending and bytes; the plain one last, for it says that the others are there."""
        for coding in (BROTLI, GZIP, PLAIN):
            if coding in self.bodies:
                yield ENDINGS[coding], self.bodies[coding]

    def said_as_json(self) -> bytes:
        return json.dumps(self.said).encode()

    @classmethod
    def from_disk(cls, page: Path, said: Path) -> Kept | None:
        """None where it is not, or is being replaced: then its files are of different times."""
        try:
            headers = [(name, value) for name, value in json.loads(said.read_bytes())]
            bodies, times = {}, {int(said.stat().st_mtime), int(page.stat().st_mtime)}
            for coding, ending in ENDINGS.items():
                place = page.with_name(page.name + ending)
                if not coding or place.exists():
                    bodies[coding] = place.read_bytes()
                    times.add(int(place.stat().st_mtime))
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            return None
        return cls(bodies, headers, times.pop()) if len(times) == 1 else None


def takes(accepted: str, coding: str) -> bool:
    """Whether Accept-Encoding has that coding, and not with the weight nought."""
    for one in accepted.split(","):
        name, _semicolon, weight = one.partition(";")
        if name.strip().lower() == coding:
            return weight.replace(" ", "").rstrip(".0") != "q="
    return False


def packed(body: bytes, kind: str) -> dict[str, bytes]:
    if len(body) < SMALLEST or not kind.startswith(COMPRESSIBLE):
        return {PLAIN: body}
    return {
        PLAIN: body,
        GZIP: gzip.compress(body, 6, mtime=0),
        BROTLI: brotli.compress(body, brotli.MODE_TEXT, 5),
    }


def is_for_everybody(response: HttpResponse) -> bool:
    """Whole, the same for whoever asks, and for good until something changes."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.get("Cache-Control") == ASK_AGAIN
        and response.get("Vary", "Accept-Encoding") == "Accept-Encoding"
        and "Content-Encoding" not in response
        and len(response.content) <= LARGEST
    )
