"""What a whole item gives away: every text at its place, its links, headings and tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page

from workflows.regulation import checks
from workflows.regulation.checks import Check
from workflows.staff.regulation import regulation_in_force

from ..differences.pieces import Piece
from ..differences.reading import whole
from ..differences.rich_text import linked
from . import texts

DETECTORS = {
    checks.SECRECY: texts.secrecy_marks,
    checks.CIRCULATION: texts.internal_circulation,
    checks.IDENTITY: texts.identity_numbers,
    checks.ACCOUNT: texts.bank_accounts,
    checks.PHONE: texts.private_phones,
}
SMALLER = "h3"
LONGEST = 60  # letters of what was found that are told


@dataclass(frozen=True)
class Finding:
    """What was found in which field, in which words."""

    check: Check
    field: str
    label: str
    words: str = ""

    def __str__(self) -> str:
        told = {"where": self.label, "what": self.check.says, "words": self.words[:LONGEST]}
        if not self.words:
            return _("%(where)s: %(what)s.") % told
        return _("%(where)s: %(what)s (“%(words)s”).") % told


def findings(draft: models.Model) -> list[Finding]:
    """All at once, in the order of the form; the same words in one field are told once."""
    known = {check.key: check for check in regulation_in_force().checks}
    found = (
        Finding(known[key], field.name, field.label, words)
        for field in whole(draft).parts
        for key, words in _in_field(draft, field)
        if key in known
    )
    return list(dict.fromkeys(found))


def _in_field(draft: models.Model, field: Piece) -> Iterator[tuple[str, str]]:
    for leaf in _leaves(field):
        text = "".join(map(str, leaf.words))
        for key, detector in DETECTORS.items():
            yield from ((key, words) for words in detector(text))
        yield from ((checks.LINK_WORDS, words) for words in _links(leaf) if texts.says_nothing(words))
    if isinstance(stream := _stream_of(draft, field.name), list):
        yield from _in_blocks(stream)


def _leaves(piece: Piece) -> Iterator[Piece]:
    if piece.words:
        yield piece
    for part in piece.parts:
        yield from _leaves(part)


def _links(leaf: Piece) -> Iterator[str]:
    """The words of each link, one stretch for itself."""
    for link, words in groupby(leaf.words, key=lambda word: word.link):
        if link:
            yield "".join(map(str, words)).strip()


def _stream_of(draft: models.Model, name: str) -> list[dict[str, Any]] | None:
    """The blocks as they are stored, where the field has blocks."""
    field = next((f for f in draft._meta.concrete_fields if f.name == name), None)
    if not isinstance(field, StreamField):
        return None
    return list(getattr(draft, name).get_prep_value())


def _in_blocks(stream: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    blocks = list(stream)
    levels = [one["value"] for one in blocks if one["type"] == "heading"]
    if levels and levels[0].get("level") == SMALLER:
        yield checks.HEADING_ORDER, levels[0].get("text", "")
    for one in blocks:
        if one["type"] == "table" and not _has_head(one["value"] or {}):
            yield checks.TABLE_HEAD, (one["value"] or {}).get("table_caption") or ""
    yield from ((checks.DEAD_LINK, title) for title in _dead(str(blocks)))


def _has_head(table: dict[str, Any]) -> bool:
    return bool(table.get("first_row_is_table_header") or table.get("first_col_is_header"))


def _dead(stored: str) -> list[str]:
    """Pages of this portal that the text leads to and nobody can read, by title; a question for a field with links."""
    wanted = {number for kind, number in linked(stored) if kind == "page"}
    if not wanted:
        return []
    pages = Page.objects.in_bulk(wanted)
    dead = sorted(number for number in wanted if number not in pages or not pages[number].live)
    return [pages[number].draft_title if number in pages else _("trang đã xóa") for number in dead]
