"""The head of an administrative document after NĐ 30/2020/NĐ-CP: who issued it, number, place and day, kind, summary.

It stands in a table of two columns, in lines cut by tabs, or line below line; the letters of the Party have their own
motto. What is recognised is offered: a person looks at it before it is anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from workflows.regulation.documents import TYPES, is_number, number_of

from .names import body_name
from .text import Block, Cell, Paragraph, Table

MOST_BLOCKS = 20  # in which a head stands
MOTTOS = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
)
_WATCHWORD = re.compile(r"Độc lập\W+Tự do\W+Hạnh phúc", re.IGNORECASE)
_NUMBER = re.compile(r"^Số\s*[:.]?\s*(?P<number>.*[/-].*)$", re.IGNORECASE)
_DAY = re.compile(
    r"^(?P<place>[^,\d]*?)\s*,?\s*ngày\s*(?P<day>\d{0,2})[\s.…]*tháng\s*(?P<month>\d{0,2})[\s.…]*năm\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"^V/v\s*[:.]?\s*", re.IGNORECASE)
_ORNAMENT = re.compile(r"^[\W_]*$")
_CUT = re.compile(r"\t+| {4,}")
_PLACE_BEGINS = re.compile(r"(THÀNH PHỐ|TỈNH|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG) ")
_STOPS = re.compile(
    r"(căn cứ|kính gửi|thực hiện|điều \d|phần |chương |[ivx]+\s*[.)]|\d+\s*[.)]|theo đề nghị|xét )",
    re.IGNORECASE,
)
_WITH_AUTHORITY = re.compile(
    r"(CHỦ TỊCH|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG |BAN THƯỜNG VỤ|THỦ TƯỚNG)"
)
_KINDS = {name.upper(): key for key, name in TYPES.items()}


@dataclass(frozen=True)
class Line:
    text: str
    bold: bool
    right: bool
    centred: bool = False


@dataclass
class Head:
    """`taken`: the blocks that said it, which the body does without. `issuer` as printed is kept beside the name."""

    issuer: str = ""
    printed: str = ""
    number: str = ""
    place: str = ""
    issued_on: str = ""
    kind: str = ""
    summary: str = ""
    taken: set[int] = field(default_factory=set)


def head_of(blocks: list[Block]) -> Head | None:
    """None where it is no such document: it needs a number or a "V/v", and a motto or a day."""
    end, lines = _top(blocks)
    numbered = next((at for at, line in enumerate(lines) if _NUMBER.match(line.text)), None)
    about = next((at for at, line in enumerate(lines) if _ABOUT.match(line.text)), None)
    has_right = any(_is_motto(line.text) or _DAY.match(line.text) for line in lines)
    if (numbered is None and about is None) or not has_right:
        return None
    head = Head(taken=set(range(end)))
    first = min(at for at in (numbered, about) if at is not None)
    head.printed, head.issuer = _issuer([one for one in lines[:first] if not one.right])
    if numbered is not None:
        head.number = _numbered(lines[numbered].text)
    _dated(head, lines)
    _named(head, blocks, end)
    if about is not None and not head.kind:
        head.kind, head.summary = "cong-van", _about(lines, about)
    return head


def lines_of(block: Block) -> Iterator[Line]:
    """The left ones first, where it has two sides."""
    if isinstance(block, Table):
        for right in (False, True):
            for row in block.rows:
                for cell in row[1:] if right else row[:1]:
                    yield from _lines_in(cell, right=right)
        return
    for text in block.said.split("\n"):
        left, *rights = [part.strip() for part in _CUT.split(text.strip())] or [""]
        yield Line(left, block.is_bold, _belongs_right(left), block.is_centred)
        yield from (Line(one, block.is_bold, True, block.is_centred) for one in rights if one)


def _lines_in(cell: Cell, *, right: bool) -> Iterator[Line]:
    for one in cell.paragraphs:
        mark = f"{'-' if one.mark.is_bullet else one.mark.words} " if one.mark else ""
        for text in one.said.split("\n"):
            yield Line(f"{mark}{text}".strip(), one.is_bold, right, one.is_centred)


def _belongs_right(text: str) -> bool:
    return _is_motto(text) or bool(_DAY.match(text))


def _is_motto(text: str) -> bool:
    return text.upper() in MOTTOS or bool(_WATCHWORD.search(text))


def _top(blocks: list[Block]) -> tuple[int, list[Line]]:
    """How many blocks are the top, and its lines; those of the left side before those of the right."""
    found: list[Line] = []
    end = 0
    for block in blocks[:MOST_BLOCKS]:
        lines = [line for line in lines_of(block) if line.text]
        is_table = isinstance(block, Table)
        if not (is_table and not found) and not all(_is_of_top(line.text, found) for line in lines):
            break
        found, end = found + lines, end + 1
    return end, [*(one for one in found if not one.right), *(one for one in found if one.right)]


def _is_of_top(text: str, before: list[Line]) -> bool:
    if text.upper() in _KINDS:
        return False
    if (
        _ORNAMENT.match(text)
        or _is_motto(text)
        or _DAY.match(text)
        or _ABOUT.match(text)
        or _NUMBER.match(text)
    ):
        return True
    return text.isupper() and not any(_NUMBER.match(line.text) for line in before)


def _issuer(lines: list[Line]) -> tuple[str, str]:
    """As printed, and as a name: what is bold where not all is; else the last line, with its place."""
    lines = [line for line in lines if not _ORNAMENT.match(line.text)]
    if not lines:
        return "", ""
    own = [lines[-1]]
    if any(line.bold for line in lines) and not lines[0].bold:
        own = [line for line in lines if line.bold]
    elif len(lines) > 1 and _PLACE_BEGINS.match(lines[-1].text.upper() + " "):
        own = lines[-2:]
    printed = " ".join(line.text for line in own)
    return printed, body_name(printed)


def _numbered(text: str) -> str:
    """As printed; what is no number yet, such as "…/QĐ-UBND", stays so."""
    found = _NUMBER.match(text)
    said = number_of(found["number"].strip() if found else "")
    return said if is_number(said) else said.strip(".… ")


def _dated(head: Head, lines: list[Line]) -> None:
    found = next((match for line in lines if (match := _DAY.match(line.text))), None)
    if not found:
        return
    head.place = found["place"].strip()
    try:
        head.issued_on = date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:  # the day is still to be filled in
        head.issued_on = ""


def _named(head: Head, blocks: list[Block], end: int) -> None:
    """Its kind, and the lines below it that say what it is about."""
    about: list[str] = []
    for place in range(end, min(end + MOST_BLOCKS, len(blocks))):
        block = blocks[place]
        if not isinstance(block, Paragraph):
            break
        lines = [line for line in lines_of(block) if line.text]
        if not all(_take_name(head, about, line) for line in lines):
            break
        head.taken.add(place)
    head.summary = " ".join(about)


def _take_name(head: Head, about: list[str], line: Line) -> bool:
    """Whether the line is of the name."""
    if not head.kind:
        kind, _blank, rest = _kind_in(line.text)
        head.kind = kind
        about += [rest] if kind and rest else []
        return bool(kind) or bool(_ORNAMENT.match(line.text))
    if _ORNAMENT.match(line.text):
        return True
    is_about = line.centred or line.bold or line.text.lower().startswith("về ")
    if not is_about or _STOPS.match(line.text) or (line.text.isupper() and _WITH_AUTHORITY.match(line.text)):
        return False
    about.append(line.text)
    return True


def _kind_in(text: str) -> tuple[str, str, str]:
    """ "QUYẾT ĐỊNH", alone on its line or before "Về việc …"."""
    words = " ".join(text.split())
    if words.upper() in _KINDS:
        return _KINDS[words.upper()], "", ""
    for name, key in _KINDS.items():
        if words.upper().startswith(f"{name} ") and words[: len(name)].isupper():
            rest = words[len(name) :].strip()
            if rest.lower().startswith(("về ", "v/v")):
                return key, " ", rest
    return "", "", ""


def _about(lines: list[Line], start: int) -> str:
    """ "V/v …" to the end of its side, as a sentence."""
    side = lines[start].right
    words = [line.text for line in lines[start:] if line.right == side and not _ORNAMENT.match(line.text)]
    return _ABOUT.sub("Về việc ", " ".join(words), count=1)
