"""What a whole item gives away: every text at its place, its links, headings and tables, what its files say, whom it
gives which title, and whether it was told before."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from itertools import groupby
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from workflows.regulation import checks
from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

from ..content import named_in
from ..differences.pieces import Piece
from ..differences.reading import whole
from . import shown, texts
from .beside import Beside, Wanted, beside
from .finding import Finding
from .likeness import likeness, sketch
from .structure import blocks_that_name, faults_of_blocks, links_of, stream_of
from .terms import terms_not_carried
from .titles import wrong_titles

TOLD = {Content.NEWS, Content.LEADERSHIP, Content.ROLE_MODEL, Content.SOURCED, Content.LAW, Content.CONTACT}
TELLS = ("title", "summary", "body", "quoted")  # what is held against other items
KEPT_BY = {"files": "snippets.attachment", "pictures": "snippets.picture"}


def findings(draft: models.Model, at: datetime | None = None) -> list[Finding]:
    """All at once, in the order of the form; the same words in one field are told once."""
    return Looked(draft, at or timezone.now()).findings


def sketch_of(draft: models.Model) -> list[int]:
    """Of what is told in an item's own words; a calendar is like that of the week before, and so are procedures."""
    return _sketch(draft, whole(draft))


def _sketch(draft: models.Model, read: Piece) -> list[int]:
    if getattr(draft, "content", None) not in TOLD:
        return []
    return sketch(" ".join(word for part in read.parts if part.name in TELLS for word in part.text))


class Looked:
    """An item that was looked at; `unread` are its files that nobody has read yet."""

    def __init__(self, draft: models.Model, at: datetime) -> None:
        self.draft, self.at = draft, at
        self.known = {check.key: check for check in regulation_in_force().checks}
        self.read = whole(draft)
        self.fields = {part.name: part for part in self.read.parts}
        self.streams = {name: blocks for name in self.fields if (blocks := stream_of(draft, name))}
        self.places = named_in(draft)

    @cached_property
    def findings(self) -> list[Finding]:
        found = [one for name in self.fields for one in self._in_field(name)]
        found += [*self._in_files(), *self._in_pictures(), *self._alike(), *self._terms()]
        order = {name: place for place, name in enumerate(self.fields)}
        return sorted(dict.fromkeys(found), key=lambda one: order.get(one.field, -1))

    @property
    def unread(self) -> list[int]:
        return [number for number, file in self.beside.files.items() if shown.is_unread(file)]

    @cached_property
    def beside(self) -> Beside:
        pages = {
            number
            for blocks in self.streams.values()
            for kind, number, _at in links_of(blocks)
            if kind == "page"
        }
        alike = self.known.get(checks.ALIKE)
        days, percent = (alike.bounds or (0, 0)) if alike else (0, 0)
        wanted = Wanted(
            **{name: self._named(kind) for name, kind in KEPT_BY.items()},
            pages=frozenset(pages),
            sketch=tuple(_sketch(self.draft, self.read)) if alike else (),
            days=days,
            percent=percent,
            has_titles=checks.OFFICIAL_TITLE in self.known and isinstance(self.draft, Page),
        )
        return beside(self.draft, wanted, self.at)

    def _named(self, kind: str) -> frozenset[int]:
        return frozenset(number for its, number in self.places if its == kind)

    def _told(self, key: str, name: str, words: str = "", block: str = "", **more: Any) -> Iterator[Finding]:
        """Nothing, where the regulation looks for no such thing."""
        if key in self.known:
            label = self.fields[name].label if name in self.fields else _("Bài")
            yield Finding(self.known[key], name, more.pop("label", label), words, block, **more)

    def _in_field(self, name: str) -> Iterator[Finding]:
        for leaf, block in _leaves(self.fields[name]):
            for key, words in _in_text("".join(map(str, leaf.words))):
                yield from self._told(key, name, words, block)
            for words in filter(texts.says_nothing, _links(leaf)):
                yield from self._told(checks.LINK_WORDS, name, words, block)
            for words in wrong_titles("".join(map(str, leaf.words)), self.beside.posts, self._day):
                yield from self._told(checks.OFFICIAL_TITLE, name, words, block)
        if name == "summary":
            yield from self._length(name)
        blocks = self.streams.get(name, [])
        for key, words, block in faults_of_blocks(blocks):
            yield from self._told(key, name, words, block)
        for kind, number, block in links_of(blocks):
            if words := self._dead(kind, number):
                yield from self._told(checks.DEAD_LINK, name, words, block)

    @cached_property
    def _day(self) -> Any:
        """That of the event, else of the first publication, else today."""
        first = getattr(self.draft, "first_published_at", None)
        return getattr(self.draft, "event_on", None) or timezone.localdate(first or self.at)

    def _length(self, name: str) -> Iterator[Finding]:
        check, said = self.known.get(checks.SUMMARY_LENGTH), str(getattr(self.draft, name) or "").strip()
        if check and check.bounds and said and not check.bounds[0] <= len(said) <= check.bounds[1]:
            yield from self._told(checks.SUMMARY_LENGTH, name)

    def _dead(self, kind: str, number: int) -> str:
        """The title of what nobody can read, or that it is gone."""
        if kind == "document":
            return "" if number in self.beside.files else _("tệp đã xóa")
        page = self.beside.pages.get(number)
        if page is None:
            return _("trang đã xóa")
        return "" if page["live"] else page["title"]

    def _in_files(self) -> Iterator[Finding]:
        for number, file in sorted(self.beside.files.items()):
            name = self.places["snippets.attachment", number]
            label = shown.label(self.fields.get(name), file)
            block = self._block("snippets.attachment", number)
            for key, words in shown.noticed_in_file(file):
                yield from self._told(key, name, words, block, label=label)

    def _in_pictures(self) -> Iterator[Finding]:
        for number, picture in sorted(self.beside.pictures.items()):
            for key in shown.noticed_in_picture(picture):
                name = self.places["snippets.picture", number]
                block = self._block("snippets.picture", number)
                yield from self._told(key, name, picture["title"], block)

    def _block(self, kind: str, number: int) -> str:
        """In which block of its field it stands, if in one."""
        name = self.places[kind, number]
        return blocks_that_name(self.draft, name).get((kind, str(number)), "") if name in self.streams else ""

    def _alike(self) -> Iterator[Finding]:
        mine = _sketch(self.draft, self.read) if self.beside.alike else []
        for other in self.beside.alike:
            bounds = self.known[checks.ALIKE].bounds or (0, 0)
            if likeness(mine, other.pop("sketch")) >= bounds[1]:
                yield from self._told(checks.ALIKE, "title", other=other)

    def _terms(self) -> Iterator[Finding]:
        if checks.TERM in self.known:
            for piece, entry in terms_not_carried(self.draft):
                name, *way = piece.path.split(".")
                block = way[0] if name in self.streams else ""
                said = f"{entry.vi} → {entry.en}"
                yield from self._told(checks.TERM, name, said, block, label=piece.label)


def _in_text(text: str) -> Iterator[tuple[str, str]]:
    for key, detector in texts.DETECTORS.items():
        yield from ((key, words) for words in detector(text))


def _leaves(piece: Piece, block: str = "", depth: int = 0) -> Iterator[tuple[Piece, str]]:
    """What has words, with the number of the block of the stream it stands in."""
    if piece.words:
        yield piece, block
    for part in piece.parts:
        yield from _leaves(part, part.name if piece.kind == "stream" and not depth else block, depth + 1)


def _links(leaf: Piece) -> Iterator[str]:
    """The words of each link, one stretch for itself."""
    for link, words in groupby(leaf.words, key=lambda word: word.link):
        if link:
            yield "".join(map(str, words)).strip()
