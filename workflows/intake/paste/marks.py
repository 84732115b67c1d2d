"""What stands before an item: Word prints it into the paragraph, lists of HTML count it."""

from __future__ import annotations

import re

from ..word.reading.numbering import DEEPEST, Mark, written_as
from .looks import Looks, Said
from .markup import Node

_LEVEL = re.compile(r"\blevel(\d)")
_PLAIN = re.compile(r"(\d{1,6})[.)]?")
SHAPES = {
    **dict.fromkeys(("a", "lower-alpha", "lower-latin"), "lowerLetter"),
    **dict.fromkeys(("A", "upper-alpha", "upper-latin"), "upperLetter"),
    **dict.fromkeys(("i", "lower-roman"), "lowerRoman"),
    **dict.fromkeys(("I", "upper-roman"), "upperRoman"),
}
IGNORED = "ignore"  # the mark, as Word prints it for whoever knows no lists of its own


def of_word(said: Said, node: Node, looks: Looks) -> Mark | None:
    """Of a paragraph that Word says is in a list; the mark is that which it printed."""
    level = _LEVEL.search(said.get("mso-list", ""))
    if level is None:
        return None
    depth = min(max(int(level[1]) - 1, 0), DEEPEST)
    printed = " ".join(_printed(node, looks).split())
    is_bullet = not any(map(str.isalnum, printed)) or (len(printed) == 1 and not printed.isdigit())
    if is_bullet:
        return Mark(depth)
    plain = _PLAIN.fullmatch(printed)
    return Mark(depth, printed, int(plain[1]) if plain else 0)


def _printed(node: Node, looks: Looks) -> str:
    for child in node.inside():
        found = child.words if looks.said(child).get("mso-list") == IGNORED else _printed(child, looks)
        if found:
            return found
    return ""


class List:
    """One `ul` or `ol`, while its items are read."""

    def __init__(self, node: Node, said: Said, depth: int) -> None:
        self._is_ordered, self._depth = node.tag == "ol", depth
        self._shape = said.get("list-style-type") or node.attributes.get("type", "")
        start = node.attributes.get("start", "")
        self._count = int(start) - 1 if start.isdecimal() and len(start) < 7 else 0

    def mark(self, item: Node, said: Said) -> Mark | None:
        self._count += 1
        value = item.attributes.get("value", "")
        if value.isdecimal() and len(value) < 7:
            self._count = int(value)
        depth, shape = self._depth_of(item), said.get("list-style-type") or self._shape
        if shape == "none":
            return None
        if not self._is_ordered:
            return Mark(depth)
        if shape in SHAPES:
            return Mark(depth, f"{written_as(self._count, SHAPES[shape])}.")
        return Mark(depth, f"{self._count}.", self._count)

    def _depth_of(self, item: Node) -> int:
        """Word for the web puts each item into a list of its own, and says how deep it is."""
        said = item.attributes.get("aria-level") or item.attributes.get("data-aria-level", "")
        return min(int(said) - 1 if said in set("123456789") else self._depth, DEEPEST)
