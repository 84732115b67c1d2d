"""Signed heads (ADR 0036): what the register was at a moment, in a place that its writers cannot rewrite.

A folder with one file a head, named by the number of its row and never overwritten; `latest.json`, the newest
head signed anew every few minutes, so that a quiet register is proved quiet; and the public keys (keys.py).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.utils.translation import gettext as _

from .files import replace, write_once
from .hashes import moment
from .keys import name_of, published

LATEST = "latest.json"
REFUSED = "refused.json"  # why the notary signs nothing at this moment
NAMED = re.compile(r"\d{12}\.json")


class Fork(Exception):
    """A sentence: the register, or a head of it, contradicts what was signed."""


@dataclass(frozen=True)
class Head:
    """The register up to row `number`: that row's hash, the root of the tree, when and by which key it was signed."""

    number: int
    hash: str
    root: str
    at: str
    key: str
    signature: str = ""  # hexadecimal, of all the rest

    @property
    def said(self) -> bytes:
        """What is signed: canonical JSON."""
        told = {name: value for name, value in asdict(self).items() if name != "signature"}
        return json.dumps(told, sort_keys=True, separators=(",", ":")).encode()

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.at).astimezone(UTC)

    def is_signed(self, keys: Mapping[str, Ed25519PublicKey]) -> bool:
        try:
            keys[self.key].verify(bytes.fromhex(self.signature), self.said)
        except (KeyError, TypeError, ValueError, InvalidSignature):
            return False
        return True

    def says_as(self, other: Head) -> bool:
        """The same register, whenever signed."""
        return (self.number, self.hash, self.root) == (other.number, other.hash, other.root)


def sign(number: int, hash: str, root: str, at: datetime, key: Ed25519PrivateKey) -> Head:
    head = Head(number, hash, root, moment(at), name_of(key.public_key()))
    return Head(head.number, head.hash, head.root, head.at, head.key, key.sign(head.said).hex())


def read(path: Path) -> Head | None:
    """The head in that file; None where it cannot be read as one."""
    try:
        told = json.loads(path.read_bytes())
        head = Head(**told)
        head.moment  # noqa: B018 - reading it is what checks it
    except (OSError, ValueError, TypeError, AttributeError):
        return None
    return head if type(head.number) is int and head.number > 0 else None


class Heads:
    """The folder of the signed heads."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = Path(folder or settings.ARCHIVE_HEADS)

    @property
    def keys(self) -> dict[str, Ed25519PublicKey]:
        return published(self.folder)

    def files(self) -> Iterator[tuple[int, Path]]:
        """Each head's file by its number, the first row's first."""
        if not self.folder.is_dir():
            return
        for name in sorted(path.name for path in self.folder.iterdir() if NAMED.fullmatch(path.name)):
            yield int(name[:12]), self.folder / name

    def path(self, number: int) -> Path:
        return self.folder / f"{number:012}.json"

    @property
    def newest(self) -> Head | None:
        """The head of the highest number that was ever signed; raises Fork where it cannot be trusted."""
        numbers = [number for number, _path in self.files()]
        latest = self.latest
        if latest and latest.is_signed(self.keys) and latest.number > max(numbers, default=0):
            return latest
        return self._trusted(numbers[-1]) if numbers else None

    def first_over(self, row: int) -> Head | None:
        """The first head that covers the row, the same however many were signed since; raises Fork where it cannot be
        trusted."""
        number = next((number for number, _path in self.files() if number >= row), None)
        return None if number is None else self._trusted(number)

    def _trusted(self, number: int) -> Head:
        head = read(self.path(number))
        if head is None or head.number != number or not head.is_signed(self.keys):
            says = _("Mốc ký của dòng %(number)s trong %(folder)s không đọc được hoặc sai chữ ký.")
            raise Fork(says % {"number": number, "folder": self.folder})
        return head

    @property
    def latest(self) -> Head | None:
        """The newest word of the notary."""
        return read(self.folder / LATEST)

    def keep(self, head: Head) -> None:
        """Write the head down, once; then say anew what is the latest. Raises Fork."""
        if not write_once(self.path(head.number), _written(head)):
            there = read(self.path(head.number))
            if there is None or not there.says_as(head):
                says = _("Mốc ký của dòng %(number)s đã có trong %(folder)s với nội dung khác.")
                raise Fork(says % {"number": head.number, "folder": self.folder})
        replace(self.folder / LATEST, _written(head))

    def refuse(self, says: str, at: datetime) -> None:
        """Leave word, for whoever looks, why nothing is signed."""
        replace(self.folder / REFUSED, json.dumps({"at": moment(at), "says": says}).encode())

    def sign_again(self) -> None:
        (self.folder / REFUSED).unlink(missing_ok=True)

    @property
    def refusal(self) -> str:
        """Why the notary signs nothing; empty where it does."""
        try:
            told: dict[str, Any] = json.loads((self.folder / REFUSED).read_bytes())
        except (OSError, ValueError):
            return ""
        return str(told.get("says", ""))


def _written(head: Head) -> bytes:
    return json.dumps(asdict(head), sort_keys=True, separators=(",", ":")).encode() + b"\n"
