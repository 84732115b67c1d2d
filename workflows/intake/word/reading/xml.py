"""XML as a tree whose names are short ("w-p"), whichever edition of the format wrote it; what declares is refused."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from .bounds import BROKEN, DECLARES, DEEPEST, MOST_ELEMENTS, TOO_MUCH, Refused

_OPEN = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_FAMILIES = {
    "wordprocessingml/main": "w",
    "officeDocument/relationships": "r",
    "officeDocument/math": "m",
    "drawingml/main": "a",
    "drawingml/wordprocessingDrawing": "wp",
}
_EDITIONS = {f"{_STRICT}{family}": short for family, short in _FAMILIES.items()} | {
    f"{_OPEN}{family.replace('/', '/2006/', 1)}": short for family, short in _FAMILIES.items()
}
SHORT = _EDITIONS | {
    f"{_OPEN}markup-compatibility/2006": "mc",
    f"{_OPEN}package/2006/relationships": "rel",
    f"{_OPEN}package/2006/content-types": "ct",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}


LONGEST_NUMBER = 9  # digits


def tree_of(content: bytes) -> Element:
    """Raises Refused where it is no XML, declares anything, or is deeper or longer than any letter."""
    builder, depth, count = TreeBuilder(), 0, 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, count
        depth, count = depth + 1, count + 1
        if depth > DEEPEST or count > MOST_ELEMENTS:
            raise Refused(TOO_MUCH)
        builder.start(_short(name), {_short(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_short(name))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(content, True)
    except (
        expat.ExpatError,
        LookupError,
        ValueError,
    ) as error:  # the latter two for an encoding nobody knows
        raise Refused(BROKEN) from error
    return builder.close()


def _refuse(*_declared: Any) -> None:
    raise Refused(DECLARES)


def _short(name: str) -> str:
    space, _blank, local = name.rpartition(" ")
    return f"{SHORT.get(space, '')}-{local}" if space else local


def value(element: Element | None, name: str = "w-val") -> str:
    """An attribute; empty where the element or the attribute is missing."""
    return "" if element is None else element.get(name, "")


def is_on(element: Element | None) -> bool | None:
    """A property that is on by standing there, off by a word; None where it is not said."""
    if element is None:
        return None
    return element.get("w-val", "true").lower() not in {"0", "false", "off", "none"}


def number(text: str) -> int | None:
    """A whole number as the format writes it; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER else None
