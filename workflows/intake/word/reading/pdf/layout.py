"""Rows put together as a letter is read: the two sides of its head and of its foot, and paragraphs between them."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from ..text import Block, Cell, Paragraph, Span, Table
from .rows import PAGE, Row, Segment

HIGHEST = 4  # rows of the first page, in which the two sides of a head begin
MOST_ROWS = 40  # of a head or a foot
ON = 1.9  # of the size of the letters: no further down does a paragraph go on
BETWEEN = " | "  # cells of a row
_HEAD = re.compile(r"độc lập\W+tự do|cộng h(òa|oà)|đảng cộng sản|^số\s*[:.]?\s*\S*[/-]", re.IGNORECASE)
_FOOT = re.compile(r"n\S{1,3}i\s+nh\S{1,3}n\b", re.IGNORECASE)  # in old letters too: "N¬i nhËn"
_BEGINS = re.compile(r"([-–+•*]|\d+[.)]|[a-zđ][.)]|[IVX]+\.|Điều \d|Chương )")
_DAY_BEGINS = re.compile(r"ngày\W*\d*\s*tháng\W*\d*(\s*năm)?\s*$", re.IGNORECASE)
Made = Callable[[list[Span], bool], Paragraph]


def blocks_of(rows: list[Row], made: Made) -> list[Block]:
    """`made`: a paragraph of spans, which is told whether it is centred."""
    found: list[Block] = []
    place = 0
    while place < len(rows):
        sides = Sides.of_head(rows, place) if place < HIGHEST else Sides.of_foot(rows, place)
        table = sides and sides.table(made)
        if table and (place >= HIGHEST or _is_head(table)):
            found.append(table)
            place += len(sides.rows)
            continue
        end = _end(rows, place)
        found.append(_paragraph(rows[place:end], made))
        place = end
    return found


def _is_head(table: Table) -> bool:
    return any(_HEAD.search(one.said) for row in table.rows for cell in row for one in cell.paragraphs)


class Sides:
    """Rows that stand left or right of a line between `low` and `high`, which is found while they are read."""

    def __init__(self, left: Segment, right: Segment) -> None:
        self.rows: list[Row] = []
        self._low, self._high = left.end, right.x
        self._middles = (left.middle, right.middle)

    @classmethod
    def of_head(cls, rows: list[Row], start: int) -> Sides | None:
        """It begins with a row of two."""
        return cls._read(rows, start, rows[start])

    @classmethod
    def of_foot(cls, rows: list[Row], start: int) -> Sides | None:
        """It begins with "Nơi nhận", on whatever side."""
        if not any(_FOOT.match(one.text) for one in rows[start].segments):
            return None
        near = rows[start : start + MOST_ROWS]
        return cls._read(rows, start, next((row for row in near if len(row.segments) == 2), near[0]))

    @classmethod
    def _read(cls, rows: list[Row], start: int, pair: Row) -> Sides | None:
        if len(pair.segments) != 2:
            return None
        sides = cls(*pair.segments)
        for row in rows[start : start + MOST_ROWS]:
            if sides._is_signed_before(row) or not sides._takes(row):
                break
            sides.rows.append(row)
        return sides if sides.rows else None

    def _takes(self, row: Row) -> bool:
        """Neither side reaches over to the other; a line in the middle of the page is below them both."""
        if len(row.segments) > 2 or (row.is_centred and self._is_of_neither(row.segments[0])):
            return False
        lefts = [one for one in row.segments if not self.is_right(one)]
        rights = [one for one in row.segments if self.is_right(one)]
        low, high = (
            max([self._low, *(one.end for one in lefts)]),
            min([self._high, *(one.x for one in rights)]),
        )
        if low >= high:
            return False
        self._low, self._high = low, high
        return True

    def _is_signed_before(self, row: Row) -> bool:
        """A name stands on the right, and the row on the next page: that is an annex."""
        if not self.rows or self.rows[-1].y - row.y < PAGE / 2:
            return False
        rights = [one.text for above in self.rows for one in above.segments if self.is_right(one)]
        return bool(rights) and not rights[-1].isupper() and " " in rights[-1]

    def _is_of_neither(self, only: Segment) -> bool:
        """It stands further from the middle of either side than it is wide, or reaches from one to the other."""
        return all(abs(only.middle - middle) > only.end - only.x for middle in self._middles) or not (
            only.end <= self._low or only.x >= self._high
        )

    def is_right(self, segment: Segment) -> bool:
        return segment.middle > (self._low + self._high) / 2

    def table(self, made: Made) -> Table:
        return Table([[Cell(self._side(made, right=right)) for right in (False, True)]])

    def _side(self, made: Made, *, right: bool) -> list[Block]:
        """Its lines; a day that is cut at the edge of its side is put together."""
        found: list[list[Span]] = []
        for one in (one for row in self.rows for one in row.segments if self.is_right(one) is right):
            if found and _DAY_BEGINS.search("".join(span.text for span in found[-1])):
                found[-1] += [Span(" "), *one.spans]
            else:
                found.append(list(one.spans))
        return [made(spans, True) for spans in found]


def _end(rows: list[Row], start: int) -> int:
    """Behind the last row of the paragraph that begins here."""
    for place, (above, row) in enumerate(pairwise(rows[start:]), start + 1):
        if not _goes_on(above, row):
            return place
    return len(rows)


def _goes_on(above: Row, row: Row) -> bool:
    if above.only is None or row.only is None or above.is_centred or row.is_centred:
        return False
    is_near = above.y - row.y <= ON * max(above.size, row.size)
    is_like = above.is_bold == row.is_bold or not above.is_bold
    return above.is_filled and is_near and is_like and not _BEGINS.match(row.only.text)


def _paragraph(rows: list[Row], made: Made) -> Paragraph:
    spans: list[Span] = []
    for row in rows:
        for place, segment in enumerate(row.segments):
            between = [Span(BETWEEN if place else " ")] if spans else []
            spans += [*between, *segment.spans]
    return made(spans, rows[0].is_centred)
