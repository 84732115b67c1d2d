"""The texts of a stream, block by block, each at its place; whoever walks may write others in their stead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock


@dataclass(frozen=True)
class Place:
    """The way to a text: the names of the blocks and the numbers they carry, and the blocks themselves."""

    path: tuple[str, ...] = ()
    trail: tuple[blocks.Block, ...] = ()

    def below(self, name: Any, block: blocks.Block | None = None) -> Place:
        return Place((*self.path, str(name)), (*self.trail, block) if block else self.trail)

    @property
    def labels(self) -> list[str]:
        """What the form calls the blocks on the way, each once."""
        return list(dict.fromkeys(capfirst(str(block.label)) for block in self.trail if block.label))


Rewrite = Callable[..., str]  # the text, its place, is_html


def rewritten(block: blocks.Block, value: Any, rewrite: Rewrite, place: Place) -> Any:
    """What is stored of a block, its texts rewritten."""
    if isinstance(block, blocks.BaseStreamBlock):
        return [_child(block.child_blocks[one["type"]], one, rewrite, place) for one in value or ()]
    if isinstance(block, blocks.ListBlock):
        return [_child(block.child_block, one, rewrite, place) for one in value or ()]
    if isinstance(block, blocks.BaseStructBlock):
        inner = block.child_blocks
        return value and {
            name: rewritten(inner[name], one, rewrite, place.below(name, inner[name]))
            for name, one in value.items()
        }
    if isinstance(block, TableBlock):
        return value and _of_table(value, rewrite, place)
    if isinstance(block, blocks.RichTextBlock):
        return value and rewrite(value, place, is_html=True)
    is_words = isinstance(block, blocks.CharBlock | blocks.TextBlock)
    return rewrite(value, place, is_html=False) if value and is_words else value


def _child(block: blocks.Block, one: dict[str, Any], rewrite: Rewrite, place: Place) -> dict[str, Any]:
    return one | {"value": rewritten(block, one["value"], rewrite, place.below(one["id"], block))}


def _of_table(value: dict[str, Any], rewrite: Rewrite, place: Place) -> dict[str, Any]:
    cells = [
        [
            rewrite(cell, place.below(f"{row}-{column}"), is_html=False) if _is_words(cell) else cell
            for column, cell in enumerate(cells)
        ]
        for row, cells in enumerate(value["data"])
    ]
    caption = value.get("table_caption")
    said = rewrite(caption, place.below("caption"), is_html=False) if caption else caption
    return value | {"data": cells} | ({"table_caption": said} if caption else {})


def _is_words(cell: Any) -> bool:
    return isinstance(cell, str) and bool(cell)
