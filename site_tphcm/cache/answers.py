"""What a browser is answered of a page that is kept (RFC 9110): all of it, a part, or that it has it already."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.http import parse_http_date_safe

from snippets.serving import RANGE, span_of

from .addresses import Environ
from .kept import PLAIN, Coded, Headers, Kept

Start = Callable[[str, Headers], Any]
# What a browser that has the page is told again (RFC 9110, 15.4.5).
TOLD_AGAIN = frozenset(
    {"cache-control", "content-location", "date", "etag", "expires", "last-modified", "server", "vary"}
)


def answer(kept: Kept, environ: Environ, start: Start) -> Iterable[bytes]:
    coded = kept.choose(environ.get("HTTP_ACCEPT_ENCODING", ""))
    if has_it(coded, kept.at, environ):
        start("304 Not Modified", [one for one in coded.headers if one[0].lower() in TOLD_AGAIN])
        return [b""]
    if "HTTP_RANGE" in environ:
        return _part(kept, environ, start)
    return _whole(coded, environ, start)


def has_it(coded: Coded, at: int, environ: Environ) -> bool:
    """If-None-Match decides where it is said, else If-Modified-Since."""
    if (tags := environ.get("HTTP_IF_NONE_MATCH")) is not None:
        known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return "*" in known or coded.etag in known
    since = environ.get("HTTP_IF_MODIFIED_SINCE")
    return bool(since) and parse_http_date_safe(since) == at


def _whole(coded: Coded, environ: Environ, start: Start) -> Iterable[bytes]:
    start("200 OK", [*coded.headers, ("Content-Length", str(len(coded.body)))])
    return [coded.body if environ["REQUEST_METHOD"] == "GET" else b""]


def _part(kept: Kept, environ: Environ, start: Start) -> Iterable[bytes]:
    """Of the plain bytes: a part of packed ones is of no use to anybody."""
    plain, found = kept.coded[PLAIN], RANGE.fullmatch(environ["HTTP_RANGE"])
    is_of_these = environ.get("HTTP_IF_RANGE", plain.etag) == plain.etag
    if not found or found.group() == "bytes=-" or not is_of_these or environ["REQUEST_METHOD"] != "GET":
        return _whole(plain, environ, start)
    size = len(plain.body)
    if (span := span_of(found.group(1), found.group(2), size)) is None:
        start("416 Range Not Satisfiable", [("Content-Range", f"bytes */{size}"), ("Content-Length", "0")])
        return [b""]
    part = plain.body[span[0] : span[1] + 1]
    told = [("Content-Range", f"bytes {span[0]}-{span[1]}/{size}"), ("Content-Length", str(len(part)))]
    start("206 Partial Content", [*plain.headers, *told])
    return [part]
