"""What a pack leaves out because it is hidden (ADR 0037): each value keeps its salted hash in its row, and no salt with
which somebody could try names and numbers until one fits.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import Any

from workflows.archive.hiding import WORD
from workflows.archive.veil import CLEAR

from .contents import Contents

BLANK = ("", "")


def rows_of_pack(contents: Contents, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows without values that name what is hidden, and without plain hashes of what it stands in."""
    veil, hashes = reduce(or_, contents.veils.values(), CLEAR), _hashes(contents)

    def kept(name: str, said: tuple[str, str]) -> tuple[str, str]:
        is_hidden = name == WORD or said[1] in hashes or veil.finds(said[1])
        return BLANK if is_hidden else said

    return [
        row | {"values": {name: kept(name, said) for name, said in row["values"].items()}} for row in rows
    ]


def _hashes(contents: Contents) -> set[str]:
    hidden = [one for one in contents.editions if one.number in contents.hidden]
    captures = (contents.captures.get(one.number) for one in hidden)
    lists = {one.digest for one in captures if one}
    return lists | {one.digest for one in hidden} | {one.content_hash for one in hidden}
