"""The time stamp of a pack, taken along beside it.

It is no part of the pack: a pack is the same byte for byte whenever it is asked for, and the authority may answer
an hour after the pack was made, or never. What is added has the pack's own rows once more, with their ways to the
first head that was stamped: laid over the unpacked pack, `verify.py` proves them under that head.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.serialization import Encoding
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from workflows.archive import proof
from workflows.archive.heads import Heads
from workflows.archive.stamping.stamps import NoStamp, Stamp, Stamps

from .making import zipped


def stamp(pack: Path, into: Path) -> Stamp:
    """The stamp of that pack, as a file. Raises NoStamp, proof.Unsigned, heads.Fork."""
    rows, stamps = _rows(pack), Stamps(Heads())
    found = stamps.first_over(rows[-1]["number"])
    if found is None:
        raise NoStamp(_("Chưa có dấu thời gian cho các dòng sổ của gói này."))
    zipped(_files(found, rows, stamps), into)
    return found


def _rows(pack: Path) -> list[dict[str, Any]]:
    """Of the register, as the pack has them: what it leaves out (withheld.py) is not told here either."""
    try:
        with zipfile.ZipFile(pack) as packed:
            return sorted(json.loads(packed.read("rows.json")), key=lambda row: row["number"])
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise NoStamp(_("Tệp %s không phải là gói chứng cứ.") % pack.name) from error


def _files(found: Stamp, rows: list[dict[str, Any]], stamps: Stamps) -> Iterator[tuple[str, bytes]]:
    head = stamps.heads.first_over(found.number)
    proved = proof.proof_under(head, [row["number"] for row in rows], stamps.heads)
    ways = {row["number"]: row["path"] for row in proved["rows"]}
    roots = [root.public_bytes(Encoding.PEM) for root in stamps.roots]
    yield "DOC-DAU-THOI-GIAN.txt", render_to_string("inspection/pack/stamp.txt", {"stamp": found}).encode()
    yield "rows.json", proof.as_file([row | {"path": ways[row["number"]]} for row in rows])
    yield "head.json", stamps.heads.path(found.number).read_bytes()  # as it was stamped
    yield "public.pem", proved["public"].encode()
    yield "head.tsr", stamps.path(found.number).read_bytes()
    yield "roots.pem", b"".join(roots)
