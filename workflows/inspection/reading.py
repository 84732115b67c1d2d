"""An edition as a tree of pieces for comparing (ADR 0024), out of its canonical JSON alone: the page, its pictures
and even its model may be gone by then.
"""

from __future__ import annotations

import json
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from workflows.approval.differences.pieces import Piece
from workflows.approval.differences.rich_text import paragraphs
from workflows.approval.differences.words import words_of
from workflows.archive.models import Edition

FILES = {"snippets.picture": "picture", "snippets.attachment": "document"}  # as the text names them


def read(edition: Edition) -> Piece:
    content = json.loads(edition.content)
    model = _model(edition.kind, content["kind"])
    fields = [_field(model, name, value) for name, value in content["fields"].items()]
    rows = [_rows(model, name, rows) for name, rows in content["children"].items()]
    files = [_file(key, said) for key, said in content["files"].items()]
    return Piece("item", parts=(*fields, *rows, Piece("rows", _("Ảnh, tệp"), "files", parts=tuple(files))))


def _model(*kinds: str) -> type[models.Model] | None:
    """The last that still exists."""
    for kind in reversed(kinds):
        try:
            return apps.get_model(kind)
        except LookupError:
            continue
    return None


def _field(model: type[models.Model] | None, name: str, value: Any) -> Piece:
    try:
        field = model._meta.get_field(name) if model else None
    except FieldDoesNotExist:
        field = None
    label = _sentence(getattr(field, "verbose_name", name))
    choices = {str(key): str(said) for key, said in getattr(field, "flatchoices", None) or []}
    return _value(choices.get(str(value), value), label, name, getattr(field, "stream_block", None))


def _value(value: Any, label: str, name: str, block: Any = None) -> Piece:
    if isinstance(value, list):
        return Piece("stream", label, name, parts=tuple(_part(one, block) for one in value))
    if isinstance(value, dict):
        inner = getattr(block, "child_blocks", {})
        parts = (
            _value(part, _label(inner.get(key), key), key, inner.get(key)) for key, part in value.items()
        )
        return Piece("struct", label, name, parts=tuple(parts))
    if isinstance(value, str) and value.lstrip().startswith("<"):
        return Piece("rich-text", label, name, parts=tuple(paragraphs(value, {})))
    said = _printed(value)
    if "\n" not in said:
        return Piece("value", label, name, tuple(words_of(said)))
    lines = tuple(Piece("p", words=tuple(words_of(line))) for line in said.splitlines() if line)
    return Piece("text", label, name, parts=lines)


def _part(one: Any, block: Any) -> Piece:
    """Of a stream a block by its kind; of a list what it holds."""
    if isinstance(one, dict) and {"type", "value"} <= one.keys():
        child = getattr(block, "child_blocks", {}).get(one["type"])
        return _value(one["value"], _label(child, one["type"]), "", child)
    child = getattr(block, "child_block", None)
    return _value(one, _label(child, ""), "", child)


def _rows(model: type[models.Model] | None, name: str, rows: list[dict[str, Any]]) -> Piece:
    relation = model._meta.get_field(name) if model and _has(model, name) else None
    child = relation.related_model if relation else None
    label = _sentence(child._meta.verbose_name_plural) if child else name
    one = _sentence(child._meta.verbose_name) if child else ""
    pieces = (
        Piece("row", one, parts=tuple(_field(child, key, said) for key, said in row.items())) for row in rows
    )
    return Piece("rows", label, name, parts=tuple(pieces))


def _has(model: type[models.Model], name: str) -> bool:
    return name in {relation.get_accessor_name() for relation in model._meta.related_objects}


def _file(key: str, said: dict[str, Any]) -> Piece:
    """A picture or a file with its words; other bytes are other words here."""
    parts = [
        _value(said.get(name) or "", label, name)
        for name, label in (
            ("alt", _("Mô tả ảnh")),
            ("caption", _("Chú thích")),
            ("author", _("Tác giả")),
            ("sha256", _("Mã băm của tệp")),
        )
    ]
    return Piece("row", said.get("title") or key, key, parts=tuple(parts))


def _printed(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("Có") if value else _("Không")
    text = str(value)
    if (moment := _parsed(parse_datetime, text)) is not None and len(text) > 10:
        return f"{localtime(moment):%H:%M %d/%m/%Y}" if moment.tzinfo else text
    day = _parsed(parse_date, text)
    return f"{day:%d/%m/%Y}" if day else text


def _parsed(parse: Any, text: str) -> Any:
    try:
        return parse(text)
    except ValueError:
        return None


def _label(block: Any, name: str) -> str:
    return _sentence(block.label) if block is not None and getattr(block, "label", "") else name


def _sentence(label: Any) -> str:
    words = str(label)
    return words[:1].upper() + words[1:]
