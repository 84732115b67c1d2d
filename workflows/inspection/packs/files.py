"""The files of a pack, by name: the same bytes whenever they are made of the same contents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from workflows.approval.item.story import told
from workflows.archive import proof, store
from workflows.archive.hiding import all_veiled
from workflows.archive.models import Capture, Edition, Entry
from workflows.archive.veil import Veil

from ..hiding.told import under
from .contents import Contents
from .offline import pages
from .printing import can_print, printed
from .withheld import rows_of_pack


@dataclass(frozen=True)
class Shown:
    """An edition in the list of the pack: since when, until when, and the rows of its passage."""

    edition: Edition
    ended: Entry | None
    rows: list[dict[str, Any]]
    place: str  # of the page in the pack; empty where there is none
    is_hidden: bool  # a part of it


def count(contents: Contents) -> int:
    """About how many files; the job says how far it is."""
    return 6 + 3 * len(contents.editions) + 2 * len(list(contents.pieces()))


def files(contents: Contents) -> Iterator[tuple[str, bytes]]:
    """Raises proof.Unsigned while no head covers the rows, store.Lost and store.Broken where a piece is gone."""
    proved = proof.proof_of(contents.numbers)
    prints = can_print(len(contents.editions))
    yield "DOC-TRUOC.txt", _words("inspection/pack/read_first.txt", contents, prints=prints)
    yield (
        "quyet-dinh.html",
        _words("inspection/pack/decisions.html", contents, editions=list(_shown(contents))),
    )
    yield "verify.py", proof.VERIFIER.read_bytes()
    yield "rows.json", proof.as_file(rows_of_pack(contents, proved["rows"]))
    yield "head.json", proof.as_file(proved["head"])
    yield "public.pem", proved["public"].encode()
    for edition in contents.editions:
        capture = contents.captures.get(edition.number)
        if edition.number not in contents.hidden:
            yield from _to_prove(edition, capture)
        if capture and capture.pieces:
            yield from _to_look_at(capture, edition, contents.veils[edition.number], prints=prints)
    for name in contents.pieces():
        yield f"pieces/{name}.warc.gz", store.path_of(name).read_bytes()


def _to_prove(edition: Edition, capture: Capture | None) -> Iterator[tuple[str, bytes]]:
    yield f"editions/{edition.number}.json", proof.as_file(proof.edition_of_pack(edition))
    if capture:
        yield f"manifests/{capture.number}.json", capture.manifest.encode()


def _to_look_at(
    capture: Capture, edition: Edition, veil: Veil, *, prints: bool
) -> Iterator[tuple[str, bytes]]:
    """The page with what it shows, and on paper where that can be had."""
    found, place = pages(capture, veil), f"xem/{edition.number}.html"
    yield from found.items()
    if prints and (pdf := printed(found, place, edition.at)):
        yield f"xem/{edition.number}.pdf", pdf


def _shown(contents: Contents) -> Iterator[Shown]:
    before: dict[tuple[str, str], int] = {}
    for edition in all_veiled(contents.editions):
        item = edition.kind, edition.key
        rows = Entry.objects.about(*item).filter(number__gt=before.get(item, 0), number__lte=edition.number)
        capture = contents.captures.get(edition.number)
        place = f"xem/{edition.number}.html" if capture and capture.pieces else ""
        is_hidden = edition.number in contents.hidden
        yield Shown(
            edition,
            edition.end(contents.last),
            under(edition.veil, told(rows)),
            place,
            is_hidden=is_hidden,
        )
        before[item] = edition.number


def _words(template: str, contents: Contents, **more: Any) -> bytes:
    return render_to_string(template, {"contents": contents, **more}).encode()
