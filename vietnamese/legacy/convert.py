"""From an old encoding to Unicode, and for tests and for whoever must answer an old program back again."""

from __future__ import annotations

from dataclasses import dataclass

from .codec import Lost
from .detect import Finding
from .encodings import CODECS, Encoding
from .fonts import encoding_of


@dataclass(frozen=True)
class Conversion:
    """The text in its new form, and what could not survive: where in the text that was given, and what."""

    text: str
    lost: Lost


def convert(text: str, found: Finding | Encoding, font: str | None = None) -> Conversion:
    """The text in Unicode. Addresses stay as they are; so does text that is Unicode already.

    `lost` are characters that mean nothing in the encoding; they stay too. TCVN3 in a capital font is capitals.
    """
    encoding = found.encoding if isinstance(found, Finding) else found
    if encoding is Encoding.TCVN3 and encoding_of(font) is Encoding.TCVN3_CAPITALS:
        encoding = Encoding.TCVN3_CAPITALS
    if encoding is Encoding.UNICODE:
        return Conversion(text, [])
    return Conversion(*CODECS[encoding].decode(text))


def encode(text: str, encoding: Encoding) -> Conversion:
    """A text of Unicode in an old encoding; places in `lost` are those of the text in NFC.

    What the encoding lacks: a capital letter is written small, anything else as a question mark.
    """
    if encoding is Encoding.UNICODE:
        return Conversion(text, [])
    return Conversion(*CODECS[encoding].write(text))
