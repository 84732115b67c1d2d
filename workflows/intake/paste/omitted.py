"""What of a clipboard is no text of its author: told where somebody may miss it, and else left out quietly."""

from __future__ import annotations

from ..word.reading.text import (
    COMMENTS,
    CONTENTS,
    DELETED,
    DRAWINGS,
    FORMULAS,
    HIDDEN,
    INSERTED,
    OBJECTS,
    Noticed,
)
from .looks import Said
from .marks import IGNORED
from .markup import Node

QUIETLY = {
    *("script", "style", "title", "meta", "link", "xml", "template", "noembed", "noframes"),
    *("select", "datalist", "textarea", "input", "xmp"),
}
EMBEDDED = {"iframe", "object", "embed", "video", "audio", "svg", "canvas", "applet"}
MARKS_OF_REMARKS = {"msocomanchor", "msocomoff", "MsoCommentReference"}
REMARK = "comment"
OF_CONTENTS = "MsoToc"


def is_left_out(node: Node, said: Said, noticed: Noticed) -> bool:
    """Also tells of what was inserted, which stays."""
    if node.tag in QUIETLY or said.get("mso-list") == IGNORED or MARKS_OF_REMARKS & set(node.classes):
        return True
    if node.tag == "ins":
        noticed.tell(INSERTED)
    told = _told(node, said)
    if told and (node.words.strip() or told == OBJECTS):
        noticed.tell(told, node.words.strip() if told == DELETED else "")
    return bool(told)


def _told(node: Node, said: Said) -> str:
    """The word for why; empty for what stays."""
    if node.tag in EMBEDDED:
        return OBJECTS
    if node.tag == "math" or node.tag.startswith("m:"):
        return FORMULAS
    if node.tag.startswith("v:"):
        return DRAWINGS
    if node.tag == "del" or "msoDel" in node.classes:
        return DELETED
    if said.get("mso-element") == REMARK:
        return COMMENTS
    if any(one.startswith(OF_CONTENTS) for one in node.classes):
        return CONTENTS
    is_hidden = said.get("display") == "none" or said.get("mso-hide") == "all" or "hidden" in node.attributes
    return HIDDEN if is_hidden else ""
