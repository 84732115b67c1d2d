"""The words of a PDF, read by a process of its own: it is given so much memory and so many seconds, and no more.

    python -m workflows.approval.papers.pdf_reader LETTERS PAGES SECONDS MEGABYTES < file > words

It answers 0 where that is all of it, 4 where pages are missing, 3 where nothing could be read. Letters of a font that
is of an old encoding (.VnTime) are Unicode; where only the words suggest it, they stay as they are.
"""

from __future__ import annotations

import logging
import resource
import sys
from io import BytesIO
from itertools import groupby
from typing import Any

from pypdf import PageObject, PdfReader

from vietnamese.legacy import Encoding, convert, encoding_of

from .fonts import family

WHOLE, BROKEN, PART = 0, 3, 4


def words_of(data: bytes, letters: int, pages: int) -> tuple[str, bool]:
    """Page by page, and whether every page was read; one that cannot be read keeps no other from being read."""
    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError
    found = [str((reader.metadata or {}).get("/Title") or "")]
    read, is_all = 0, len(reader.pages) <= pages
    for number in range(min(len(reader.pages), pages)):
        try:
            found.append(text_of(reader.pages[number]))
        except Exception:  # whatever it is, the next page gets its turn; the answer says one is missing
            is_all = False
        else:
            read += len(found[-1])
        if read > letters:
            return "\n".join(found), False
    return "\n".join(found), is_all


def text_of(page: PageObject) -> str:
    """A letter whose halves are drawn one after the other is put together first."""
    pieces: list[tuple[str, Encoding | None]] = []

    def heard(text: str, _cm: Any, _tm: Any, font: Any, _size: float) -> None:
        pieces.append((text, encoding_of(family(font))))

    said = page.extract_text(visitor_text=heard)
    if not any(encoding for _text, encoding in pieces):
        return said
    runs = [
        (encoding, "".join(text for text, _encoding in of))
        for encoding, of in groupby(pieces, lambda one: one[1])
    ]
    return "".join(convert(text, encoding).text if encoding else text for encoding, text in runs)


def main(letters: int, pages: int, seconds: int, megabytes: int) -> int:
    logging.disable()
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    try:
        said, is_all = words_of(sys.stdin.buffer.read(), letters, pages)
    except Exception:  # it says what went wrong by its answer
        return BROKEN
    sys.stdout.buffer.write(said[:letters].encode("utf-8", "replace"))
    return WHOLE if is_all else PART


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
