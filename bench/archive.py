"""How long the verification of a whole archive takes: 100,000 rows, 20,000 editions, their captures, files and heads.

    make bench        (or: .venv/bin/python -m bench.archive [editions])

Five rows an edition (handed in, checked, decided, published, sealed), a page and a picture of its own and twelve
pieces that all share, a signed head for each publication. Made by the bench itself, in a throwaway database. Issue 8
wants it under 60 s; how much memory it takes at most is printed as well. Then how long a notary needs to begin, and
the proof of one edition.
"""

from __future__ import annotations

import gzip
import json
import os
import resource
import secrets
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.test")
django.setup()

from django.conf import settings  # noqa: E402 - after the settings are loaded
from django.db import connection  # noqa: E402 - likewise

from site_tphcm.database import roles  # noqa: E402 - likewise
from tests import databases  # noqa: E402 - likewise
from tests.archive.sealed import CSS, HTML, places  # noqa: E402 - likewise
from workflows.archive import keys, store  # noqa: E402 - likewise
from workflows.archive.checks import GUARDS  # noqa: E402 - likewise
from workflows.archive.hashes import NOTHING, row_hash, value_hash  # noqa: E402 - likewise
from workflows.archive.heads import Heads, sign  # noqa: E402 - likewise
from workflows.archive.models import Capture, Edition, Entry, Piece, Value  # noqa: E402 - likewise
from workflows.archive.notary import Notary  # noqa: E402 - likewise
from workflows.archive.proof import proof_of  # noqa: E402 - likewise
from workflows.archive.tree import Tree  # noqa: E402 - likewise
from workflows.archive.verify import verify  # noqa: E402 - likewise

BEGUN = datetime(2026, 1, 1, tzinfo=UTC)
STEPS = ("submit", "check", "decide", "publish", "sealed")
SHARED = 12
AT_ONCE = 500  # editions
BODY = "Sáng ngày 25/11, Ủy ban nhân dân thành phố tổ chức hội nghị triển khai nhiệm vụ. "
WORDS = {
    "item_title": "Hội nghị triển khai nhiệm vụ",
    "item_address": "/tin-tuc/hoi-nghi/",
    "username": "truong-ban",
    "name": "Nguyễn Văn Mẫu",
    "role": "truong-ban",
    "title": "Trưởng Ban biên tập",
    "basis": "II.4.1-3",
    "regulation": "4259/QĐ-UBND",
}


class Archive:
    """What is made of it so far, and what is not in the database yet."""

    def __init__(self) -> None:
        self.number, self.hash, self.tree = 0, NOTHING, Tree()
        self.key = keys.make(settings.ARCHIVE_SIGNING_KEY)
        self.made: dict[type, list[Any]] = {Entry: [], Value: [], Edition: [], Capture: [], Piece: []}
        self.shared = [self._piece(f"/static/{one}.css", b"body{}" * 500, CSS) for one in range(SHARED)]

    def publish(self, key: int) -> None:
        edition = self._edition(str(key))
        for step in STEPS[:-1]:
            told = {"edition": edition.digest, "content_hash": edition.content_hash}
            number = self._row(step, str(key), told if step == "publish" else {})
        edition.number = number
        page = self._piece(edition.address, f"<html>{edition.content * 5}</html>".encode(), HTML)
        picture = self._piece(f"/media/{key}.webp", secrets.token_bytes(20_000), ())
        taken = Capture(edition=number, manifest=json.dumps([page, picture, *self.shared]))
        taken.number = self._row("sealed", str(number), {"edition": str(number), "manifest": taken.digest})
        self.made[Edition].append(edition)
        self.made[Capture].append(taken)
        Heads().path(self.number).write_text(
            json.dumps(sign(self.number, self.hash, self.tree.root, BEGUN, self.key).__dict__)
        )

    def _edition(self, key: str) -> Edition:
        fields = {"title": f"Tin {key}", "summary": BODY, "body": BODY * 40}
        said = {"kind": "pages.newspage", "fields": fields, "children": {}, "files": {}}
        content = json.dumps(said, ensure_ascii=False)
        told = {"kind": "pages.newspage", "key": key, "section": "tin-tuc", "title": f"Tin {key}"}
        address = f"/tin-tuc/{key}/"
        return Edition(**told, language="vi", address=address, at=BEGUN, revision=7, content=content)

    def _row(self, verb: str, key: str, told: dict[str, str]) -> int:
        self.number += 1
        said = {name: (secrets.token_hex(16), word) for name, word in (WORDS | told).items()}
        digests = {name: value_hash(*pair) for name, pair in said.items()}
        at = BEGUN + timedelta(minutes=self.number)
        entry = Entry(number=self.number, at=at, recorded_at=at, verb=verb, kind="pages.newspage", key=key)
        entry.digests, entry.previous = json.dumps(digests, sort_keys=True), self.hash
        self.hash = entry.hash = row_hash(entry)
        self.tree.add(self.hash)
        self.made[Entry].append(entry)
        self.made[Value] += [Value(number=self.number, name=n, salt=s, value=v) for n, (s, v) in said.items()]
        return self.number

    def _piece(self, address: str, sent: bytes, head: tuple[tuple[str, str], ...]) -> dict[str, Any]:
        """As store.keep() does, without waiting for the disk."""
        uri, lines = f"https://example.vn{address}", list(head)
        record = store._record(uri, 200, lines, sent, BEGUN)
        name, file = sha256(record).hexdigest(), gzip.compress(record, mtime=0)
        store.path_of(name).parent.mkdir(parents=True, exist_ok=True)
        store.path_of(name).write_bytes(file)
        told = {"uri": uri, "payload": sha256(sent).hexdigest()}
        first = sha256(repr((200, lines)).encode()).hexdigest()
        self.made[Piece].append(Piece(name=name, head=first, size=len(file), **told))
        return {**told, "status": 200, "type": "", "piece": name, "size": len(sent)}

    def flush(self) -> None:
        for model, rows in self.made.items():
            model.objects.bulk_create(rows)
            rows.clear()


def main(editions: int) -> None:
    databases.build_templates()
    clone = databases.clone_of(databases.HOUSE, f"{databases.HOUSE}_bench")
    with tempfile.TemporaryDirectory() as folder, places(Path(folder)), clone:
        _said(f"made: {editions} editions", lambda: _make(editions))
        _said("verify", lambda: _whole(editions))
        notary = Notary(Heads(), keys.load(settings.ARCHIVE_SIGNING_KEY))
        _said("a notary begins", lambda: notary.look(BEGUN))
        _said("proof of one edition", lambda: proof_of([5 * editions - 1, 5 * editions]))
    databases.drop_all()


def _make(editions: int) -> None:
    archive = Archive()
    fill(archive, editions)
    Heads().keep(sign(archive.number, archive.hash, archive.tree.root, BEGUN, archive.key))
    keys.publish(archive.key, Heads().folder)


def fill(archive: Archive, editions: int) -> None:
    """With the guards off: in a database of the bench's own, which is thrown away."""
    with roles.as_owner(connection), connection.cursor() as cursor:
        for table in GUARDS:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for turn in range(editions):
            archive.publish(turn)
            if turn % AT_ONCE == AT_ONCE - 1:
                archive.flush()
        archive.flush()
        cursor.execute("ANALYZE")


def _whole(editions: int) -> None:
    verdict = verify()
    assert (verdict.is_whole, verdict.count, verdict.unsigned) == (True, 5 * editions, 0), verdict  # noqa: S101 - else the figure says nothing


def _said(what: str, work: Callable[[], object]) -> None:
    begun, before = time.perf_counter(), _memory()
    work()
    taken = time.perf_counter() - begun
    print(f"{what:<30} {taken:8.1f} s   memory at most {_memory():5.0f} MB (before {before:.0f})", flush=True)  # noqa: T201 - what it is for


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
