"""The letters of a page in pieces of one font, each with its place: x to the right, y upwards."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any

from pypdf import PageObject
from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font  # the widths of its letters, which the library tells nowhere else

from workflows.approval.papers.fonts import family, full_name

UPRIGHT = (0,)
_BOLD = re.compile(r"bold|black|heavy", re.IGNORECASE)
FORCED_BOLD = 1 << 18  # of the flags of a font
USUAL_WIDTH = 0.5  # of a letter, by its size
USUAL_SIZE, LINE = 12.0, 20.0


@dataclass(frozen=True)
class Run:
    text: str
    x: float
    y: float
    end: float
    size: float
    font: str
    bold: bool


@dataclass(frozen=True)
class Face:
    """A font as a page names it."""

    name: str
    bold: bool
    widths: Font | None

    def width(self, text: str) -> float:
        """By a size of one."""
        if self.widths is None:
            return USUAL_WIDTH * len(text)
        return self.widths.get_text_width(text) / 1000


NO_FACE = Face("", False, None)


def runs_of(page: PageObject) -> list[Run]:
    """What stands upright; where nothing does, the lines without their places. Raises what the library raises."""
    gathering = _Gathering()
    page.extract_text(orientations=UPRIGHT, visitor_text=gathering.visit)
    found = [run for run in gathering.found if run.text.strip()]
    if found:
        return found
    lines = enumerate(page.extract_text().splitlines())
    return [Run(line, 0, -LINE * n, 0, USUAL_SIZE, "", bold=False) for n, line in lines if line.strip()]


class _Gathering:
    """Of one page."""

    def __init__(self) -> None:
        self.found: list[Run] = []
        self._faces: dict[int, Face] = {}
        self._begun = (0.0, 0.0)

    def visit(
        self, text: str, cm: list[float], tm: list[float], font: DictionaryObject | None, size: float
    ) -> None:
        text = text.strip("\n").replace("\n", " ")
        if not text:
            return
        face = self._face(font)
        x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = math.hypot(tm[0], tm[1]) * math.hypot(cm[0], cm[1])
        if self.found and self._begun == (x, y):  # the next font of a line that nobody placed anew
            x = self.found[-1].end
        else:
            self._begun = (x, y)
        high = abs(size) * scale or 1.0
        self.found.append(Run(text, x, y, x + face.width(text) * high, high, face.name, face.bold))

    def _face(self, font: DictionaryObject | None) -> Face:
        if font is None:
            return NO_FACE
        if id(font) not in self._faces:
            self._faces[id(font)] = face_of(font)
        return self._faces[id(font)]


def face_of(font: DictionaryObject) -> Face:
    try:
        widths = Font.from_font_resource(font)
    except (MemoryError, RecursionError):
        raise
    except Exception:  # a font whose widths are wrong, in whatever way, still has its letters
        widths = None
    return Face(family(font), bool(_BOLD.search(full_name(font))) or _is_forced(font), widths)


def _is_forced(font: Any) -> bool:
    described = font.get("/FontDescriptor", {})
    flags = described.get("/Flags", 0) if hasattr(described, "get") else 0
    return isinstance(flags, int) and bool(flags & FORCED_BOLD)
