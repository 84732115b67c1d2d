"""What a browser was served: the file of each piece, against its name, its row, and the lists that name it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from warcio.archiveiterator import ArchiveIterator

from .. import store
from ..models import Capture, Piece


class Pieces:
    """Each is read once, however many editions show it."""

    def __init__(self) -> None:
        self.seen: set[bytes] = set()
        self.rows: dict[str, Piece] = {}

    def fetch(self, captures: Iterable[Capture]) -> None:
        """The rows of the pieces that these captures name and that were not read yet."""
        named = {one["piece"] for capture in captures for one in _listed(capture)}
        self.rows = Piece.objects.in_bulk([name for name in named if not self._is_seen(name)])

    def _is_seen(self, name: str) -> bool:
        return bytes.fromhex(name) in self.seen

    def fault(self, capture: Capture) -> str:
        """What is wrong with a piece of the capture; the first one that is broken."""
        for listed in _listed(capture):
            name = listed["piece"]
            if self._is_seen(name):
                continue
            if says := _fault(self.rows.get(name), listed):
                return says.replace("%(piece)s", f"{name[:12]}…")
            self.seen.add(bytes.fromhex(name))
        return ""


def _listed(capture: Capture) -> list[dict[str, Any]]:
    """None where the list itself was tampered with, which its digest says."""
    try:
        return [one for one in capture.pieces if len(bytes.fromhex(one["piece"])) == 32]
    except (ValueError, TypeError, KeyError):
        return []


def _fault(row: Piece | None, listed: dict[str, Any]) -> str:
    if row is None:
        return _("Bản chụp của dòng %(number)s thiếu phần %(piece)s trong danh sách các phần lưu trữ.")
    try:
        record = store.read(row.name)
    except store.Lost:
        return _("Bản chụp của dòng %(number)s mất tệp của phần %(piece)s.")
    except store.Broken:
        return _("Bản chụp của dòng %(number)s có tệp của phần %(piece)s đã bị sửa.")
    told = (row.uri, row.payload, row.head, row.size)
    if told != (*_found(record), store.path_of(row.name).stat().st_size) or told[:2] != _named(listed):
        return _("Bản chụp của dòng %(number)s có phần %(piece)s ghi khác với tệp của nó.")
    return ""


def _named(listed: dict[str, Any]) -> tuple[str, str]:
    return listed["uri"], listed["payload"]


def _found(record: bytes) -> tuple[str, str, str]:
    """Address, hash of the bytes and hash of the answer's head, as the record itself has them."""
    read = next(ArchiveIterator(BytesIO(record)))
    head = (int(read.http_headers.get_statuscode()), read.http_headers.headers)
    payload = sha256(read.raw_stream.read()).hexdigest()
    return read.rec_headers.get_header("WARC-Target-URI"), payload, sha256(repr(head).encode()).hexdigest()
