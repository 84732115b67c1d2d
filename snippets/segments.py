"""What a picture file carries beside its picture: place, camera, words, other pictures.

It is left out part by part, and the coded picture goes on untouched: no second compression. Kept is what
draws it and its colours (the ICC profile); a part that nobody has named here goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# JPEG, ITU-T T.81: what codes the picture, and of the application segments those that say how to draw it.
MARKER = re.compile(rb"\xff+([\x01-\xcf\xd8-\xfe])", re.DOTALL)
START, END, SCAN = 0xD8, 0xD9, 0xDA
CODING = {*range(0xC0, 0xD0), *range(0xDA, 0xE0)}
DRAWING = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
JFIF_LENGTH = 18  # without the thumbnail it may hold

# PNG, third edition.
PNG = b"\x89PNG\r\n\x1a\n"
CHUNKS = {*(b"IHDR", b"PLTE", b"IDAT", b"IEND"), *(b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP")} | {
    *(b"sBIT", b"bKGD", b"pHYs")
}

# WebP, RFC 9649.
PARTS = {b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP"}
HAS_EXIF, HAS_XMP, IS_ANIMATED = 0x08, 0x04, 0x02


class Malformed(ValueError):
    """The file does not keep the form of its kind."""


def without_private_parts(data: bytes, kind: str) -> bytes:
    """The same picture and nothing else; `kind` as Pillow names it. Done twice it changes nothing."""
    try:
        return b"".join(READERS[kind](data))
    except IndexError as error:
        raise Malformed(kind) from error


def is_animated_webp(data: bytes) -> bool:
    return data[8:16] == b"WEBPVP8X" and bool(data[20] & IS_ANIMATED)


def _jpeg(data: bytes) -> Iterator[bytes]:
    yield data[:2]
    place, marker = 2, START
    while marker != END:
        found = MARKER.search(data, place)
        if marker == SCAN:
            yield data[place : found.start() if found else len(data)]
        marker = found.group(1)[0] if found else END  # some cameras forget to say that it ends
        if marker != END:
            begun = found.end()
            place = begun + int.from_bytes(data[begun : begun + 2])
            yield from _segment(marker, data[begun:place])
    yield bytes((0xFF, END))


def _segment(marker: int, body: bytes) -> Iterator[bytes]:
    """One segment, if it draws; `body` begins with its length."""
    if marker == 0xE0 and body[2:].startswith(DRAWING[marker]):
        small = (JFIF_LENGTH - 2).to_bytes(2) + body[2 : JFIF_LENGTH - 4] + b"\0\0"
        yield bytes((0xFF, marker)) + small
    elif marker in CODING or (marker in DRAWING and body[2:].startswith(DRAWING[marker])):
        yield bytes((0xFF, marker)) + body


def _png(data: bytes) -> Iterator[bytes]:
    yield PNG
    place, kind = len(PNG), b""
    while kind != b"IEND":
        length, kind = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        if len(kind) < 4:
            raise Malformed("PNG")
        if kind in CHUNKS:
            yield data[place : place + length + 12]
        place += length + 12


def _webp(data: bytes) -> Iterator[bytes]:
    kept = b"".join(_webp_parts(data[12 : 8 + int.from_bytes(data[4:8], "little")]))
    yield b"RIFF" + (len(kept) + 4).to_bytes(4, "little") + b"WEBP" + kept


def _webp_parts(body: bytes) -> Iterator[bytes]:
    place = 0
    while place + 8 <= len(body):
        kind, length = body[place : place + 4], int.from_bytes(body[place + 4 : place + 8], "little")
        end = place + 8 + length + length % 2
        if kind == b"VP8X":
            flags = body[place + 8] & ~(HAS_EXIF | HAS_XMP)
            yield body[place : place + 8] + bytes([flags]) + body[place + 9 : end]
        elif kind in PARTS:
            yield body[place:end]
        place = end


READERS: dict[str, Callable[[bytes], Iterator[bytes]]] = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}
