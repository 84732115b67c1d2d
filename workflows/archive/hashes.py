"""What a hash of the register is made of: the same bytes as `archive_hash` in guards.sql makes it of.

Each part is framed by its length ("5:hello,"), so that no two rows can read alike; a first
byte says what is hashed, as in RFC 6962 (0x01 stays free for the nodes of a tree).
"""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import Protocol

HASH = 64  # hexadecimal digits of a SHA-256
ROW, VALUE = b"\x00", b"\x02"
NOTHING = "0" * HASH  # what the first row follows


class Row(Protocol):
    """What a row is hashed of."""

    number: int
    at: datetime
    recorded_at: datetime
    verb: str
    kind: str
    key: str
    digests: str
    previous: str


def row_hash(entry: Row) -> str:
    """The hash of the row, made from the row alone."""
    moments = (moment(entry.at), moment(entry.recorded_at))
    said = (entry.verb, entry.kind, entry.key, entry.digests, entry.previous)
    return digest(ROW, str(entry.number), *moments, *said)


def value_hash(salt: str, value: str) -> str:
    """The hash of a value that stands in the row: without the salt nobody can guess what it was."""
    return digest(VALUE, salt, value)


def digest(prefix: bytes, *parts: str) -> str:
    framed = (b"%d:%b," % (len(part), part) for part in map(str.encode, parts))
    return sha256(prefix + b"".join(framed)).hexdigest()


def moment(at: datetime) -> str:
    """UTC, always with microseconds: 2026-11-24T06:30:00.000000Z."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
