"""The Merkle tree over the register's rows (RFC 6962): one root for all of them, a short path for each.

The hash of a row is made with the byte 0x00 in front (hashes.py), which is what RFC 6962 calls a leaf; two
neighbours make a node, with 0x01 in front. The tree is built a row at a time and holds a handful of hashes:
one for each complete part of it, the largest first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

NODE = b"\x01"
LEFT, RIGHT = "left", "right"
EMPTY = sha256(b"").hexdigest()
# Upwards from a row to the root: on which side each neighbour stands, and its hash.
Path: TypeAlias = list[tuple[str, str]]


@dataclass(frozen=True)
class Part:
    """A complete part of the tree, and the paths, still growing, of those of its rows that are to be proved."""

    hash: bytes
    paths: tuple[Path, ...] = ()


class Tree:
    """Grows by rows, in the order of their numbers."""

    def __init__(self) -> None:
        self.size = 0
        self.parts: list[Part] = []

    def add(self, leaf: str, path: Path | None = None) -> None:
        """One more row, by its hash; a `path` that is given grows until the row's way to the root is in it."""
        self.parts.append(Part(bytes.fromhex(leaf), () if path is None else (path,)))
        pairs = self.size  # as many parts of equal size meet as it has ones at its end
        while pairs & 1:
            right, left = self.parts.pop(), self.parts.pop()
            self.parts.append(_grown(left, right))
            pairs >>= 1
        self.size += 1

    @property
    def root(self) -> str:
        """The tree's hash at this moment; it may grow afterwards."""
        if not self.parts:
            return EMPTY
        *others, last = (part.hash for part in self.parts)
        for left in reversed(others):
            last = node(left, last)
        return last.hex()

    def close(self) -> str:
        """The root; the paths are whole with it, and no row may follow."""
        while len(self.parts) > 1:
            right, left = self.parts.pop(), self.parts.pop()
            self.parts.append(_grown(left, right))
        return self.root


def climb(leaf: str, path: Iterable[tuple[str, str]]) -> str:
    """The root that the path leads to from that row."""
    here = bytes.fromhex(leaf)
    for side, neighbour in path:
        other = bytes.fromhex(neighbour)
        here = node(other, here) if side == LEFT else node(here, other)
    return here.hex()


def node(left: bytes, right: bytes) -> bytes:
    return sha256(NODE + left + right).digest()


def _grown(left: Part, right: Part) -> Part:
    for path in left.paths:
        path.append((RIGHT, right.hash.hex()))
    for path in right.paths:
        path.append((LEFT, left.hash.hex()))
    return Part(node(left.hash, right.hash), left.paths + right.paths)
