"""An archive with all that one has, signed, with a few rows after its last head; and evidence packs of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from workflows.archive import keys, store
from workflows.archive.heads import Heads
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.notary import Notary
from workflows.archive.proof import VERIFIER, as_file, edition_of_pack, proof_of
from workflows.archive.record import Subject, record

from .rows import AT, HAND, write

EDITIONS = 4
HTML = (("Content-Type", "text/html; charset=utf-8"),)
CSS = (("Content-Type", "text/css"),)


@contextmanager
def places(folder: Path) -> Iterator[None]:
    """Inside, heads, key and pieces are in that folder."""
    heads = folder / "heads"
    heads.mkdir(parents=True, exist_ok=True)
    told = {"ARCHIVE_HEADS": heads, "ARCHIVE_STORE": folder / "archive"}
    with override_settings(**told, ARCHIVE_SIGNING_KEY=folder / "key.pem"):
        yield


def make() -> None:
    """Editions with their captures among other rows; some heads on the way, three rows after the last."""
    notary = Notary(Heads(), keys.make(settings.ARCHIVE_SIGNING_KEY))
    for turn in range(EDITIONS):
        write(f"before {turn}", reason="Số điện thoại 0900 000 000")
        edition = publish(str(turn))
        notary.look(timezone.now())
        write(f"between {turn}")
        capture(edition)
    notary.look(timezone.now())
    for turn in range(3):
        write(f"after {turn}")


def publish(key: str) -> Edition:
    content = json.dumps({"title": f"Lễ hội {key}", "body": "Sáng ngày 25/11, …"}, ensure_ascii=False)
    told: dict[str, Any] = {"kind": "pages.newspage", "key": key, "title": f"Lễ hội {key}"}
    told |= {"section": "tin-tuc", "language": "vi", "address": f"/tin-tuc/{key}/", "at": AT, "revision": 7}
    edition = Edition(**told, content=content)
    words = {"content_hash": edition.content_hash, "edition": edition.digest}
    with transaction.atomic():
        edition.number = _row("publish", "pages.newspage", key, **words).number
        edition.save(force_insert=True)
    return edition


def capture(edition: Edition) -> Capture:
    """A page of its own, and the styles that all of them share."""
    page = f"<html><title>{edition.title}</title>{edition.content}</html>".encode()
    answers = ((edition.address, HTML, page), ("/static/portal.css", CSS, b"body { margin: 0 }"))
    pieces = [_listed(f"https://example.vn{address}", head, sent) for address, head, sent in answers]
    taken = Capture(edition=edition.number, manifest=json.dumps(pieces, sort_keys=True))
    words = {"edition": str(edition.number), "manifest": taken.digest}
    with transaction.atomic():
        taken.number = _row("sealed", "archive.edition", str(edition.number), **words).number
        taken.save(force_insert=True)
    return taken


def _listed(uri: str, head: tuple[tuple[str, str], ...], sent: bytes) -> dict[str, Any]:
    piece = store.keep(uri, 200, head, sent, AT)
    told = {"uri": uri, "status": 200, "type": "text/html", "piece": piece.name, "payload": piece.payload}
    return {**told, "size": len(sent)}


def _row(verb: str, kind: str, key: str, **words: str) -> Entry:
    subject = Subject(kind, key, f"Lễ hội {key}")
    at = AT + timedelta(minutes=1)
    told = {"subject": subject, "hand": HAND, "basis": "III.9-1", "regulation": "4259/QĐ-UBND"}
    return record(verb, at=at, **told, **words)


def pack(folder: Path, numbers: list[int]) -> Path:
    """An evidence pack of these rows and of all that they sealed."""
    proof = proof_of(numbers)
    _write(folder / "rows.json", as_file(proof["rows"]))
    _write(folder / "head.json", as_file(proof["head"]))
    _write(folder / "public.pem", proof["public"].encode())
    _write(folder / "verify.py", VERIFIER.read_bytes())
    for edition in Edition.objects.filter(number__in=numbers):
        _write(folder / "editions" / f"{edition.number}.json", as_file(edition_of_pack(edition)))
    for taken in Capture.objects.filter(number__in=numbers):
        _write(folder / "manifests" / f"{taken.number}.json", taken.manifest.encode())
        for piece in taken.pieces:
            path = store.path_of(piece["piece"])
            if path.exists():
                _write(folder / "pieces" / path.name, path.read_bytes())
    return folder


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def faults_of(folder: Path) -> list[str]:
    """What the verifier that stands in each pack says of this one."""
    spec = spec_from_file_location("pack_verifier", VERIFIER)
    assert spec is not None
    assert spec.loader is not None
    verifier = module_from_spec(spec)
    spec.loader.exec_module(verifier)
    try:
        return list(verifier.of_pack(folder))
    except Exception as error:  # as the verifier itself does: what cannot be read is not whole
        return [repr(error)]
