"""What was pasted, from its first line to its last: paragraphs of spans and tables of cells, as of a Word file."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from dataclasses import dataclass, field, replace

from ..word.reading.bounds import TOO_MUCH, Refused
from ..word.reading.letters import Repair, repaired_and_told
from ..word.reading.nested import flat
from ..word.reading.numbering import Mark
from ..word.reading.runs import FROM_SYMBOLS
from ..word.reading.text import (
    LINKS,
    NOTES,
    OUTSIDE,
    STRUCK,
    SYMBOLS,
    Block,
    Noticed,
    Paragraph,
    PictureAt,
    Span,
    Table,
)
from .looks import Look, Looks, Said
from .marks import List, of_word
from .markup import Node, Tree
from .omitted import is_left_out
from .paragraphs import is_block, level_of
from .rtf import pictures_in
from .tables import Grid, Rows

SYMBOL_FONTS = {"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings"}
BACK_TO_THE_TEXT = ("#_ftnref", "#_ednref")
OF_NOTES, NOTE = {"footnote-list", "endnote-list"}, {"footnote", "endnote"}
LOCAL = "picture-local"  # it lies on the machine of whoever pastes
MOST_PARAGRAPHS, MOST_LETTERS = 5_000, 1_000_000
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
_DATA = re.compile(r"data:image/([\w.+-]+);base64,", re.IGNORECASE)
_LOCAL = re.compile(r"(?:file|cid|blob|x-apple|webkit-fake-url):", re.IGNORECASE)


@dataclass
class Place:
    """Where one reads: in the body, in a cell, in a note. The paragraph at hand, and what was made before it."""

    blocks: list[Block] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    pictures: list[PictureAt] = field(default_factory=list)
    level: int | None = None
    is_caption: bool = False
    mark: Mark | None = None
    lists: list[List] = field(default_factory=list)


class Reading:
    """`sources`: of each picture that came along, its bytes, by the name it is given here."""

    def __init__(self, html: str, rtf: str = "") -> None:
        tree = Tree(html)
        self.noticed, self.repairs = Noticed(), list[Repair]()
        self.sources: dict[str, bytes] = {}
        self.notes: list[list[Paragraph]] = []
        self._looks, self._place = Looks(tree.sheets), Place()
        self._paragraphs, self._letters = 0, 0
        self._in_rtf = _beside(tree.root, rtf)
        self.blocks = self._apart(tree.root, Look())

    def _apart(self, node: Node, look: Look) -> list[Block]:
        around, self._place = self._place, Place()
        self._into(node, look)
        self._close()
        found, self._place = self._place.blocks, around
        return found

    def _into(self, node: Node, look: Look) -> None:
        for child in node.children:
            if isinstance(child, str):
                self._add(child, look)
            else:
                self._node(child, look)

    def _node(self, node: Node, around: Look) -> None:
        said = self._looks.said(node)
        if is_left_out(node, said, self.noticed):
            return
        look = self._looks.of(node, said, around)
        if node.tag == "br":
            self._add("\n", replace(look, keeps_blanks=True))
        elif node.tag == "img":
            self._picture(node)
        elif node.tag == "table":
            self._table(node, look)
        elif said.get("mso-element") in OF_NOTES:
            self._notes(node, look)
        elif is_block(node, said):
            self._block(node, said, look)
        elif not node.attributes.get("href", "").startswith(BACK_TO_THE_TEXT):
            self._into(node, self._linked(node, look))

    def _block(self, node: Node, said: Said, look: Look) -> None:
        self._close()
        place, level = self._place, self._place.level
        own = level_of(node, said)
        place.level = level if own is None else own
        place.is_caption = node.tag == "figcaption" or "MsoCaption" in node.classes
        if node.tag in {"ul", "ol"}:
            place.lists.append(List(node, said, len(place.lists)))
        elif node.tag == "li":
            place.mark = place.lists[-1].mark(node, said) if place.lists else Mark(0)
        else:
            place.mark = of_word(said, node, self._looks) or place.mark
        self._into(node, look)
        self._close()
        place.level, place.is_caption = level, False
        if node.tag in {"ul", "ol"}:
            place.lists.pop()
        if node.tag == "li" or "mso-list" in said:
            place.mark = None

    def _close(self) -> None:
        """The paragraph at hand is at its end; an item's second has no mark."""
        place = self._place
        if any(not span.text.isspace() for span in place.spans) or place.pictures:
            self._paragraphs += 1
            self._letters += sum(len(span.text) for span in place.spans)
            if self._paragraphs > MOST_PARAGRAPHS or self._letters > MOST_LETTERS:
                raise Refused(TOO_MUCH)
            made = self._made(place)
            place.blocks.append(made)
            place.mark = None if made.text else place.mark
        place.spans, place.pictures = [], []

    def _made(self, place: Place) -> Paragraph:
        found = repaired_and_told(place.spans, self.repairs, self.noticed)
        return Paragraph(
            spans=found.spans,
            offered=found.offered,
            encoding=found.encoding,
            mark=place.mark,
            level=place.level,
            is_caption=place.is_caption,
            pictures=place.pictures,
        )

    def _add(self, text: str, look: Look) -> None:
        """Blanks are one blank, and none at the beginning of a line, as a browser shows them."""
        spans = self._place.spans
        if not look.keeps_blanks:
            text = _BLANKS.sub(" ", text)
            if not spans or spans[-1].text.endswith((" ", "\n")):
                text = text.removeprefix(" ")
        if (look.font or "").lower() in SYMBOL_FONTS:
            text = self._from_symbols(text)
        if not text:
            return
        if look.is_struck:
            self.noticed.tell(STRUCK)
        span = Span(text, look.is_bold, look.is_italic, look.link, look.font)
        if spans and replace(spans[-1], text=text) == span:
            spans[-1] = replace(span, text=spans[-1].text + text)
        else:
            spans.append(span)

    def _from_symbols(self, text: str) -> str:
        """A letter in a font of symbols is none; what Unicode has itself stays."""
        found = [one if one.isspace() or "\u2000" <= one < "\ue000" else _symbol(one) for one in text]
        if not all(found):
            self.noticed.tell(SYMBOLS)
        return "".join(found)

    def _linked(self, node: Node, look: Look) -> Look:
        address = node.attributes.get("href", "").strip() if node.tag == "a" else ""
        if not address or address.startswith("#"):
            return look
        if _LINK.fullmatch(address):
            return replace(look, link=address)
        self.noticed.tell(LINKS)
        return look

    def _picture(self, node: Node) -> None:
        """Those of a dot count who reads."""
        source = node.attributes.get("src", "").strip()
        if {node.attributes.get("width"), node.attributes.get("height")} & {"0", "1"} or not source:
            return
        if inside := _DATA.match(source):
            kind = inside[1].lower()
            self._keep(node, "jpg" if kind in {"jpeg", "pjpeg"} else kind, _bytes(source[inside.end() :]))
        elif id(node) in self._in_rtf:
            self._keep(node, *self._in_rtf[id(node)])
        else:
            self.noticed.tell(LOCAL if _LOCAL.match(source) else OUTSIDE)

    def _keep(self, node: Node, kind: str, data: bytes) -> None:
        name = f"anh-dan-{len(self.sources) + 1}.{kind}"
        self.sources[name] = data
        self._place.pictures.append(PictureAt(name, " ".join(node.attributes.get("alt", "").split())))

    def _table(self, node: Node, look: Look) -> None:
        self._close()
        for child in node.inside():
            if child.tag == "caption":
                self._node(child, look)
        shown, grid = list(Rows(self._looks, self.noticed).of(node, look)), Grid()
        rows = [grid.row([(cell, self._cell(cell, how)) for cell, how in row.cells]) for row in shown]
        if rows:
            self._place.blocks.append(Table(rows, has_head=shown[0].is_head))

    def _cell(self, cell: Node, look: Look) -> list[Block]:
        return flat(self._apart(cell, look), self.noticed)

    def _notes(self, node: Node, look: Look) -> None:
        notes = [one for one in node.inside() if self._looks.said(one).get("mso-element") in NOTE]
        for note in notes:
            blocks = self._apart(note, look)
            self.notes.append([one for one in blocks if isinstance(one, Paragraph)])
        self.noticed.tell(NOTES, times=len(notes))


def _symbol(letter: str) -> str:
    return FROM_SYMBOLS.get(f"{ord(letter) & 0xFF:04X}", "")


def _beside(root: Node, rtf: str) -> dict[int, tuple[str, bytes]]:
    """By their elements, in order. Where there are more of the one than of the other, nobody knows which is which."""
    named = [one for one in root.every("img") if one.attributes.get("src", "").startswith("file:")]
    found = pictures_in(rtf) if named else []
    return dict(zip(map(id, named), found, strict=True)) if len(named) == len(found) else {}


def _bytes(letters: str) -> bytes:
    """Of what is not written as it should be: nothing, which the library refuses in its words."""
    try:
        return b64decode(f"{letters}==")
    except binascii.Error:
        return b""
