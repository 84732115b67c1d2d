"""What a decision keeps from view: words struck out of what is shown, files not shown at all (hiding.py).

What is kept is never touched; this is laid over it on its way to a reader.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bs4 import BeautifulSoup, NavigableString
from bs4.element import PreformattedString, Script, Tag
from bs4.formatter import HTMLFormatter

MARK = "[đã che]"
AROUND = 40  # letters before and after a place that is shown
PARAGRAPH = "\0"  # ends one; in no text
ADDRESSES = {"href", "src", "srcset", "action", "id", "class", "poster"}  # what joins parts, and is no text
FRAME = {"type", "sha256", "kind"}  # of an edition's canonical text: what says how to read it
INLINE = {
    "a",
    "abbr",
    "b",
    "cite",
    "code",
    "em",
    "i",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
}


@dataclass(frozen=True)
class Veil:
    """Words, as whole words in capital or small letters; files by the SHA-256 of their bytes."""

    words: tuple[str, ...] = ()
    files: frozenset[str] = frozenset()
    is_lost: bool = False  # nobody knows any more what to hide: all of it is

    def __bool__(self) -> bool:
        return bool(self.words or self.files or self.is_lost)

    def __or__(self, other: Veil) -> Veil:
        return Veil(
            (*self.words, *other.words), self.files | other.files, is_lost=self.is_lost or other.is_lost
        )

    def text(self, said: str) -> str:
        if self.is_lost:
            return MARK if said else said
        return self._pattern.sub(MARK, said) if self.words else said

    def json(self, said: str) -> str:
        """Of an edition's canonical text: each text in it; what stands in tags as a reader sees it."""
        return _canonical(self._in(json.loads(said))) if self.words or self.is_lost else said

    def html(self, said: str) -> str:
        """Also words that are bold by half, alternative texts, and what search engines are told."""
        if self.is_lost:
            return f"<p>{MARK}</p>"
        if not self.finds(said):
            return said
        soup = BeautifulSoup(said, "html.parser")
        self._strike(list(_read(soup)))
        for tag in soup.find_all(True):
            self._attributes(tag)
        for other in soup.find_all(string=lambda text: isinstance(text, PreformattedString | Script)):
            other.replace_with(type(other)(self.text(other)))
        return soup.decode(formatter=AsWritten())

    def finds(self, said: str) -> bool:
        """Whether the words stand in it, seen by a reader or not."""
        if self.is_lost or not self.words:
            return self.is_lost
        read = "".join(_read(BeautifulSoup(said, "html.parser"))) if "<" in said else ""
        return any(self._pattern.search(text) for text in (said, read))

    def places(self, said: str) -> Iterator[tuple[str, str, str]]:
        """Where the words stand in a plain text: what is before, the words, what is after."""
        if not self.words:
            return
        for found in self._pattern.finditer(said):
            first, last = found.span()
            yield said[max(first - AROUND, 0) : first], found[0], said[last : last + AROUND]

    def _in(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.html(value) if "<" in value else self.text(value)
        if isinstance(value, list):
            return [self._in(part) for part in value]
        if isinstance(value, dict):
            return {name: part if name in FRAME else self._in(part) for name, part in value.items()}
        return value

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """The longest first, so that a name is struck out whole; spaces of whatever kind, and however many."""
        said = sorted(self.words, key=len, reverse=True)
        choices = (r"\s+".join(re.escape(word) for word in one.split()) for one in said)
        return re.compile(rf"(?<!\w)(?:{'|'.join(choices)})(?!\w)", re.IGNORECASE)

    def _strike(self, texts: list[NavigableString]) -> None:
        """Of texts that are read one after the other: the first that holds a part of a word bears the mark."""
        whole, starts = "", []
        for text in texts:
            starts.append(len(whole))
            whole += text
        found = [match.span() for match in self._pattern.finditer(whole)]
        for text, start in zip(texts, starts, strict=True):
            if text.parent and (
                touched := [span for span in found if span[0] < start + len(text) and span[1] > start]
            ):
                text.replace_with(NavigableString(_cut(text, start, touched)))

    def _attributes(self, tag: Tag) -> None:
        for name, value in tag.attrs.items():
            if isinstance(value, str) and name not in ADDRESSES:
                tag[name] = self.text(value)


CLEAR = Veil()


class AsWritten(HTMLFormatter):
    """Attributes in their order; nothing closed that was not."""

    def __init__(self) -> None:
        super().__init__(HTMLFormatter.REGISTRY["minimal"].entity_substitution, void_element_close_prefix="")

    def attributes(self, tag: Tag) -> Any:
        return tag.attrs.items()


def _read(soup: BeautifulSoup) -> Iterator[NavigableString]:
    """The texts a reader reads, in their order, with a mark between two paragraphs; not what stands in scripts,
    styles and remarks."""
    last = None
    for part in soup.descendants:
        if isinstance(part, Tag) and part.name == "br":
            yield NavigableString("\n")
        elif isinstance(part, Tag) and part.name not in INLINE:
            last = None
        if type(part) is NavigableString:
            block = next((above for above in part.parents if above.name not in INLINE), None)
            if last is not block:
                yield NavigableString(PARAGRAPH)
            last = block
            yield part


def _cut(text: str, start: int, spans: list[tuple[int, int]]) -> str:
    kept, place = [], 0
    for first, last in spans:
        kept.append(text[place : max(first - start, place)])
        if first >= start:
            kept.append(MARK)
        place = min(last - start, len(text))
    return "".join([*kept, text[place:]])


def _canonical(told: Any) -> str:
    return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
