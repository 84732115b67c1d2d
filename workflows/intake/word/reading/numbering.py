"""The marks that Word draws before paragraphs: a list of our own where it can be one, else the mark as words.

An editor's list counts 1, 2, 3 and nothing else; "Điều 4.", "b)", "2.1." and a list that begins at 3 keep their
marks in the text, for a law is cited by them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .xml import number, value

_PLACE = re.compile(r"%(\d)")
_PLAIN = re.compile(r"%\d[.)]?")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN += ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
DEEPEST = 3  # of lists within lists
LAST_LEVEL = 8  # of nine
MOST_ROMAN, MOST_LETTERED = 4000, 1000


@dataclass(frozen=True)
class Mark:
    """Before a paragraph: `words` as printed; a bullet has none. `number`: its place, where it counts plainly."""

    depth: int
    words: str = ""
    number: int = 0

    @property
    def is_bullet(self) -> bool:
        return not self.words


class Numbering:
    """Counts while the paragraphs are read in their order."""

    def __init__(self, part: Element | None) -> None:
        lists = [] if part is None else part.findall("w-abstractNum")
        self._abstract = {value(one, "w-abstractNumId"): one for one in lists}
        self._lists = {value(one, "w-numId"): one for one in ([] if part is None else part.findall("w-num"))}
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * (LAST_LEVEL + 1))

    def mark(self, properties: Element | None) -> Mark | None:
        """Of the paragraph with this w-numPr; None where nothing is drawn."""
        if properties is None:
            return None
        key, depth = value(properties.find("w-numId")), number(value(properties.find("w-ilvl")))
        level = min(depth or 0, LAST_LEVEL)
        if key == "0" or key not in self._lists:
            return None
        said = self._level(key, level)
        shape = "bullet" if said is None else value(said.find("w-numFmt")) or "decimal"
        if shape == "bullet":
            return Mark(min(level, DEEPEST))
        if said is None or shape == "none":
            return None
        place = self._count(key, level)
        words = self._words(key, level, value(said.find("w-lvlText")))
        is_plain = shape == "decimal" and _PLAIN.fullmatch(value(said.find("w-lvlText")))
        return Mark(min(level, DEEPEST), words, place if is_plain else 0) if words else None

    def _level(self, key: str, level: int) -> Element | None:
        """The list's own, where it says another, else that of what it is made after."""
        one = self._lists[key]
        for override in one.findall("w-lvlOverride"):
            own = override.find("w-lvl")
            if value(override, "w-ilvl") == str(level) and own is not None:
                return own
        abstract = self._abstract.get(value(one.find("w-abstractNumId")))
        levels = [] if abstract is None else abstract.findall("w-lvl")
        return next((found for found in levels if value(found, "w-ilvl") == str(level)), None)

    def _start(self, key: str, level: int) -> int:
        for override in self._lists[key].findall("w-lvlOverride"):
            started = number(value(override.find("w-startOverride")))
            if value(override, "w-ilvl") == str(level) and started is not None:
                return started
        found = self._level(key, level)
        said = None if found is None else number(value(found.find("w-start")))
        return 1 if said is None else said

    def _count(self, key: str, level: int) -> int:
        """One more; what stands deeper begins anew."""
        counts = self._counts[self._counted_with(key)]
        now = counts[level]
        counts[level] = self._start(key, level) if now is None else now + 1
        counts[level + 1 :] = [None] * (len(counts) - level - 1)
        return counts[level] or 0

    def _counted_with(self, key: str) -> str:
        """Lists made after one another count together, unless one says where it starts."""
        is_own = self._lists[key].find("w-lvlOverride/w-startOverride") is not None
        return key if is_own else f"abstract {value(self._lists[key].find('w-abstractNumId'))}"

    def _words(self, key: str, level: int, text: str) -> str:
        counts = self._counts[self._counted_with(key)]

        def written(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            of_place = self._level(key, place)
            shape = "decimal" if of_place is None else value(of_place.find("w-numFmt"))
            counted = counts[place] if 0 <= place < len(counts) else None
            return written_as(self._start(key, place) if counted is None else counted, shape)

        return _PLACE.sub(written, text)


def written_as(place: int, shape: str) -> str:
    """ "3", "c", "III": as Word writes the number."""
    if shape in {"lowerLetter", "upperLetter"} and 0 < place < MOST_LETTERED:
        letter = chr(ord("a") + (place - 1) % 26) * ((place - 1) // 26 + 1)
        return letter.upper() if shape == "upperLetter" else letter
    if shape in {"lowerRoman", "upperRoman"} and 0 < place < MOST_ROMAN:
        return _roman(place).upper() if shape == "upperRoman" else _roman(place)
    return f"{place:02}" if shape == "decimalZero" else str(place)


def _roman(number: int) -> str:
    found = ""
    for step, letters in _ROMAN:
        found += letters * (number // step)
        number %= step
    return found
