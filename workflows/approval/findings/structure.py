"""How the blocks of a text are built: headings in their order, tables with their heads, links that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from wagtail.fields import StreamField

from workflows.regulation import checks

from ..differences.rich_text import linked

SMALLER = "h3"
TYPED_HEADING = re.compile(r"<h([2-6])[ >](.*?)</h\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")

Block = dict[str, Any]
Noticed = tuple[str, str, str]  # the check, the words, the number of the block


def stream_of(draft: models.Model, name: str) -> list[Block]:
    """The blocks as they are stored, where the field has blocks."""
    field = next((f for f in draft._meta.concrete_fields if f.name == name), None)
    return list(getattr(draft, name).get_prep_value()) if isinstance(field, StreamField) else []


def faults_of_blocks(blocks: Iterable[Block]) -> Iterator[Noticed]:
    blocks = list(blocks)
    yield from _headings(blocks)
    for one in blocks:
        value = one["value"] or {}
        if one["type"] == "table" and not _has_head(value):
            yield checks.TABLE_HEAD, value.get("table_caption") or "", one.get("id", "")


def links_of(blocks: Iterable[Block]) -> Iterator[tuple[str, int, str]]:
    """The pages and files that the texts of the blocks lead to, each with the number of its block."""
    for one in blocks:
        for kind, number in sorted(linked(_text_of(one["value"]))):
            yield kind, number, one.get("id", "")


def blocks_that_name(draft: models.Model, name: str) -> dict[tuple[str, str], str]:
    """The number of the block in which each picture and file of a field of blocks stands, by its kind and number."""
    field = draft._meta.get_field(name)
    found = field.extract_references(getattr(draft, name))
    return {
        (model._meta.label_lower, str(key)): path.partition(".")[0] for model, key, _model_path, path in found
    }


def _text_of(value: Any) -> str:
    if isinstance(value, dict):
        return " ".join(map(_text_of, value.values()))
    return " ".join(map(_text_of, value)) if isinstance(value, list) else str(value)


def _headings(blocks: list[Block]) -> Iterator[Noticed]:
    """The first is a large one, and none skips a level, whether it is a block of its own or stands in a text."""
    above = 1
    for level, words, number in _levels(blocks):
        if level > above + 1:
            yield checks.HEADING_ORDER, words, number
        above = level


def _levels(blocks: list[Block]) -> Iterator[tuple[int, str, str]]:
    for one in blocks:
        value, number = one["value"], one.get("id", "")
        if one["type"] == "heading" and isinstance(value, dict):
            yield 3 if value.get("level") == SMALLER else 2, value.get("text", ""), number
        elif isinstance(value, str):
            yield from (
                (int(level), TAG.sub("", words), number) for level, words in TYPED_HEADING.findall(value)
            )


def _has_head(table: dict[str, Any]) -> bool:
    return bool(table.get("first_row_is_table_header") or table.get("first_col_is_header"))
