"""How letters look by all that is said of them: the tags around them, the style sheet, and their own style."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from .markup import Node

Said = Mapping[str, str]
BOLD, ITALIC, STRUCK = {"b", "strong"}, {"i", "em", "cite", "dfn", "address"}, {"s", "strike"}
PREFORMATTED = {"pre", "listing"}
LEAST_BOLD = 600
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    font: str | None = None
    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    keeps_blanks: bool = False
    link: str = ""


class Looks:
    """By the style sheets of what was pasted. Selectors of one element are read, as Word, LibreOffice and Google write
    them; what is said of an element within another is not."""

    def __init__(self, sheets: list[str]) -> None:
        self._rules: dict[tuple[str, str], dict[str, str]] = {}
        for sheet in sheets:
            for rule in _COMMENT.sub("", sheet).split("}"):
                before, _brace, declarations = rule.rpartition("{")
                self._add(before.rpartition("{")[2], declarations)

    def _add(self, selectors: str, declarations: str) -> None:
        for selector in selectors.split(","):
            if (found := _SIMPLE.fullmatch(selector.strip())) and selector.strip():
                rule = self._rules.setdefault(((found[1] or "").lower(), found[2] or ""), {})
                rule.update(_declared(declarations))

    def said(self, node: Node) -> Said:
        """Of the element itself, the nearest last."""
        rules = self._rules
        keys = [
            (node.tag, ""),
            *(("", one) for one in node.classes),
            *((node.tag, one) for one in node.classes),
        ]
        said: dict[str, str] = {}
        for key in keys:
            said |= rules.get(key, {})
        return said | _declared(node.attributes.get("style", ""))

    def of(self, node: Node, said: Said, around: Look) -> Look:
        look = _by_tag(node, around)
        if "font-family" in said:
            look = replace(look, font=_first(said["font-family"]))
        if weight := said.get("font-weight", ""):
            look = replace(look, is_bold=_is_heavy(weight))
        if style := said.get("font-style", ""):
            look = replace(look, is_italic=style in {"italic", "oblique"})
        if "line-through" in said.get("text-decoration", "") + said.get("text-decoration-line", ""):
            look = replace(look, is_struck=True)
        if blanks := said.get("white-space", ""):
            look = replace(look, keeps_blanks=blanks in {"pre", "pre-line"})
        return look


def _by_tag(node: Node, look: Look) -> Look:
    if node.tag == "font" and node.attributes.get("face"):
        look = replace(look, font=_first(node.attributes["face"]))
    return replace(
        look,
        is_bold=look.is_bold or node.tag in BOLD,
        is_italic=look.is_italic or node.tag in ITALIC,
        is_struck=look.is_struck or node.tag in STRUCK,
        keeps_blanks=look.keeps_blanks or node.tag in PREFORMATTED,
    )


def _first(fonts: str) -> str:
    return fonts.split(",")[0].strip().strip("\"'").strip()


def _is_heavy(weight: str) -> bool:
    return weight in {"bold", "bolder"} or (
        weight.isdecimal() and len(weight) < 5 and int(weight) >= LEAST_BOLD
    )


@lru_cache(maxsize=512)
def _declared(declarations: str) -> dict[str, str]:
    """Names small, and the value of all but a font too. Not to be changed by who is given it."""
    found: dict[str, str] = {}
    for one in declarations.split(";"):
        name, _colon, value = one.partition(":")
        name, value = name.strip().lower(), " ".join(value.replace("!important", "").split())
        if value:
            found[name] = value if name == "font-family" else value.lower()
    return found
