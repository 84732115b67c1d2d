"""From the bytes of a PDF to plain data: its lines, what it says of itself, and what was noticed."""

from __future__ import annotations

import time
from dataclasses import asdict
from typing import Any

from pypdf.errors import LimitReachedError

from ..bounds import BROKEN, LAST_PAGE_BEGINS, MOST_LETTERS, MOST_PAGES, TOO_MUCH, Refused
from ..header import Head, head_of
from ..letters import Repair, repaired_and_told
from ..pieces import Pieces
from ..reader import fields_of, title_of
from ..signature import foot_of
from ..text import CUT, WITHOUT_WORDS, Block, Noticed, Paragraph, Span
from .layout import blocks_of
from .paper import Paper
from .rows import Row, Width, rows_of
from .runs import runs_of


def read(content: bytes) -> dict[str, Any]:
    """Raises Refused. The file itself is the document: `pieces` are the words by which it is found."""
    paper = Paper(content)
    letter = Letter()
    blocks = letter.blocks(paper)
    head = head_of(blocks)
    foot = foot_of(blocks, max(head.taken) + 1 if head.taken else 0) if head else None
    return {
        "title": _called(blocks, head),
        "fields": fields_of(head, foot),
        "pieces": Pieces(blocks, letter.noticed).of(blocks),
        "noticed": dict(sorted(letter.noticed.counts.items())),
        "words": {},
        "repairs": [asdict(repair) for repair in letter.repairs],
        "pages": paper.count,
        "is_signed": paper.is_signed,
    }


def _called(blocks: list[Block], head: Head | None) -> str:
    return head.summary if head else title_of(blocks)[0]


class Letter:
    """The pages one after the other, as many as there is time and room for."""

    def __init__(self) -> None:
        self.noticed, self.repairs = Noticed(), list[Repair]()
        self._faults: list[Exception] = []

    def blocks(self, paper: Paper) -> list[Block]:
        rows: list[Row] = []
        letters = number = blank = 0
        until = time.process_time() + LAST_PAGE_BEGINS
        for number in range(min(paper.count, MOST_PAGES)):
            if letters > MOST_LETTERS or time.process_time() > until:
                break
            page = self._rows(paper, number, rows[0].page if rows else None)
            letters += sum(len(one.text) for row in page for one in row.segments)
            rows, blank = rows + page, blank + (not page)
        else:
            number += 1
        if len(self._faults) == number:
            raise Refused(TOO_MUCH if isinstance(self._faults[-1], LimitReachedError) else BROKEN)
        if number < paper.count:
            self.noticed.tell(CUT, times=paper.count - number)
        if rows and blank:  # of a scan it is said otherwise
            self.noticed.tell(WITHOUT_WORDS, times=blank)
        return blocks_of(rows, self._made)

    def _rows(self, paper: Paper, number: int, first: Width | None) -> list[Row]:
        """A page that cannot be read is one without words, where others can."""
        try:
            runs = runs_of(paper.page(number))
        except (MemoryError, RecursionError):
            raise
        except Exception as fault:  # whatever it is, the next page gets its turn
            self._faults.append(fault)
            runs = []
        return rows_of(runs, number, first)

    def _made(self, spans: list[Span], is_centred: bool) -> Paragraph:
        found = repaired_and_told(spans, self.repairs, self.noticed)
        return Paragraph(
            spans=found.spans, offered=found.offered, encoding=found.encoding, is_centred=is_centred
        )
