"""The runs of a paragraph: its letters with their look, as they read once every tracked change is accepted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .notes import Notes
from .package import Relation
from .styles import Styles
from .text import (
    COMMENTS,
    DELETED,
    DRAWINGS,
    FORMULAS,
    HIDDEN,
    INSERTED,
    LINKS,
    MOVED,
    OBJECTS,
    OUTSIDE,
    STRUCK,
    SYMBOLS,
    Noticed,
    PictureAt,
    Span,
)
from .xml import value

# The soft hyphen is the letter ư in TCVN3; LibreOffice writes it as an element.
PLAIN = {"w-tab": "\t", "w-ptab": "\t", "w-cr": "\n", "w-noBreakHyphen": "-", "w-softHyphen": "\u00ad"}
INTO = {
    *("w-smartTag", "w-sdt", "w-sdtContent", "w-fldSimple", "w-dir", "w-bdo", "w-customXml"),
    *("w-hyperlink", "w-ins", "w-moveTo", "mc-AlternateContent", "mc-Choice"),
}
TOLD = {"w-ins": INSERTED, "w-moveTo": MOVED}
LEFT_OUT = {"w-del": DELETED, "w-moveFrom": ""}
_ADDRESS = re.compile(r'HYPERLINK\s+(?:\\[lmnot]\s+)*"?([^"\s]+)"?')
_ALLOWED = re.compile(r"(?:https?://|mailto:|tel:)\S+", re.IGNORECASE)
FROM_SYMBOLS = {"00A8": "☐", "00FE": "☑", "006F": "☐", "0078": "☒", "00FC": "✓", "00E0": "→", "00B7": "•"}


@dataclass
class Looked:
    """What a paragraph reads from: the styles, where its addresses lead, and whom to tell."""

    styles: Styles
    relations: dict[str, Relation]
    noticed: Noticed
    notes: Notes


@dataclass
class Runs:
    """One paragraph, read from left to right."""

    looked: Looked
    properties: Element | None
    spans: list[Span] = field(default_factory=list)
    pictures: list[PictureAt] = field(default_factory=list)
    boxes: list[Element] = field(
        default_factory=list
    )  # paragraphs that stand in boxes, to be read after this one
    _fields: list[list[str]] = field(default_factory=list)  # each that is open: its instruction, its address
    _links: list[str] = field(default_factory=list)

    def read(self, element: Element) -> None:
        for child in element:
            if child.tag == "w-r":
                self._run(child)
            elif child.tag in LEFT_OUT:
                self._left_out(child)
            elif child.tag in INTO:
                self._into(child)
            elif child.tag in {"m-oMath", "m-oMathPara"}:
                self._formula(child)

    def _left_out(self, child: Element) -> None:
        said = "".join(found.text or "" for found in child.iter("w-delText"))
        if LEFT_OUT[child.tag]:
            self.looked.noticed.tell(LEFT_OUT[child.tag], said.strip())

    def _into(self, child: Element) -> None:
        if child.tag in TOLD:
            said = "".join(found.text or "" for found in child.iter("w-t"))
            self.looked.noticed.tell(TOLD[child.tag], said.strip())
        link = self._address_of(child)
        self._links += [link] if link else []
        self.read(child)
        del self._links[len(self._links) - bool(link) :]

    def _address_of(self, child: Element) -> str:
        """Where a link leads; empty for one inside the letter, and for one that leads nowhere it may."""
        if child.tag == "w-hyperlink" and (key := child.get("r-id")):
            relation = self.looked.relations.get(key)
            return self._allowed(relation.target if relation else "")
        if child.tag == "w-fldSimple" and (found := _ADDRESS.search(value(child, "w-instr"))):
            return self._allowed(found[1])
        return ""

    def _allowed(self, address: str) -> str:
        if _ALLOWED.fullmatch(address):
            return address
        if address:
            self.looked.noticed.tell(LINKS, address)
        return ""

    def _formula(self, child: Element) -> None:
        self.looked.noticed.tell(FORMULAS)
        self._add("".join(found.text or "" for found in child.iter("m-t")), None)

    def _run(self, run: Element) -> None:
        look = run.find("w-rPr")
        if self.looked.styles.has("w-vanish", look, self.properties):
            self.looked.noticed.tell(HIDDEN)
            return
        if self.looked.styles.has("w-strike", look, self.properties):
            self.looked.noticed.tell(STRUCK, "".join(found.text or "" for found in run.iter("w-t")).strip())
        self._inside(run, look)

    def _inside(self, element: Element, look: Element | None) -> None:
        for child in element:
            if child.tag == "w-t":
                self._add(child.text or "", look)
            elif child.tag in PLAIN:
                self._add(PLAIN[child.tag], look)
            elif child.tag == "w-br" and value(child, "w-type") not in {"page", "column"}:
                self._add("\n", look)
            elif child.tag == "w-sym":
                self._symbol(child, look)
            elif child.tag in {"w-footnoteReference", "w-endnoteReference"}:
                self._add(self.looked.notes.mark(child.tag, value(child, "w-id")), look)
            elif child.tag == "w-commentReference":
                self.looked.noticed.tell(COMMENTS)
            elif child.tag in {"w-fldChar", "w-instrText"}:
                self._field(child)
            elif child.tag == "mc-AlternateContent":
                self._inside(_chosen(child), look)
            elif child.tag in {"w-drawing", "w-pict", "w-object"}:
                self._drawing(child)

    def _field(self, child: Element) -> None:
        """A field begins, says what it is, separates that from what is shown, and ends."""
        kind = value(child, "w-fldCharType")
        if child.tag == "w-instrText":
            if self._fields:
                self._fields[-1][0] += child.text or ""
        elif kind == "begin":
            self._fields.append(["", ""])
        elif kind == "separate" and self._fields:
            found = _ADDRESS.search(self._fields[-1][0])
            self._fields[-1][1] = self._allowed(found[1]) if found else ""
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _symbol(self, child: Element, look: Element | None) -> None:
        code = value(child, "w-char").upper().replace("F0", "00", 1)
        if code in FROM_SYMBOLS:
            self._add(FROM_SYMBOLS[code], look)
        else:
            self.looked.noticed.tell(SYMBOLS)

    def _drawing(self, drawing: Element) -> None:
        boxes = list(drawing.iter("w-txbxContent"))
        self.boxes += boxes
        if drawing.tag == "w-object":
            self.looked.noticed.tell(OBJECTS)
            return
        shown = [*drawing.iter("a-blip"), *drawing.iter("v-imagedata")]
        for picture in shown:
            self._picture(picture, drawing)
        is_a_line = drawing.tag == "w-pict" or any(drawing.iter("a-prstGeom"))
        if not shown and not boxes and not is_a_line:
            self.looked.noticed.tell(DRAWINGS)

    def _picture(self, picture: Element, drawing: Element) -> None:
        key = picture.get("r-embed") or picture.get("r-id") or picture.get("r-link")
        relation = self.looked.relations.get(key or "")
        if relation is None or relation.is_outside:
            self.looked.noticed.tell(OUTSIDE, relation.target if relation else "")
            return
        named = next(drawing.iter("wp-docPr"), None)
        alt = "" if named is None else named.get("descr", "")
        self.pictures.append(PictureAt(relation.target, " ".join(alt.split())))

    def _add(self, text: str, look: Element | None) -> None:
        """Joined to the letters before it where they look alike, for proofing cuts words into pieces."""
        if not text:
            return
        styles, paragraph = self.looked.styles, self.properties
        link = next((one[1] for one in reversed(self._fields) if one[1]), "") or (
            self._links[-1] if self._links else ""
        )
        bold, italic = styles.has("w-b", look, paragraph), styles.has("w-i", look, paragraph)
        span = Span(text, bold, italic, link, styles.font(look, paragraph))
        last = self.spans[-1] if self.spans else None
        if last and (last.bold, last.italic, last.link, last.font) == (bold, italic, link, span.font):
            self.spans[-1] = Span(last.text + text, bold, italic, link, span.font)
        else:
            self.spans.append(span)


def _chosen(alternatives: Element) -> Element:
    """The first of several ways to draw the same."""
    for tag in ("mc-Choice", "mc-Fallback"):
        if (found := alternatives.find(tag)) is not None:
            return found
    return alternatives


def is_deleted(properties: Element | None) -> bool:
    """Whether the end of the paragraph was struck out, so that the next one goes on in it."""
    if properties is None:
        return False
    return any(properties.find(f"w-rPr/{tag}") is not None for tag in ("w-del", "w-moveFrom"))
