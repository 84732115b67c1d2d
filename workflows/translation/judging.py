"""What a translator wrote of each piece: as it is kept, or why it cannot be."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS, extract_ids

from pages.translations.edition import Row, Translating
from pages.translations.memory import Said
from pages.translations.pieces import Piece

_ID = r"""\s+id=(?:"[\w-]{1,60}"|'[\w-]{1,60}'|[\w-]{1,60})"""
# What a browser takes for the beginning of markup, and is no tag of a line as it is written here.
NO_TAG_OF_A_LINE = re.compile(
    rf"<(?=[a-z/!?])(?!/?(?:{'|'.join(INLINE_TAGS)})\s*/?>|a{_ID}\s*>)", re.IGNORECASE
)


@dataclass(frozen=True)
class Sent:
    """A form as it was sent. `words` by the paths of the pieces; `source` and `draft` are the editions it was made of."""

    source: int
    draft: int | None
    words: Mapping[str, str]
    kept: Collection[str] = ()  # said to be the same in both languages
    confirmed: Collection[str] = ()  # a machine's words that the person stands behind
    suggested: Mapping[str, str] = field(default_factory=dict)  # by which machine; no form says that
    slug: str = ""
    note: str = ""  # what the translation itself got wrong


@dataclass
class Judged:
    """What changes in the memory, and a sentence for each piece that cannot be kept as it was written."""

    changes: dict[Piece, Said | None] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)


def judge(translating: Translating, sent: Sent) -> Judged:
    judged = Judged()
    for row in translating.rows:
        path = row.piece.path
        text = sent.words.get(path, "").strip()
        if fault := fault_of(row.piece, text):
            judged.faults[path] = fault
            continue
        said = _said(row, text, sent)
        if said != _known(translating, row.piece):
            judged.changes[row.piece] = said
    return judged


def _known(translating: Translating, piece: Piece) -> Said | None:
    """At this very place: what is said at another is written here too, so that both may change alone."""
    return translating.memory.exactly.get((piece.path, piece.data))


def _said(row: Row, text: str, sent: Sent) -> Said | None:
    """Nothing where nothing was written, or only the source's own words that nobody said to be the same."""
    if not text:
        return None
    piece, data = row.piece, row.piece.data_of(text)
    if data == piece.data and piece.path not in sent.kept:
        return None
    if piece.path in sent.confirmed:
        return Said(data, "", piece.data)
    is_machines = row.said is not None and row.said.data == data
    tool = row.said.tool if row.said and is_machines else sent.suggested.get(piece.path, "")
    return Said(data, tool, piece.data)


def fault_of(piece: Piece, text: str) -> str:
    """Why these words cannot stand in the piece's place; empty where they can."""
    if not text:
        return ""
    data = _data_of(piece, text)
    if data is None:
        return _("Chỉ giữ các thẻ có trong đoạn tiếng Việt, như <b> hay <a id=…>; hãy bỏ thẻ khác.")
    if "\n" in text and not piece.is_long:
        return _("Ô này chỉ chứa một dòng. Hãy bỏ dấu xuống dòng.")
    if piece.is_html and (lost := extract_ids(piece.data) ^ extract_ids(data)):
        return _(
            "Liên kết %(links)s trong đoạn tiếng Việt phải có đúng một lần trong bản dịch. Hãy sửa lại thẻ <a>."
        ) % {"links": ", ".join(sorted(lost))}
    if piece.most and len(text) > piece.most:
        return _("Dài %(length)d chữ; ô này chứa nhiều nhất %(most)d. Hãy viết ngắn lại.") % {
            "length": len(text),
            "most": piece.most,
        }
    return ""


def _data_of(piece: Piece, text: str) -> str | None:
    """None where a tag is none of a line: the parser is not asked of what would keep it busy, or what it and a browser
    read differently (a comment)."""
    if piece.is_html and NO_TAG_OF_A_LINE.search(text):
        return None
    try:
        return piece.data_of(text)
    except (ValueError, RecursionError):
        return None
