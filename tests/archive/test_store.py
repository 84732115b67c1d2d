"""The store keeps each answer of the site once, under the name of its own bytes, and notices when a file is another."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from warcio.archiveiterator import ArchiveIterator

from workflows.archive import store
from workflows.archive.models import Piece

AT = datetime(2026, 3, 3, 8, 30, tzinfo=UTC)
URI = "https://example.vn/tin-tuc/"
HEADERS = [
    ("Content-Type", "text/html"),
    ("Date", "noise"),
    ("Set-Cookie", "a=b"),
    ("cache-control", "no-cache"),
]


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.ARCHIVE_STORE = tmp_path / "archive"
    return tmp_path


def keep(payload: bytes = "Chào".encode(), **changes: Any) -> Piece:
    return store.keep(
        **{"uri": URI, "status": 200, "headers": HEADERS, "payload": payload, "at": AT, **changes}
    )


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.django_db
def test_an_answer_is_kept_as_a_warc_record_named_by_its_hash(folder: Path) -> None:
    piece = keep()
    [path] = files(folder)
    record = gzip.decompress(path.read_bytes())
    assert path.name == f"{piece.name}.warc.gz" == f"{sha256(record).hexdigest()}.warc.gz"
    assert record.startswith(b"WARC/1.1\r\n") and store.read(piece.name) == record
    assert piece.size == path.stat().st_size and path.stat().st_mode & 0o777 == 0o444
    assert f"WARC-Payload-Digest: sha256:{piece.payload}".encode() in record


@pytest.mark.django_db
def test_it_answers_again_without_what_is_noise() -> None:
    said = [("Content-Type", "text/html"), ("Cache-Control", "no-cache")]
    assert store.response(keep().name) == (200, said, "Chào".encode())
    assert store.response(keep(b"", status=404).name) == (404, said, b"")
    assert store.response(keep(b"\x00" * 100_000).name)[2] == b"\x00" * 100_000


@pytest.mark.django_db
def test_the_same_answer_is_kept_once_however_often_it_is_given(folder: Path) -> None:
    again = [*HEADERS, ("Date", "other noise")]
    assert keep() == keep(at=AT + timedelta(days=1), headers=again)
    assert len(files(folder)) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "changes",
    [{"payload": b"1"}, {"uri": URI + "2/"}, {"status": 404}, {"headers": [("Content-Type", "text/css")]}],
)
def test_another_answer_is_another_piece(changes: dict[str, Any], folder: Path) -> None:
    assert keep().name != keep(**changes).name
    assert len(files(folder)) == 2


@pytest.mark.django_db
def test_a_file_that_is_gone_or_changed_is_not_read(folder: Path) -> None:
    name = keep().name
    [path] = files(folder)
    path.chmod(0o644)
    for bytes_ in (gzip.compress(b"WARC/1.1\r\n"), b"", path.read_bytes()[:-9], b"no gzip"):
        path.write_bytes(bytes_)
        with pytest.raises(store.Broken):
            store.read(name)
    path.unlink()
    with pytest.raises(store.Lost):
        store.response(name)


def _stopped(*args: Any) -> None:
    raise KeyboardInterrupt


@pytest.mark.django_db
def test_whoever_is_stopped_before_the_file_is_in_place_leaves_no_row(
    monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    """And the next one finds nothing that it takes for the piece."""
    monkeypatch.setattr(Path, "replace", _stopped)
    with pytest.raises(KeyboardInterrupt):
        keep()
    assert not Piece.objects.exists()
    monkeypatch.undo()
    assert store.read(keep().name)


@pytest.fixture
def hands(city: None) -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as pool:
        yield pool


def _keep_once(payload: bytes) -> str:
    try:
        return keep(payload, at=datetime.now(UTC)).name
    finally:
        connection.close()


def test_many_at_once_keep_one(hands: ThreadPoolExecutor, folder: Path) -> None:
    """Also with one another's files: nobody takes away what another's row names."""
    names = [set(hands.map(_keep_once, [bytes([number])] * 8)) for number in range(20)]
    assert [len(found) for found in names] == [1] * 20
    assert len(files(folder)) == Piece.objects.count() == 20
    assert all(store.read(name) for [name] in names)


@pytest.mark.django_db
def test_a_record_is_read_by_whoever_reads_warc() -> None:
    [record] = [
        (
            found.rec_type,
            found.rec_headers["WARC-Target-URI"],
            found.content_stream().read(),
            found.digest_checker.passed,
        )
        for found in ArchiveIterator(BytesIO(store.read(keep().name)), check_digests=True)
    ]
    assert record == ("response", URI, "Chào".encode(), True)
