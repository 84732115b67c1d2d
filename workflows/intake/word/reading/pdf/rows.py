"""Rows of a page: what stands on one line, cut where columns are apart."""

from __future__ import annotations

from dataclasses import dataclass

from ..text import Span
from .runs import Run

SAME_LINE = 0.35  # of the size of the letters, up or down
WORDS_APART, COLUMNS_APART = 0.12, 1.3  # of it, to the right
CENTRED = 0.04  # of the width of the page's text
WIDE, FILLED = 0.85, 0.9  # of it: a line longer than that is not centred, one that reaches so far goes on
PAGE = 100_000.0  # higher than any


@dataclass(frozen=True)
class Segment:
    """Letters side by side, without a column between them."""

    spans: tuple[Span, ...]
    x: float
    end: float

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans).strip()

    @property
    def middle(self) -> float:
        return (self.x + self.end) / 2


@dataclass(frozen=True)
class Width:
    """From where to where the text of a page stands."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def room(self) -> float:
        return self.right - self.left


@dataclass(frozen=True)
class Row:
    segments: tuple[Segment, ...]
    y: float
    size: float
    page: Width

    @property
    def only(self) -> Segment | None:
        return self.segments[0] if len(self.segments) == 1 else None

    @property
    def is_centred(self) -> bool:
        if (one := self.only) is None or one.end - one.x > WIDE * self.page.room:
            return False
        return abs(one.middle - self.page.middle) < CENTRED * self.page.room

    @property
    def is_filled(self) -> bool:
        """To the right edge of the page's text."""
        return self.segments[-1].end > self.page.left + FILLED * self.page.room

    @property
    def is_bold(self) -> bool:
        return all(span.bold for one in self.segments for span in one.spans if span.text.strip())


def rows_of(runs: list[Run], number: int, first: Width | None) -> list[Row]:
    """Of the page of that number, from its top; each page stands below the one before, and is as wide as the first."""
    if not runs:
        return []
    page = Width(min(run.x for run in runs), max(run.end for run in runs))
    if first:
        page = Width(min(page.left, first.left), max(page.right, first.right))
    return [_row(line, page, number) for line in _lines(runs)]


def _lines(runs: list[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: -one.y):
        if lines and lines[-1][0].y - run.y <= SAME_LINE * max(run.size, lines[-1][0].size):
            lines[-1].append(run)
        else:
            lines.append([run])
    return lines


def _row(line: list[Run], page: Width, number: int) -> Row:
    groups: list[list[Run]] = []
    for run in sorted(line, key=lambda one: one.x):
        if groups and run.x - groups[-1][-1].end <= COLUMNS_APART * run.size:
            groups[-1].append(run)
        else:
            groups.append([run])
    size = max(run.size for run in line)
    return Row(tuple(_segment(group) for group in groups), line[0].y - PAGE * number, size, page)


def _segment(runs: list[Run]) -> Segment:
    spans: list[Span] = []
    for place, run in enumerate(runs):
        is_apart = place and run.x - runs[place - 1].end > WORDS_APART * run.size
        blank = " " if is_apart and not spans[-1].text.endswith(" ") and not run.text.startswith(" ") else ""
        last = spans[-1] if spans else None
        if last and (last.font, last.bold) == (run.font, run.bold):
            spans[-1] = Span(last.text + blank + run.text, run.bold, font=run.font)
        else:
            spans.append(Span(blank + run.text, run.bold, font=run.font))
    return Segment(tuple(spans), runs[0].x, max(run.end for run in runs))
