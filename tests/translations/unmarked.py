"""Vietnamese words of a page that nothing marks as such: a screen reader would read them aloud as English."""

from __future__ import annotations

from html.parser import HTMLParser

from vietnamese.tongue import is_vietnamese

# What is read, or read aloud, of an element besides its text.
SAID = {
    "alt",
    "aria-label",
    "aria-description",
    "content",
    "data-label",
    "label",
    "placeholder",
    "title",
    "value",
}
EMPTY = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
}
NO_TEXT = {"script", "style"}
NAMES = {"name", "shortname"}  # elements of feeds and of the description of the search


class Unmarked(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, str]] = []  # elements, each with its language
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        language = said.get("lang") or self._language
        if language != "vi":
            told = [(name, value) for name, value in said.items() if name in SAID and is_vietnamese(value)]
            self.found += [f"{tag} {name}: {value}" for name, value in told]
        if tag not in EMPTY:
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        inside = self._open[-1][0] if self._open else ""
        if inside not in NO_TEXT | NAMES and self._language != "vi" and is_vietnamese(data):
            self.found.append(f"{inside}: {' '.join(data.split())}")

    @property
    def _language(self) -> str:
        return self._open[-1][1] if self._open else ""


def unmarked(html: str) -> list[str]:
    return Unmarked(html).found
