"""Which piece of the old state is which of the new one, and which of them changed places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .pieces import Piece

CELL = "cell"
MOST_HELD, NEAR = 2_500, 2  # pairs held against each other; beyond, so many places apart
ALIKE = 0.5  # from this share of common words on, a piece is the other one changed


@dataclass(frozen=True)
class Pair:
    """A piece in both states; without the old one it came, without the new one it went."""

    old: Piece | None
    new: Piece | None
    is_moved: bool = False


def aligned(old: Sequence[Piece], new: Sequence[Piece]) -> list[Pair]:
    """In the order of the new state; what went stands where it stood."""
    if len(old) == len(new) and all(piece.kind == CELL for piece in (*old, *new)):
        return list(map(Pair, old, new))  # a table of as many columns: each cell is that of its column
    found = _matches(old, new)
    stays = _longest_run([found[place] for place in sorted(found)])
    pairs = [
        Pair(old[found[place]], piece, found[place] not in stays) if place in found else Pair(None, piece)
        for place, piece in enumerate(new)
    ]
    return _with_what_went(pairs, old, set(found.values()))


def _matches(old: Sequence[Piece], new: Sequence[Piece]) -> dict[int, int]:
    """Place in the new state to place in the old one: by name, by the same content, then by likeness."""
    found: dict[int, int] = {}
    for is_same in (_by_name, _by_content):
        for place, piece in enumerate(new):
            taken = set(found.values())
            if place not in found and (same := _first(old, piece, taken, is_same)) is not None:
                found[place] = same
    for _share, place, other in sorted(_alike(old, new, found), reverse=True):
        if place not in found and other not in found.values():
            found[place] = other
    return found


def _by_name(old: Piece, new: Piece) -> bool:
    return bool(new.name) and old.name == new.name and old.kind == new.kind


def _by_content(old: Piece, new: Piece) -> bool:
    return old.content == new.content


def _first(
    old: Sequence[Piece], piece: Piece, taken: set[int], is_same: Callable[[Piece, Piece], bool]
) -> int | None:
    return next(
        (place for place, other in enumerate(old) if place not in taken and is_same(other, piece)), None
    )


def _alike(old: Sequence[Piece], new: Sequence[Piece], found: dict[int, int]) -> list[tuple[float, int, int]]:
    """Of few pieces each against each; of very many, which nobody rewrites one by one, only near ones."""
    taken = set(found.values())
    left = [[n for n in range(len(side)) if n not in known] for side, known in ((old, taken), (new, found))]
    is_near = len(left[0]) * len(left[1]) > MOST_HELD
    return [
        (share, place, other)
        for place in left[1]
        for other in left[0]
        if old[other].kind == new[place].kind and not (is_near and abs(place - other) > NEAR)
        if (share := _share(old[other], new[place])) >= ALIKE
    ]


def _share(old: Piece, new: Piece) -> float:
    matcher = SequenceMatcher(None, old.text, new.text, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE <= matcher.quick_ratio() else 0.0


def _longest_run(places: Sequence[int]) -> set[int]:
    """The most pieces that stand in the same order in both states: the others moved."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        before[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    run: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        run.add(last)
        last = before[last]
    return run


def _with_what_went(pairs: list[Pair], old: Sequence[Piece], kept: set[int]) -> list[Pair]:
    """Each piece that went comes after the piece it stood behind, which is of the new state or went too."""
    whole = list(pairs)
    for place, piece in enumerate(old):
        if place in kept:
            continue
        behind = old[place - 1] if place else None
        at = next((n for n, pair in enumerate(whole) if behind is not None and pair.old is behind), -1)
        whole.insert(at + 1, Pair(piece, None))
    return whole
