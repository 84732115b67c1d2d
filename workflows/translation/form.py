"""The editor's form: each piece of the source beside what is said of it, saved whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from typing import Any

from django.http import QueryDict

from pages.models.corrections import Corrected
from pages.slugs import address_from
from pages.translations.edition import Row, Translating
from pages.translations.glossary import glossary
from pages.translations.memory import said_elsewhere
from vietnamese.terms import Entry, Glossary

from .judging import Sent
from .saving import SLUG

WORDS, KEEP, CONFIRM, NOTE = "words-", "keep", "confirm", "note"
SHORT = 45  # letters that fit on one line of a box beside its source
TAG = re.compile(r"<[^<>]*>")


def sent_in(post: QueryDict) -> Sent:
    words = {name.removeprefix(WORDS): post[name] for name in post if name.startswith(WORDS)}
    draft = post.get("draft", "")
    source = post.get("source", "")
    return Sent(
        source=int(source) if source.isdecimal() else 0,
        draft=int(draft) if draft.isdecimal() else None,
        words=words,
        kept=frozenset(post.getlist(KEEP)),
        confirmed=frozenset(post.getlist(CONFIRM)),
        slug=post.get(SLUG, ""),
        note=post.get(NOTE, "").strip(),
    )


@dataclass
class Field:
    """A piece as the form shows it. `text` is what was typed, else what is said, else what was said before."""

    row: Row
    text: str
    is_kept: bool = False
    is_confirmed: bool = False
    fault: str = ""
    stands: str = ""  # what somebody else has saved here meanwhile, where it differs
    offered: str = ""  # how another page says the same
    terms: list[Entry] = field(default_factory=list)
    not_carried: list[Entry] = field(default_factory=list)

    @property
    def name(self) -> str:
        return WORDS + self.row.piece.path

    @property
    def path(self) -> str:
        return self.row.piece.path

    @property
    def source(self) -> str:
        return self.row.piece.text

    @property
    def before(self) -> str:
        """What the source said here when it was translated, where it says something else now."""
        said = self.row.before
        return self.row.piece.shown(said.source) if said else ""

    @property
    def lines(self) -> int:
        return max(2, -(-len(self.source) // SHORT) + self.source.count("\n"))

    @property
    def is_the_machines(self) -> bool:
        return self.row.is_unconfirmed


class EditorForm:
    def __init__(
        self, translating: Translating, sent: Sent | None = None, faults: Mapping[str, str] | None = None
    ) -> None:
        self.translating, self.sent, self.faults = translating, sent, faults or {}

    @cached_property
    def glossary(self) -> Glossary:
        return glossary()

    @cached_property
    def fields(self) -> list[Field]:
        rows = self.translating.rows
        missing = [row.piece for row in rows if row.is_missing]
        offered = said_elsewhere(missing, self.translating.edition.page, self.translating.target.locale)
        return [self._field(row, offered.get(row.piece.data, "")) for row in rows]

    def _field(self, row: Row, offered: str) -> Field:
        piece, text = row.piece, self._text(row)
        said = plain(text)
        return Field(
            row=row,
            text=text,
            is_kept=self._is_ticked(row, "kept", row.said is not None and row.said.data == piece.data),
            is_confirmed=self._is_ticked(row, "confirmed", False),
            fault=self.faults.get(piece.path, ""),
            stands=self._stands(row, text),
            offered=piece.shown(offered) if offered else "",
            terms=self.glossary.terms_in(plain(piece.text)),
            not_carried=self.glossary.not_carried(plain(piece.text), said) if said else [],
        )

    def _text(self, row: Row) -> str:
        if self.sent is not None and row.piece.path in self.sent.words:
            return self.sent.words[row.piece.path]
        said = row.said or row.before
        return row.piece.shown(said.data) if said else ""

    def _stands(self, row: Row, text: str) -> str:
        """Told where the form was refused for what happened meanwhile, not for its own words."""
        if self.sent is None or self.faults or row.said is None:
            return ""
        saved = row.piece.shown(row.said.data)
        return saved if saved != text else ""

    def _is_ticked(self, row: Row, name: str, otherwise: bool) -> bool:
        return row.piece.path in getattr(self.sent, name) if self.sent is not None else otherwise

    @property
    def slug(self) -> str:
        if self.sent is not None:
            return self.sent.slug
        target = self.translating.target
        return target.slug if target.first_published_at or self._is_typed(target.slug) else ""

    def _is_typed(self, address: str) -> bool:
        """Whether a draft's address is other than the title alone makes it; a document's number makes its own."""
        title = next((row for row in self.translating.rows if row.piece.path == "title"), None)
        if title is None:
            return False
        made = re.escape(address_from(self._text(title) or title.piece.text))
        return bool(address) and not re.fullmatch(rf"{made}(-\d+)?", address)

    @property
    def corrects(self) -> bool:
        """Whether readers have had it, of a kind that says what it put right."""
        target = self.translating.target
        return bool(target.first_published_at) and isinstance(target, Corrected)

    @property
    def note(self) -> str:
        return self.sent.note if self.sent is not None else self.translating.own_note

    @property
    def slug_fault(self) -> str:
        return self.faults.get(SLUG, "")

    @property
    def wrong(self) -> list[Any]:
        """The fields that cannot be saved as they were typed, for the list above the form."""
        return [one for one in self.fields if one.fault]


def plain(text: str) -> str:
    """As a glossary reads it."""
    return unescape(TAG.sub("", text))
