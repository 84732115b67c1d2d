"""What a style says of a paragraph or a run, through all that it is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from vietnamese.legacy import encoding_of

from .xml import is_on, number, value

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"toc \d|toc heading", re.IGNORECASE)
LOWEST = 9  # outline levels go from 0 to 8; nine is text


class Styles:
    """Those of a file; empty where it has none."""

    def __init__(self, part: Element | None) -> None:
        found = [] if part is None else part.findall("w-style")
        self._by_key = {value(style, "w-styleId"): style for style in found}
        self._defaults = {
            value(style, "w-type"): value(style, "w-styleId")
            for style in found
            if value(style, "w-default") in {"1", "true"}
        }
        self._first = None if part is None else part.find("w-docDefaults/w-rPrDefault/w-rPr")

    def font(self, run: Element | None, paragraph: Element | None) -> str | None:
        """The one whose name says an encoding, where either half does: Word keeps one for ASCII, one for the rest."""
        for properties in self._of_run(run, paragraph):
            fonts = properties.find("w-rFonts")
            named = [value(fonts, f"w-{half}") for half in ("ascii", "hAnsi")]
            if any(named):
                return next((name for name in named if encoding_of(name)), named[0] or named[1])
        return None

    def has(self, what: str, run: Element | None, paragraph: Element | None) -> bool:
        """Bold, italic, hidden: the nearest that says so."""
        said = (is_on(properties.find(what)) for properties in self._of_run(run, paragraph))
        return bool(next((one for one in said if one is not None), False))

    def name(self, paragraph: Element | None) -> str:
        style = self._by_key.get(self._key(paragraph, "w-pStyle", "paragraph"))
        return "" if style is None else value(style.find("w-name"))

    def level(self, paragraph: Element | None) -> int | None:
        """Of a heading, from 0; None for text."""
        for properties in self._of_paragraph(paragraph):
            said = number(value(properties.find("w-outlineLvl")))
            if said is not None:
                return said if said < LOWEST else None
        found = _HEADING.fullmatch(self.name(paragraph))
        return int(found[1]) - 1 if found else None

    def is_title(self, paragraph: Element | None) -> bool:
        return self.name(paragraph).lower() == "title"

    def is_of_contents(self, paragraph: Element | None) -> bool:
        return bool(_CONTENTS.fullmatch(self.name(paragraph)))

    def first_of(self, paragraph: Element | None, what: str) -> Element | None:
        """The property of a paragraph that is nearest: its numbering, where it stands on the line."""
        said = (properties.find(what) for properties in self._of_paragraph(paragraph))
        return next((one for one in said if one is not None), None)

    def _of_run(self, run: Element | None, paragraph: Element | None) -> Iterator[Element]:
        if run is not None:
            yield run
        for kind, where in (("w-rStyle", run), ("w-pStyle", paragraph)):
            key = self._key(where, kind, "paragraph" if kind == "w-pStyle" else "")
            for style in self._chain(key):
                if (properties := style.find("w-rPr")) is not None:
                    yield properties
        if self._first is not None:
            yield self._first

    def _of_paragraph(self, paragraph: Element | None) -> Iterator[Element]:
        if paragraph is not None:
            yield paragraph
        for style in self._chain(self._key(paragraph, "w-pStyle", "paragraph")):
            if (properties := style.find("w-pPr")) is not None:
                yield properties

    def _key(self, properties: Element | None, what: str, kind: str) -> str:
        named = "" if properties is None else value(properties.find(what))
        return named or self._defaults.get(kind, "")

    def _chain(self, key: str) -> Iterator[Element]:
        """The style and what it is based on; one that comes round is read once."""
        seen: set[str] = set()
        while key in self._by_key and key not in seen:
            seen.add(key)
            yield self._by_key[key]
            key = value(self._by_key[key].find("w-basedOn"))
