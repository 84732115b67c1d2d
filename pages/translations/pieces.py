"""A page as the pieces that a translator works on: a title, a paragraph, a cell; each at its place.

Rich text is cut by wagtail-localize's own rules: a piece is what stands between two block tags, and the addresses of
links are put aside, so that a translator cannot lose them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import models
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.strings import StringValue, extract_strings, restore_strings

from snippets.letters.blocks import Place
from snippets.letters.blocks import rewritten as of_blocks
from snippets.letters.stored import as_data

from .kinds import fields_translated, relations_of

Write = Callable[["Piece"], str]  # what stands in its place, as `Piece.data` is written


@dataclass(frozen=True)
class Piece:
    """`data` is HTML of inline tags only, also where the field holds plain text: so the library's memory keeps it."""

    path: str  # where it stands; the same in the source and in its translation
    label: str  # as the form calls the place
    data: str
    is_html: bool = False
    most: int | None = None  # letters the place has room for
    is_long: bool = False  # may have several lines

    @property
    def text(self) -> str:
        """As a translator reads and writes it: plain words, or words with the tags they stand in."""
        return self.shown(self.data)

    def shown(self, data: str) -> str:
        """Other words of the same place, as a translator reads them."""
        return data if self.is_html else StringValue(data).render_text()

    def data_of(self, text: str) -> str:
        """What a translator wrote, as it is kept. Raises ValueError for a tag that no line of text may hold."""
        if self.is_html:
            return StringValue.from_translated_html(text).data
        return StringValue.from_plaintext(text).data

    @property
    def needs_words(self) -> bool:
        """Numbers and signs alone are the same in every language."""
        return any(letter.isalpha() for letter in StringValue(self.data).render_text())


def pieces_of(page: Page) -> list[Piece]:
    """Every piece with words, in the order of the form."""
    found: list[Piece] = []

    def note(piece: Piece) -> str:
        if piece.needs_words:
            found.append(piece)
        return piece.data

    rewrite(page, note)
    return found


def put(page: Page, words: Mapping[str, str]) -> None:
    """The translated pieces, by their paths, in memory; what has none stays as it is."""
    rewrite(page, lambda piece: words.get(piece.path, piece.data))


def rewrite(page: Page, write: Write) -> None:
    """Each piece of the page and of its rows, written anew, in memory."""
    kind: Any = type(page)
    for field in fields_translated(kind):
        _rewrite_field(page, field, field.name, _label(field), write)
    for name, relation in relations_of(kind).items():
        model: Any = relation.related_model
        label = capfirst(str(model._meta.verbose_name))
        for number, row in enumerate(getattr(page, name).all()):
            for field in fields_translated(model):
                path = f"{name}.{number}.{field.name}"
                _rewrite_field(row, field, path, f"{label} {number + 1} › {_label(field)}", write)


def _label(field: models.Field) -> str:
    return capfirst(str(field.verbose_name))


def _rewrite_field(thing: models.Model, field: models.Field, path: str, label: str, write: Write) -> None:
    value = getattr(thing, field.attname)
    if isinstance(field, StreamField):
        write_block = partial(_rewrite_block, path, label, write)
        data = of_blocks(field.stream_block, as_data(field, value), write_block, Place())
        setattr(thing, field.attname, field.to_python(data))
    elif value:
        is_long = isinstance(field, models.TextField)
        piece = partial(Piece, path, label, most=field.max_length, is_long=is_long)
        setattr(thing, field.attname, _plain(value, piece, write))


def _rewrite_block(path: str, label: str, write: Write, text: str, place: Place, *, is_html: bool) -> str:
    at = ".".join((path, *place.path))
    called = " › ".join((label, *place.labels))
    if is_html:
        return _rich(text, at, called, write)
    block = place.trail[-1]
    is_long = isinstance(block, blocks.TextBlock)
    return _plain(text, partial(Piece, at, called, most=_most(block), is_long=is_long), write)


def _most(block: blocks.Block) -> int | None:
    return getattr(getattr(block, "field", None), "max_length", None)


def _plain(text: str, piece: Callable[[str], Piece], write: Write) -> str:
    return StringValue(write(piece(StringValue.from_plaintext(text).data))).render_text()


def _rich(html: str, path: str, label: str, write: Write) -> str:
    template, strings = extract_strings(html)
    written = [
        (StringValue(write(Piece(f"{path}.{number}", label, string.data, is_html=True, is_long=True))), attrs)
        for number, (string, attrs) in enumerate(strings)
    ]
    return restore_strings(template, written)
