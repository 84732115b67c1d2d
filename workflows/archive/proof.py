"""What an evidence pack says of rows of the register, so that verifier/verify.py proves them without the others.

A pack is a folder (ADR 0036):

    rows.json           the rows, as proof_of() gives them
    head.json           the signed head that covers them (as proof_of() gives it)
    public.pem          the key of that head
    editions/N.json     edition N, as edition_of_pack() gives it
    manifests/N.json    the list of the capture whose row "sealed" is N, byte for byte as it is kept
    pieces/NAME.warc.gz the files that the lists name
    verify.py           the verifier
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from .hashes import moment
from .heads import Head, Heads
from .models import Edition, Entry, Value
from .tree import Path as Way
from .tree import Tree

VERIFIER = Path(__file__).parent / "verifier" / "verify.py"
COLUMNS = ("number", "kind", "key", "section", "title", "language", "address", "revision", "content")


class Unsigned(Exception):
    """A sentence: no signed head covers these rows yet, or it does not fit them."""


def proof_of(numbers: Iterable[int]) -> dict[str, Any]:
    """The rows of these numbers with their values, their ways to the root, the head and its key.

    {"rows": […], "head": {…}, "public": "…PEM…"}. The head is the first that covers
    them: asked for again later, all of it is the same. Raises Unsigned where a row came after the last signed head
    (the notary needs a second), or where the register is no longer the one that was signed; Fork where a head cannot
    be trusted.
    """
    wanted, heads = sorted(set(numbers)), Heads()
    head = heads.first_over(wanted[-1] if wanted else 1)
    if head is None:
        raise Unsigned(_("Mốc ký cuối chưa bao gồm các dòng này; hãy thử lại sau ít phút."))
    return proof_under(head, wanted, heads)


def proof_under(head: Head, wanted: list[int], heads: Heads) -> dict[str, Any]:
    """The same under a head that is given. Raises Unsigned where the register is no longer the one it was signed of."""
    ways: dict[int, Way] = {number: [] for number in wanted}
    if _root(head.number, ways) != head.root:
        raise Unsigned(_("Sổ không còn là sổ đã ký ở dòng %s; hãy chạy verify_archive.") % head.number)
    pem = (heads.folder / f"{head.key}.pem").read_text()
    return {"rows": _rows(wanted, ways), "head": asdict(head), "public": pem}


def edition_of_pack(edition: Edition) -> dict[str, Any]:
    """All that the edition says, as the verifier reads it."""
    return {name: getattr(edition, name) for name in COLUMNS} | {"at": moment(edition.at)}


def _root(last: int, ways: dict[int, Way]) -> str:
    tree, rows = Tree(), Entry.objects.filter(number__lte=last).order_by("number")
    for number, hash in rows.values_list("number", "hash").iterator():
        tree.add(hash, ways.get(number))
    return tree.close()


def _rows(numbers: list[int], ways: dict[int, Way]) -> list[dict[str, Any]]:
    values: dict[int, dict[str, tuple[str, str]]] = {number: {} for number in numbers}
    for value in Value.objects.filter(number__in=numbers).order_by("number", "name"):
        values[value.number][value.name] = (value.salt, value.value)
    rows = Entry.objects.filter(number__in=numbers).order_by("number")
    return [_row(row) | {"values": values[row.number], "path": ways[row.number]} for row in rows]


def _row(row: Entry) -> dict[str, Any]:
    names = ("number", "verb", "kind", "key", "digests", "previous", "hash")
    told = {name: getattr(row, name) for name in names}
    return told | {"at": moment(row.at), "recorded_at": moment(row.recorded_at)}


def as_file(told: object) -> bytes:
    """JSON for a pack, the same at each time."""
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
