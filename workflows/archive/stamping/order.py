"""Certificates in the order that DER asks for.

OpenSSL's authority (`ts -reply -chain`, and who builds on it) sends them as they lie in its file; the library
that reads stamps refuses such a reply. They are not part of what is signed: in another order it says the same.
"""

from __future__ import annotations

from collections.abc import Iterator

CERTIFICATES = 0xA0
LONG = 0x80  # the length is told in as many bytes as follow


class Unreadable(ValueError):
    """No reply of an authority."""


def in_order(reply: bytes) -> bytes:
    """The same reply, as long as before. Raises Unreadable."""
    try:
        begin, end = _certificates(reply)
    except IndexError as error:
        raise Unreadable from error
    return reply[:begin] + b"".join(sorted(reply[a:b] for a, _, b in _parts(reply, begin, end))) + reply[end:]


def _certificates(reply: bytes) -> tuple[int, int]:
    """Where they lie: in the signed data, in the token, after the status; nowhere in a reply without a token."""
    _outer, begin, end = _part(reply, 0)
    for place in (1, 1, 0):  # the token after its status, its content after its kind, the data in that
        parts = list(_parts(reply, begin, end))
        if len(parts) <= place:
            return end, end
        _start, begin, end = parts[place]
    found = (part for part in _parts(reply, begin, end) if reply[part[0]] == CERTIFICATES)
    _start, begin, end = next(found, (end, end, end))
    return begin, end


def _parts(reply: bytes, begin: int, end: int) -> Iterator[tuple[int, int, int]]:
    """What lies side by side there: where each begins, where its content begins, where it ends."""
    while begin < end:
        yield (part := _part(reply, begin))
        begin = part[2]


def _part(reply: bytes, begin: int) -> tuple[int, int, int]:
    length, content = reply[begin + 1], begin + 2
    if length >= LONG:
        content += length - LONG
        length = int.from_bytes(reply[begin + 2 : content], "big")
    if content + length > len(reply):
        raise Unreadable
    return begin, content, content + length
