"""The bytes that were served, each answer of the site kept once (Điều 9 Chương III; ADR 0036).

A piece is one WARC/1.1 record in a file of its own, named by the SHA-256 of the record. Its row in the table is
written only after its file lies safely in place: what the table names can be read, whenever a machine stopped.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from http.client import responses
from io import BytesIO
from pathlib import Path
from typing import TypeAlias
from uuid import NAMESPACE_URL, uuid5

from django.conf import settings
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from .files import make_folder, replace
from .hashes import moment
from .models import Capture, Entry, Piece

Headers: TypeAlias = Iterable[tuple[str, str]]
Response: TypeAlias = tuple[int, list[tuple[str, str]], bytes]

# What of an answer a reader sees the effect of; the hour, a cookie, the length of the way it came are not kept, or no
# answer would ever be the same as another.
KEPT_HEADERS = ("Content-Type", "Content-Language", "Content-Disposition", "Cache-Control", "Location")
WARC = "WARC/1.1"


class Lost(Exception):
    """The file of a piece is not there."""


class Broken(Exception):
    """The file of a piece holds other bytes than those it is named by."""


def keep(uri: str, status: int, headers: Headers, payload: bytes, at: datetime) -> Piece:
    """The piece of this answer: the one that is kept already, or a new one."""
    lines = _kept(headers)
    told = {
        "uri": uri,
        "payload": sha256(payload).hexdigest(),
        "head": sha256(repr((status, lines)).encode()).hexdigest(),
    }
    if found := Piece.objects.filter(**told).first():
        return found
    record = _record(uri, status, lines, payload, at)
    name = sha256(record).hexdigest()
    size = _store(path_of(name), record)
    Piece.objects.bulk_create([Piece(name=name, size=size, **told)], ignore_conflicts=True)
    first = Piece.objects.get(**told)
    if first.name != name:  # another process kept the same answer meanwhile
        path_of(name).unlink()
    return first


def path_of(name: str) -> Path:
    return Path(settings.ARCHIVE_STORE) / "pieces" / name[:2] / f"{name}.warc.gz"


def read(name: str) -> bytes:
    """The record as it was written. Raises Lost where there is no file, Broken where it holds anything else."""
    return _opened(name, _file(name))


def response(name: str) -> Response:
    """What the site answered: status, headers and bytes. Raises Lost or Broken."""
    record = next(ArchiveIterator(BytesIO(read(name))))
    said = record.http_headers
    return int(said.get_statuscode()), said.headers, record.raw_stream.read()


def warc_of(capture: Capture) -> Iterator[bytes]:
    """The WARC file of an edition, the same at each time: what it is, then each record of its list, each gzipped.

    Raises Lost or Broken.
    """
    yield gzip.compress(_about(capture), mtime=0)
    for piece in capture.pieces:
        file = _file(piece["piece"])
        _opened(piece["piece"], file)
        yield file


def _kept(headers: Headers) -> list[tuple[str, str]]:
    said = {name.lower(): value for name, value in headers}
    return [(name, said[name.lower()]) for name in KEPT_HEADERS if said.get(name.lower())]


def _record(uri: str, status: int, lines: list[tuple[str, str]], payload: bytes, at: datetime) -> bytes:
    writer = _writer()
    record = writer.create_warc_record(
        uri,
        "response",
        payload=BytesIO(payload),
        length=len(payload),
        http_headers=StatusAndHeaders(f"{status} {responses.get(status, '')}", lines, protocol="HTTP/1.1"),
        warc_headers_dict={
            "WARC-Date": moment(at),
            "WARC-Payload-Digest": f"sha256:{sha256(payload).hexdigest()}",
        },
    )
    writer.write_record(record)
    return writer.out.getvalue()


def _about(capture: Capture) -> bytes:
    """The first record of the file says which edition it is; its date and number are those of the row "sealed"."""
    sealed = Entry.objects.get(number=capture.number)
    told = {
        "format": "WARC File Format 1.1",
        "isPartOf": f"edition {capture.edition}",
        "description": f"register row {sealed.number}, hash {sealed.hash}",
    }
    writer = _writer()
    record = writer.create_warcinfo_record(None, told)
    record.rec_headers.replace_header("WARC-Date", moment(sealed.at))
    record.rec_headers.replace_header("WARC-Record-ID", f"<{uuid5(NAMESPACE_URL, sealed.hash).urn}>")
    writer.write_record(record)
    return writer.out.getvalue()


def _writer() -> WARCWriter:
    return WARCWriter(BytesIO(), gzip=False, warc_version=WARC)


def _file(name: str) -> bytes:
    try:
        return path_of(name).read_bytes()
    except FileNotFoundError as missing:
        raise Lost(name) from missing


def _opened(name: str, file: bytes) -> bytes:
    """The record in the file, if it is the one that the name was made of."""
    try:
        record = gzip.decompress(file)
    except (OSError, EOFError, zlib.error) as damaged:
        raise Broken(name) from damaged
    if sha256(record).hexdigest() != name:
        raise Broken(name)
    return record


def _store(path: Path, record: bytes) -> int:
    """Under its name a file is whole or absent. How many bytes it has."""
    make_folder(path.parent)
    file = gzip.compress(record, mtime=0)
    replace(path, file)
    return len(file)
