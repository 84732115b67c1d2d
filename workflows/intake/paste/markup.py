"""HTML as a clipboard holds it, as a tree. Whatever is pasted gives one, in time that grows with its length alone.

The standard library's parser reads an unclosed comment again from each of its beginnings; this one never goes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from ..word.reading.bounds import TOO_MUCH, Refused

MOST_ELEMENTS = 100_000
DEEPEST = 100  # elements inside one another: what is deeper stands beside them
VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input"),
    *("link", "meta", "param", "source", "track", "wbr"),
}
WORDLESS = {"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"}
# An element that begins ends those of these names that are open, as far as the nearest of the others.
ENDS = {
    "li": ({"li"}, {"ul", "ol", "table"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"table", "tr"}),
    "th": ({"td", "th"}, {"table", "tr"}),
    "p": ({"p"}, {"table", "td", "th", "li", "div", "ul", "ol"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
}
PARTS = {"thead", "tbody", "tfoot"}
ENDS |= dict.fromkeys(PARTS, ({"tr", "td", "th"} | PARTS, {"table"}))
# What stands in a table itself; anything else there is in a cell that nobody wrote down.
OF_A_TABLE = PARTS | {"tr", "td", "th", "caption", "colgroup", "col", "form", "input", "script", "style"}
_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>]*+))?+""", re.DOTALL
)
_NO_NUMBER = re.compile(r"&#\d{9,}+;?")  # of no character; Python reads no number as long as it may be


@dataclass
class Node:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def words(self) -> str:
        return "".join(child if isinstance(child, str) else child.words for child in self.children)

    def inside(self) -> Iterator[Node]:
        """The elements directly in it."""
        return (child for child in self.children if isinstance(child, Node))

    def every(self, tag: str) -> Iterator[Node]:
        for child in self.inside():
            if child.tag == tag:
                yield child
            yield from child.every(tag)


class Tree:
    """Reads once: `root`, and the words of all style sheets."""

    def __init__(self, html: str) -> None:
        self.root, self.sheets = Node("html"), list[str]()
        self._html, self._at = _NO_NUMBER.sub("\ufffd", html), 0
        self._open, self._count, self._beside = [self.root], 0, 0
        while self._at < len(self._html):
            self._read()

    def _read(self) -> None:
        begins = self._html.find("<", self._at)
        self._words(self._html[self._at : begins] if begins >= 0 else self._html[self._at :])
        self._at = begins if begins >= 0 else len(self._html)
        if begins < 0:
            return
        if self._html.startswith("<!--", begins):
            self._leap("-->", begins + 4)
        elif self._html.startswith(("<!", "<?"), begins):
            self._leap(">", begins)
        elif self._html.startswith("</", begins):
            named = _NAME.match(self._html, begins + 2)
            self._leap(">", begins)
            self._end(named[0].lower() if named else "")
        elif named := _NAME.match(self._html, begins + 1):
            self._begin(named)
        else:
            self._words("<")
            self._at += 1

    def _leap(self, over: str, start: int) -> None:
        found = self._html.find(over, start)
        self._at = len(self._html) if found < 0 else found + len(over)

    def _words(self, words: str) -> None:
        if words:
            self._imply("" if not words.isspace() else "col")
            self._open[-1].children.append(unescape(words))

    def _begin(self, named: re.Match[str]) -> None:
        node = Node(named[0].lower())
        self._at = named.end()
        while found := _ATTRIBUTE.match(self._html, self._at):
            self._at = found.end()
            node.attributes.setdefault(found[1].lower(), unescape(_bare(found[2] or "")))
        end = self._html.find(">", self._at)
        is_closed = ":" in node.tag and self._html.endswith("/", self._at, end)
        self._leap(">", self._at)
        self._add(node)
        if node.tag in WORDLESS:
            self._leave_out(node)
        elif node.tag not in VOID and not is_closed:
            self._into(node)

    def _add(self, node: Node) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS:
            raise Refused(TOO_MUCH)
        if not self._beside and node.tag in ENDS:
            self._end_before(*ENDS[node.tag])
        self._imply(node.tag)
        self._open[-1].children.append(node)

    def _imply(self, tag: str) -> None:
        """A row around a cell, and a cell around what stands in none; `tag`: of what comes, empty for words."""
        if self._open[-1].tag in {"table", *PARTS} and (tag in {"td", "th"} or tag not in OF_A_TABLE):
            self._enter(Node("tr"))
        if self._open[-1].tag == "tr" and tag not in OF_A_TABLE:
            self._enter(Node("td"))

    def _enter(self, node: Node) -> None:
        self._open[-1].children.append(node)
        self._into(node)

    def _into(self, node: Node) -> None:
        if len(self._open) < DEEPEST and not self._beside:
            self._open.append(node)
        else:
            self._beside += 1

    def _leave_out(self, node: Node) -> None:
        """Up to its end; the rules of a style sheet are kept."""
        ends = re.compile(f"</{node.tag}", re.IGNORECASE).search(self._html, self._at)
        until = ends.start() if ends else len(self._html)
        if node.tag == "style":
            self.sheets.append(self._html[self._at : until])
        self._at = until
        self._leap(">", until)

    def _end(self, tag: str) -> None:
        if self._beside:
            self._beside -= 1
            return
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def _end_before(self, ended: set[str], edge: set[str]) -> None:
        outermost = 0
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag in edge:
                break
            if self._open[place].tag in ended:
                outermost = place
        if outermost:
            del self._open[outermost:]


def _bare(value: str) -> str:
    is_quoted = len(value) > 1 and value[0] in "\"'" and value[0] == value[-1]
    return value[1:-1] if is_quoted else value
