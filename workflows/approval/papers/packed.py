"""The words of files that are packed XML: those of a word processor and of a spreadsheet.

What was struck out and what is noted at the edge is in the file too, and is read with the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from os import SEEK_END
from typing import IO, Any
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile
from zlib import error as BrokenDeflate

from .bounds import MOST_PARTS, Text, Unreadable, chunks

LOCKED = 0x1
END, LONG_END = b"PK\x05\x06", b"PK\x06\x07"  # of a packed file, and of one too large for that (ZIP64)
LONGEST_END = 22 + 0xFFFF  # bytes, with the longest remark
LIST_SIZE = 12  # where in its end a packed file says how many bytes its list of parts has
MOST_LISTED = 200 * MOST_PARTS  # bytes


@dataclass(frozen=True)
class Format:
    """Which parts have words, in which elements they stand (none: in all), and which end a line or a word."""

    parts: re.Pattern[str]
    words: frozenset[str]
    lines: frozenset[str]
    spaces: frozenset[str] = field(default_factory=frozenset)


WORD = Format(
    re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml|docProps/core\.xml"),
    frozenset({"t", "delText", "title", "subject", "keywords", "description"}),
    frozenset({"p", "br", "cr", "title", "subject", "keywords", "description"}),
    frozenset({"tab"}),
)
SHEET = Format(
    re.compile(r"xl/(sharedStrings|comments\d*|workbook|worksheets/[^/]+)\.xml|docProps/core\.xml"),
    frozenset({"t", "oddHeader", "oddFooter", "title", "subject", "keywords", "description"}),
    frozenset({"si", "is", "row", "c", "comment", "oddHeader", "oddFooter", "title", "subject", "keywords"}),
)
OPEN = Format(
    re.compile(r"(content|styles|meta)\.xml"),
    frozenset(),
    frozenset({"p", "h", "title", "subject", "keyword", "description", "line-break", "table-cell"}),
    frozenset({"s", "tab"}),
)
FORMATS = {"docx": WORD, "xlsx": SHEET, "odt": OPEN, "ods": OPEN}


def read_packed(file: IO[bytes], kind: Format, text: Text) -> None:
    """Raises Unreadable or Enough; what was read until then stands in `text`."""
    spent = [0]
    try:
        require_short_list(file)
        with ZipFile(file) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS:
                raise Unreadable
            wanted = [part for part in parts if kind.parts.fullmatch(part.filename)]
            if not wanted or any(part.flag_bits & LOCKED for part in wanted):
                raise Unreadable
            for part in wanted:
                with packed.open(part) as inside:
                    _read_part(inside, kind, text, spent)
    except (
        BadZipFile,
        BrokenDeflate,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise Unreadable from error


def require_short_list(file: IO[bytes]) -> None:
    """The list of parts is read whole before anybody counts them: what says it is long is not opened. Where the file
    has several ends, each is believed; an office file is none of those that need a long end."""
    file.seek(0, SEEK_END)
    file.seek(max(0, file.tell() - LONGEST_END))
    tail = file.read()
    if LONG_END in tail or any(size > MOST_LISTED for size in _list_sizes(tail)):
        raise Unreadable
    file.seek(0)


def _list_sizes(tail: bytes) -> Iterator[int]:
    for end in re.finditer(re.escape(END), tail):
        said = tail[end.start() + LIST_SIZE : end.start() + LIST_SIZE + 4]
        yield int.from_bytes(said, "little")


def _read_part(inside: IO[bytes], kind: Format, text: Text, spent: list[int]) -> None:
    parser = _parser(kind, text)
    try:
        for chunk in chunks(inside, text, spent):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Unreadable from error
    text.add("\n")


def _parser(kind: Format, text: Text) -> Any:
    parser = expat.ParserCreate(namespace_separator=" ")
    within: list[bool] = []

    def start(name: str, _attributes: Any) -> None:
        local = name.rpartition(" ")[2]
        if local in kind.spaces:
            text.add(" ")
        if local in kind.words:
            within.append(True)

    def end(name: str) -> None:
        local = name.rpartition(" ")[2]
        if local in kind.words:
            within.pop()
        if local in kind.lines:
            text.add("\n")

    def words(said: str) -> None:
        if within or not kind.words:
            text.add(said)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, words
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
    return parser


def _refuse(*_declared: Any) -> None:
    """An office file declares nothing; what declares entities grows without end."""
    raise Unreadable
