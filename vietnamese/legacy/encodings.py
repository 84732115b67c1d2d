"""The encodings by name."""

from __future__ import annotations

from enum import StrEnum

from . import decomposed, mojibake, references, tcvn3, viqr, vni, vps


class Encoding(StrEnum):
    """What a text is written in."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    TCVN3_CAPITALS = "tcvn3-capitals"
    VNI = "vni"
    VPS = "vps"
    VIQR = "viqr"
    DECOMPOSED = "decomposed"
    MOJIBAKE = "mojibake"
    MOJIBAKE_TWICE = "mojibake-twice"
    REFERENCES = "references"


CODECS = {
    Encoding.TCVN3: tcvn3.CODEC,
    Encoding.TCVN3_CAPITALS: tcvn3.CAPITALS,
    Encoding.VNI: vni.CODEC,
    Encoding.VPS: vps.CODEC,
    Encoding.VIQR: viqr.CODEC,
    Encoding.DECOMPOSED: decomposed.CODEC,
    Encoding.MOJIBAKE: mojibake.CODEC,
    Encoding.MOJIBAKE_TWICE: mojibake.CODEC_TWICE,
    Encoding.REFERENCES: references.CODEC,
}
