"""What was read, before anybody decides what becomes of it: paragraphs of spans, tables of cells, pictures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .numbering import Mark


@dataclass(frozen=True)
class Span:
    """Letters of one look; in `font` as the file has them."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    font: str | None = None


@dataclass(frozen=True)
class PictureAt:
    """A picture that stands here; `part` of the file, empty for one that lies elsewhere."""

    part: str
    alt: str = ""


@dataclass
class Paragraph:
    """`spans` are in Unicode where a font says what they were. `offered`: what the words suggest they say."""

    spans: list[Span] = field(default_factory=list)
    offered: list[Span] | None = None
    encoding: str = ""  # of what is offered
    mark: Mark | None = None
    level: int | None = None  # of a heading, from 0
    is_title: bool = False
    is_caption: bool = False
    is_centred: bool = False
    pictures: list[PictureAt] = field(default_factory=list)

    @property
    def text(self) -> str:
        return words_of(self.spans)

    @property
    def said(self) -> str:
        """As it is best understood: what is recognised, is recognised in this."""
        return words_of(self.offered or self.spans)

    @property
    def is_bold(self) -> bool:
        letters = [span for span in self.spans if span.text.strip()]
        return bool(letters) and all(span.bold for span in letters)


@dataclass
class Cell:
    blocks: list[Block]
    columns: int = 1
    goes_on: bool = False  # it is the lower half of the cell above

    @property
    def paragraphs(self) -> list[Paragraph]:
        return paragraphs_in(self.blocks)


@dataclass
class Table:
    rows: list[list[Cell]]
    has_head: bool = False


Block = Paragraph | Table


@dataclass
class Noticed:
    """What the reader was to know: how often, and of some the words."""

    counts: Counter[str] = field(default_factory=Counter)
    words: dict[str, list[str]] = field(default_factory=dict)

    def tell(self, what: str, words: str = "", times: int = 1) -> None:
        self.counts[what] += times
        if words and words not in (told := self.words.setdefault(what, [])) and len(told) < MOST_TOLD:
            told.append(words[:LONGEST_TOLD])


MOST_TOLD, LONGEST_TOLD = 10, 200

# What is told, by its word.
INSERTED, DELETED, MOVED = "inserted", "deleted", "moved"
COMMENTS, HIDDEN, STRUCK = "comments", "hidden", "struck"
NESTED, BOXES, CONTENTS, EDGES = "nested-table", "text-box", "contents", "edges"
FORMULAS, OBJECTS, DRAWINGS, SYMBOLS = "formula", "object", "drawing", "symbol"
LINKS, OUTSIDE, FORMAT, HEAVY = "link", "picture-outside", "picture-format", "picture-heavy"
NOTES, LOST, CUT = "notes", "lost", "cut"
WITHOUT_WORDS = "without-words"  # pages of a PDF


def words_of(spans: list[Span]) -> str:
    return "".join(span.text for span in spans).strip()


def paragraphs_in(blocks: list[Block]) -> list[Paragraph]:
    """All of them in their order, those in tables too."""
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(block)
        else:
            found += [one for row in block.rows for cell in row for one in cell.paragraphs]
    return found
