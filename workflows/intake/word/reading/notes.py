"""Notes at the foot and at the end: marked in the text in the order in which they are met."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from .xml import value

FOOT, END = "w-footnoteReference", "w-endnoteReference"
OF = {FOOT: "w-footnote", END: "w-endnote"}


class Notes:
    """Those of a file. A mark that is met twice is one note."""

    def __init__(self, feet: Element | None, ends: Element | None) -> None:
        self._bodies = {
            (kind, value(note, "w-id")): note
            for kind, part in ((FOOT, feet), (END, ends))
            if part is not None
            for note in part.findall(OF[kind])
            if value(note, "w-type") in {"", "normal"}
        }
        self._met: list[tuple[str, str]] = []

    def mark(self, kind: str, key: str) -> str:
        """ "[3]"; nothing for a note that the file has lost."""
        if (kind, key) not in self._bodies:
            return ""
        if (kind, key) not in self._met:
            self._met.append((kind, key))
        return f"[{self._met.index((kind, key)) + 1}]"

    def met(self) -> list[Element]:
        return [self._bodies[one] for one in self._met]
