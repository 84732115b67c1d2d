"""UTF-8 that was read as cp1252 or Latin-1, once or twice: "Tiáº¿ng Viá»‡t".

Its letters are two or three characters each; only those sequences are read that can be letters, quotation marks,
dashes and the like.
"""

from __future__ import annotations

import re

from .codec import Codec, Lost
from .vps import shown

BYTES = {shown(byte, charset): byte for charset in ("latin-1", "cp1252") for byte in range(0x80, 0x100)}
_NEXT = re.escape("".join(character for character, byte in BYTES.items() if byte < 0xC0))
ONCE = re.compile(f"[ÂÃÄÅÆËÌ][{_NEXT}]|[áâ][{_NEXT}]{{2}}|ï»¿")
TWICE = re.compile(f"(?:{ONCE.pattern})+")


# Of à the second half is a no-break space, which many a program makes a space: the first is left at the end.
HALF_AN_A = "Ã"


def _read(match: re.Match[str]) -> str:
    """The letter; the sequence as it stands when it is none."""
    if match.group() == HALF_AN_A:
        return "à"
    try:
        return bytes(BYTES[character] for character in match.group()).decode().removeprefix("\ufeff")
    except UnicodeDecodeError:
        return match.group()


def _read_twice(match: re.Match[str]) -> str:
    return ONCE.sub(_read, ONCE.sub(_read, match.group()))


def _write(text: str) -> tuple[str, Lost]:
    return "".join(shown(byte, "cp1252") for byte in text.encode(errors="replace")), []


def _write_twice(text: str) -> tuple[str, Lost]:
    return _write(_write(text)[0])


# Of a letter whose other half a program threw away.
_LEFT = re.compile("[ÃÄÅÆ\ufffd]|á[º»]")
CODEC = Codec(
    pattern=re.compile(rf"{ONCE.pattern}|{HALF_AN_A}\Z"),
    read=_read,
    write=_write,
    sign=ONCE,
    stray=_LEFT,
    takes=lambda piece: True,
)
CODEC_TWICE = Codec(
    pattern=TWICE,
    read=_read_twice,
    write=_write_twice,
    sign=re.compile("Ã[ƒ„…†]|Ã¡Â|Â[º»]"),
    stray=_LEFT,
    takes=lambda piece: True,
)
