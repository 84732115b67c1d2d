"""What the fonts of a PDF are called."""

from __future__ import annotations

import re
from typing import Any

_PART = re.compile(
    r"^/?(?:[A-Z]{6}\+)?"
)  # a font of which the file has some letters only bears six before its name
_STYLE = re.compile(r"[-, ]?(?:Bold|Italic|Oblique|Regular|Roman|MT)+$")


def full_name(font: Any) -> str:
    """With its style: ".VnTime-Bold"; empty for one that has no name."""
    return _PART.sub("", str(font.get("/BaseFont", ""))) if hasattr(font, "get") else ""


def family(font: Any) -> str:
    """ ".VnTime", by which vietnamese.legacy knows the encoding of its letters."""
    return _STYLE.sub("", full_name(font))
