"""The pictures in the body of a page, read together."""

from __future__ import annotations

from typing import Any

from django import template

from snippets.pictures import with_sizes

register = template.Library()


@register.simple_tag
def read_pictures(page: Any) -> Any:
    """Reads the sizes of all of them in one query; answers the block that holds the page's first picture.

    None where a picture leads the page, or where it shows none.
    """
    shown = [block.value for block in page.body if block.block_type == "picture" and block.value["image"]]
    with_sizes([value["image"] for value in shown])
    return shown[0] if shown and not getattr(page, "lead_picture_id", None) else None
