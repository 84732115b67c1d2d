"""Which elements are paragraphs of their own, and which of those are headings."""

from __future__ import annotations

from .looks import Said
from .markup import Node

BLOCKS = {
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
    ),
    *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "td", "th", "tr", "ul"),
}
HEADINGS = {f"h{level}": level - 1 for level in range(1, 7)}


def is_block(node: Node, said: Said) -> bool:
    display = said.get("display", "")
    return display == "block" or (node.tag in BLOCKS and not display.startswith("inline"))


def level_of(node: Node, said: Said) -> int | None:
    """Of a heading, from 0."""
    if node.tag in HEADINGS:
        return HEADINGS[node.tag]
    if "MsoTitle" in node.classes:
        return 0
    named = node.attributes.get("aria-level", "") if node.attributes.get("role") == "heading" else ""
    said_level = named or said.get("mso-outline-level", "")
    return int(said_level) - 1 if said_level in set("123456789") else None
