"""The pictures that Word leaves in the clipboard as RTF: those that its HTML names lie where no browser may read.

Each stands there in the order of the text, as hexadecimal digits behind words of its own.
"""

from __future__ import annotations

import re

_KIND = re.compile(r"\\(png|jpe?g)blip(?![a-z])")
_DIGITS = re.compile(
    r"(?:\\(?!(?:png|jpe?g)blip)[a-z]++(?:-?\d++)? ?|\{\\\*\\blipuid\s?[0-9a-fA-F]*+\}|\s++)*+([0-9a-fA-F][0-9a-fA-F\s]*+)"
)


def pictures_in(rtf: str) -> list[tuple[str, bytes]]:
    """Each with the ending its kind has; what is drawn in a format of Windows stands there a second time."""
    found = []
    for kind in _KIND.finditer(rtf):
        if digits := _DIGITS.match(rtf, kind.end()):
            written = "".join(digits[1].split())
            found.append(("png" if kind[1] == "png" else "jpg", bytes.fromhex(written[: len(written) & ~1])))
    return found
