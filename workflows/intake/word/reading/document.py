"""The letter from its first line to its last: paragraphs, tables, and at the end its notes."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .bounds import MOST_PIECES, TOO_MUCH, Refused
from .letters import Repair, repaired_and_told
from .nested import flat
from .notes import Notes
from .numbering import Numbering
from .package import Package
from .runs import Looked, Runs, is_deleted
from .styles import Styles
from .tables import Row, rows_of
from .text import (
    BOXES,
    CONTENTS,
    EDGES,
    NOTES,
    OBJECTS,
    Block,
    Cell,
    Noticed,
    Paragraph,
    Span,
    Table,
)
from .xml import value

INTO = {"w-sdt", "w-sdtContent", "w-ins", "w-moveTo", "w-customXml", "w-smartTag"}
CONTENTS_GALLERY = "Table of Contents"
EDGES_OF_A_PAGE = ("header", "footer")


class Document:
    """Reads a package once."""

    def __init__(self, package: Package) -> None:
        self.noticed, self.repairs = Noticed(), list[Repair]()
        self._package, self._styles = package, Styles(package.of_kind("styles"))
        self._numbering = Numbering(package.of_kind("numbering"))
        self._notes = Notes(package.of_kind("footnotes"), package.of_kind("endnotes"))
        self._carried: list[Span] = []  # of a paragraph whose end was struck out
        self._count = 0

    def blocks(self) -> list[Block]:
        """In their order. Raises Refused for more than any letter has."""
        body = self._package.tree(self._package.main).find("w-body")
        found = [] if body is None else self._blocks(body, self._package.relations(self._package.main))
        self._tell_of_edges()
        return found

    def notes(self) -> list[list[Paragraph]]:
        """The paragraphs of each that was met, in that order."""
        found = []
        for note in self._notes.met():
            kind = "footnotes" if note.tag == "w-footnote" else "endnotes"
            relations = self._package.relations(self._package.path_of(kind))
            blocks = self._blocks(note, relations)
            found.append([one for one in blocks if isinstance(one, Paragraph)])
        if found:
            self.noticed.tell(NOTES, times=len(found))
        return found

    def _blocks(self, parent: Element, relations: dict) -> list[Block]:
        found: list[Block] = []
        for child in parent:
            self._count += child.tag in {"w-p", "w-tbl"}
            if self._count > MOST_PIECES:
                raise Refused(TOO_MUCH)
            if child.tag == "w-p":
                found += self._paragraph(child, relations)
            elif child.tag == "w-tbl":
                found += self._table(child, relations)
            elif child.tag == "w-altChunk":
                self.noticed.tell(OBJECTS)
            elif child.tag in INTO and not self._is_contents(child):
                found += self._blocks(child, relations)
        return found

    def _is_contents(self, child: Element) -> bool:
        gallery = value(child.find("w-sdtPr/w-docPartObj/w-docPartGallery"))
        if gallery == CONTENTS_GALLERY:
            self.noticed.tell(CONTENTS)
        return gallery == CONTENTS_GALLERY

    def _paragraph(self, element: Element, relations: dict) -> list[Block]:
        """It, and what stands in its boxes."""
        look = element.find("w-pPr")
        if self._styles.is_of_contents(look):
            self.noticed.tell(CONTENTS)
            return []
        runs = Runs(Looked(self._styles, relations, self.noticed, self._notes), look)
        runs.spans, self._carried = self._carried, []
        runs.read(element)
        boxes = [block for box in runs.boxes for block in self._blocks(box, relations)]
        if runs.boxes:
            self.noticed.tell(BOXES, times=len(runs.boxes))
        if is_deleted(look):
            self._carried = runs.spans
            return boxes
        return [self._made(runs, look), *boxes]

    def _made(self, runs: Runs, look: Element | None) -> Paragraph:
        found = repaired_and_told(runs.spans, self.repairs, self.noticed)
        return Paragraph(
            spans=found.spans,
            offered=found.offered,
            encoding=found.encoding,
            mark=self._numbering.mark(self._styles.first_of(look, "w-numPr")),
            level=self._styles.level(look),
            is_title=self._styles.is_title(look),
            is_caption=self._styles.name(look).lower() == "caption",
            is_centred=value(self._styles.first_of(look, "w-jc")) == "center",
            pictures=runs.pictures,
        )

    def _table(self, element: Element, relations: dict) -> list[Block]:
        rows = rows_of(element, self.noticed)
        made = [self._cells(row, relations) for row in rows]
        return [Table(made, has_head=bool(rows) and rows[0].is_head)]

    def _cells(self, row: Row, relations: dict) -> list[Cell]:
        return [
            Cell(flat(self._blocks(cell.element, relations), self.noticed), cell.columns, cell.goes_on)
            for cell in row.cells
        ]

    def _tell_of_edges(self) -> None:
        """What stands above and below every page is no part of the text; a number of the page is nothing."""
        for relation in self._package.relations(self._package.main).values():
            if relation.kind in EDGES_OF_A_PAGE and self._package.has(relation.target):
                said = "".join(found.text or "" for found in self._package.tree(relation.target).iter("w-t"))
                if any(map(str.isalpha, said)):
                    self.noticed.tell(EDGES, said.strip())
