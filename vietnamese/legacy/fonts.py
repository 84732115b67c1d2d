"""Fonts that show an old encoding: their name says which, whatever the text."""

from __future__ import annotations

from .encodings import Encoding

_STYLES = (" bold", " italic", " regular")


def encoding_of(font: str | None) -> Encoding | None:
    """The encoding that a font was made for; None for a font of Unicode or of anything else.

    Names of the capital fonts end in H: .VnTimeH, .VnArial NarrowH. A list as in a style sheet is read by its first.
    """
    name = (font or "").split(",")[0].strip().strip("\"'").strip().lower()
    while name.endswith(_STYLES):
        name = name.rpartition(" ")[0]
    if name.startswith(".vn"):
        return Encoding.TCVN3_CAPITALS if name.endswith("h") else Encoding.TCVN3
    if name.startswith(("vni-", "vni ")):
        return Encoding.VNI
    return Encoding.VPS if name.startswith(("vps ", "vps-")) else None
