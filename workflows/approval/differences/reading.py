"""An item as a tree of pieces: its fields, the blocks of its streams, the rows edited with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import zip_longest
from typing import Any

from django.db import models
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

from snippets.models import Attachment, Picture

from ..content import BOOKKEEPING, NOT_CONTENT, canonical, names_of_fields
from .pieces import Piece
from .rich_text import Titles, linked, paragraphs
from .words import words_of

PICTURE, FILE = "picture", "file"
SHOWN = {Picture: PICTURE, Attachment: FILE}
WORDS_ALONE: Titles = {}  # of what a person typed: nothing named is asked for, nothing chosen is read
NO_PIECES = BOOKKEEPING | {"sort_order"}
FIRST = {"corrections"}  # whoever decides sees at once that it corrects what was public


def read(old: models.Model, new: models.Model) -> tuple[Piece, Piece]:
    """Both states, of each only the fields and rows in which they differ."""
    said = canonical(old), canonical(new)
    fields = [
        field
        for field in new._meta.concrete_fields
        if said[0]["fields"].get(field.name) != said[1]["fields"].get(field.name)
    ]
    fields.sort(key=lambda field: field.name not in FIRST)
    relations = [
        relation
        for relation in get_all_child_relations(type(new))
        if (name := relation.get_accessor_name()) not in NOT_CONTENT
        and said[0]["children"].get(name) != said[1]["children"].get(name)
    ]
    titles = _titles(old, new, fields)
    before, after = (_item(item, fields, relations, titles) for item in (old, new))
    return before, after


def whole(item: models.Model) -> Piece:
    """All the words of the item, field by field, with the rows edited with it; what it only names is not asked
    for its name."""
    said = names_of_fields(item)
    fields = [field for field in item._meta.concrete_fields if field.name in said]
    relations = [
        relation
        for relation in get_all_child_relations(type(item))
        if relation.get_accessor_name() not in NOT_CONTENT
    ]
    return _item(item, fields, relations, WORDS_ALONE)


def only(item: models.Model, fields: list[models.Field]) -> Piece:
    """These fields of the item, with what their links lead to."""
    return _item(item, fields, (), _titles(item, item, fields))


def _titles(old: models.Model, new: models.Model, fields: Iterable[models.Field]) -> Titles:
    """What the links of changed streams lead to, in a query a kind."""
    streams = [field for field in fields if isinstance(field, StreamField)]
    found = {
        one
        for item in (old, new)
        for field in streams
        for one in linked(str(field.get_prep_value(getattr(item, field.attname))).replace('\\"', '"'))
    }
    # Of what is not public the number alone: whoever follows this item need not know of that one.
    known = {"page": Page.objects.live(), "document": Attachment.objects.all()}
    return {
        (kind, key): str(target)
        for kind in {kind for kind, _key in found}
        for key, target in known[kind].in_bulk([key for its, key in found if its == kind]).items()
    }


def _item(
    item: models.Model, fields: Iterable[models.Field], relations: Iterable[Any], titles: Titles
) -> Piece:
    parts = [_field(item, field, titles) for field in fields]
    parts += [_rows(item, relation, titles) for relation in relations]
    return Piece("item", parts=tuple(parts))


def _rows(item: models.Model, relation: Any, titles: Titles) -> Piece:
    model, back = relation.related_model, relation.field.name
    name = relation.get_accessor_name()
    found = list(getattr(item, name).all())
    if titles is not WORDS_ALONE:
        things = (
            f for f in model._meta.concrete_fields if isinstance(f, models.ForeignKey) and f.name != back
        )
        prefetch_related_objects(found, *(f.name for f in things))
    rows = tuple(
        Piece(
            "row",
            str(model._meta.verbose_name),
            str(row.pk or ""),
            parts=tuple(
                _field(row, field, titles)
                for field in model._meta.concrete_fields
                if not field.primary_key and field.name != back and field.name not in NO_PIECES
            ),
        )
        for row in found
    )
    return Piece("rows", str(model._meta.verbose_name_plural), name, parts=rows)


def _field(item: models.Model, field: models.Field, titles: Titles) -> Piece:
    label, name = _sentence(field.verbose_name), field.name
    if isinstance(field, StreamField):
        return _block(field.stream_block, getattr(item, field.name), label, name, titles)
    if isinstance(field, models.ForeignKey):
        if titles is WORDS_ALONE:
            return Piece("value", label, name)
        return _thing(getattr(item, field.name), label, name, SHOWN.get(field.related_model))
    if field.choices and titles is WORDS_ALONE:
        return Piece("value", label, name)
    if field.choices:
        return _said(getattr(item, f"get_{field.name}_display")(), label, name)
    is_long = isinstance(field, models.TextField)
    return _said(field.value_from_object(item), label, name, is_long=is_long)


def _thing(value: Any, label: str, name: str, kind: str | None = None) -> Piece:
    """What a field names: a picture or file is shown, anything else is called by its name; which one counts."""
    kind = SHOWN.get(type(value), kind)
    if kind is None:
        return Piece("value", label, name, tuple(words_of(_name(value))), which=str(getattr(value, "pk", "")))
    return Piece(kind, label, name, shows=value)


def _name(value: Any) -> str:
    if isinstance(value, Page) and not value.live:
        return _("trang số %s, chưa đăng") % value.pk
    return "" if value is None else str(value)


def _block(block: blocks.Block, value: Any, label: str, name: str, titles: Titles) -> Piece:
    """The first kind that fits; a block of another kind is the words it prints."""
    if isinstance(block, blocks.StreamBlock | blocks.ListBlock):
        parts = _children(value, titles)
        return Piece("stream", label, name, parts=tuple(parts))
    if isinstance(block, blocks.StructBlock):
        inner = (
            _block(child, value.get(key), _sentence(child.label), key, titles)
            for key, child in block.child_blocks.items()
        )
        return Piece(block.name or "struct", label, name, parts=tuple(inner))
    if isinstance(block, blocks.RichTextBlock):
        source = value.source if value else ""
        return Piece("rich-text", label, name, parts=tuple(paragraphs(source, titles)))
    if isinstance(block, TableBlock):
        return _table(value or {}, label, name)
    if isinstance(block, ImageChooserBlock | DocumentChooserBlock):
        return _thing(value, label, name, PICTURE if isinstance(block, ImageChooserBlock) else FILE)
    if isinstance(block, blocks.ChoiceBlock | blocks.MultipleChoiceBlock) and titles is WORDS_ALONE:
        return Piece("value", label, name)
    if isinstance(block, blocks.ChoiceBlock):
        # One left open says nothing, not what its box says then.
        chosen = dict(_flat(block.field.choices)).get(value, value) if value else ""
        return _said(chosen, label, name)
    if isinstance(block, blocks.MultipleChoiceBlock):
        names = dict(_flat(block.field.choices))
        return _said(", ".join(str(names.get(one, one)) for one in value or []), label, name)
    return _said(value, label, name, is_long=isinstance(block, blocks.TextBlock))


def _children(value: Any, titles: Titles) -> list[Piece]:
    """Of a stream or a list, each with the number the editor gave it."""
    if not value:
        return []
    bound = value.bound_blocks if hasattr(value, "bound_blocks") else list(value)
    return [
        _block(child.block, child.value, _sentence(child.block.label), child.id or "", titles)
        for child in bound
    ]


def _table(value: dict[str, Any], label: str, name: str) -> Piece:
    """Rows are called by their first cell, cells by the head of their column."""
    caption = _said(value.get("table_caption") or "", _("Tên bảng"), "caption")
    data = [["" if cell is None else str(cell) for cell in row] for row in value.get("data") or []]
    heads = data[0] if data and value.get("first_row_is_table_header") else []
    firsts = [row[0] if row else "" for row in data]
    rows = (
        Piece(
            "row",
            _("Hàng “%s”") % first if first else _("Hàng"),
            first if firsts.count(first) == 1 else "",
            parts=_cells(row, heads),
        )
        for row, first in zip(data, firsts, strict=True)
    )
    return Piece("table", label, name, parts=(caption, *rows))


def _cells(row: list[str], heads: list[str]) -> tuple[Piece, ...]:
    return tuple(
        Piece("cell", head, words=tuple(words_of(cell)))
        for cell, head in zip_longest(row, heads[: len(row)], fillvalue="")
    )


def _said(value: Any, label: str, name: str, *, is_long: bool = False) -> Piece:
    """Plain words; of what may be long each line is a paragraph."""
    printed = _printed(value)
    if not is_long:
        return Piece("value", label, name, tuple(words_of(printed)))
    lines = (tuple(words_of(line)) for line in printed.splitlines())
    return Piece("text", label, name, parts=tuple(Piece("p", words=line) for line in lines if line))


def _printed(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Có") if value else _("Không")
    if isinstance(value, datetime):
        return f"{timezone.localtime(value):%H:%M %d/%m/%Y}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value)


def _flat(choices: Any) -> Iterable[tuple[Any, Any]]:
    for value, label in choices:
        yield from _flat(label) if isinstance(label, list | tuple) else [(value, label)]


def _sentence(label: Any) -> str:
    words = str(label)
    return words[:1].upper() + words[1:]
