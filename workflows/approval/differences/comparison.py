"""Two trees of pieces become what changed, a part in a part, and nothing of what stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .alignment import Pair, aligned
from .pieces import Piece
from .words import GONE, NEW, SAME, Run, runs, shortened, whole

CHANGED, MOVED = "changed", "moved"
MOST_NAMED = 12  # words by which a piece that moved is known


@dataclass(frozen=True)
class Part:
    """One change: how, of what, in which words; a picture or file before and after; and the parts that changed."""

    how: str
    kind: str
    label: str
    runs: tuple[Run, ...] = ()
    parts: tuple[Part, ...] = ()
    before: Any = None
    after: Any = None
    is_moved: bool = False


def compared(old: Piece, new: Piece) -> Part | None:
    """What changed from one to the other; None where nothing did."""
    return _part(Pair(old, new))


def as_it_stands(piece: Piece) -> Part | None:
    """What there is to read of it, with nothing to hold it against; None where it is empty."""
    return _one_sided(SAME, piece)


def _part(pair: Pair) -> Part | None:
    old, new = pair.old, pair.new
    if old is None:
        return _one_sided(NEW, new) if new else None
    if new is None:
        return _one_sided(GONE, old)
    if old.content == new.content:
        return _moved(new) if pair.is_moved else None
    parts = tuple(found for inner in aligned(old.parts, new.parts) if (found := _part(inner)))
    said = tuple(shortened(runs(old.words, new.words))) if old.words != new.words else ()
    shown = (old.shows, new.shows) if old.shows != new.shows else (None, None)
    if not (parts or said or any(shown) or pair.is_moved or old.which != new.which):
        return None  # nothing that words can tell
    return Part(CHANGED, new.kind, new.label, said, parts, *shown, is_moved=pair.is_moved)


def _one_sided(how: str, piece: Piece) -> Part | None:
    """All of what came or went; empty fields of it are not told."""
    if piece.is_empty:
        return None
    parts = tuple(found for part in piece.parts if (found := _one_sided(how, part)))
    shown = {"before" if how == GONE else "after": piece.shows}
    return Part(how, piece.kind, piece.label, tuple(whole(how, piece.words)), parts, **shown)


def _moved(piece: Piece) -> Part:
    """Named by its first words: it says what it said."""
    return Part(MOVED, piece.kind, piece.label, tuple(whole(SAME, _first_words(piece))), is_moved=True)


def _first_words(piece: Piece) -> tuple[Any, ...]:
    if piece.words:
        return piece.words[:MOST_NAMED]
    return next((found for part in piece.parts if (found := _first_words(part))), ())
