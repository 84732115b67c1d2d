"""Text as it comes in: letters taken apart, the letter of Iceland, marks that nobody sees."""

from __future__ import annotations

import unicodedata
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock

CLEAN = "Đường Lê Lợi, phường Minh Xuân"
DIRTY = unicodedata.normalize("NFD", "\ufeff\u00d0ường Lê\u00a0Lợi,\u200b phường\u00a0Minh Xuân\u202c")
assert DIRTY != CLEAN


def dirty_value(block: blocks.Block) -> Any:
    """What is stored of such a block when all its words are dirty."""
    if isinstance(block, blocks.BaseStreamBlock):
        return [{"type": name, "value": dirty_value(child)} for name, child in block.child_blocks.items()]
    if isinstance(block, blocks.BaseStructBlock):
        return {name: dirty_value(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        return [{"type": "item", "value": dirty_value(block.child_block)}]
    if isinstance(block, TableBlock):
        return {"data": [[DIRTY]], "table_caption": DIRTY}
    if isinstance(block, blocks.RichTextBlock):
        return f"<p><b>{DIRTY}</b></p>"
    return DIRTY if isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.RawHTMLBlock) else None


def words_in(value: Any) -> str:
    """All words of what is stored, one after the other."""
    if isinstance(value, dict):
        return " ".join(words_in(one) for one in value.values())
    return " ".join(map(words_in, value)) if isinstance(value, list) else str(value or "")


def is_text(field: models.Field, connection: Any) -> bool:
    """Whether the database keeps letters for it."""
    kept_as = field.db_type(connection) or ""
    return kept_as.startswith(("varchar", "text", "jsonb", "citext", "char"))
