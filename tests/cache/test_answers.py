"""What a browser, a crawler or a network of caches is told of a page that is kept (RFC 9110)."""

from __future__ import annotations

import gzip
from typing import Any

import brotli
import pytest

from .readers import Host, Reader

ALL = "gzip, deflate, br"


@pytest.mark.parametrize(
    ("accepted", "coding"), [(ALL, "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("identity", "")]
)
def test_it_comes_in_the_smallest_coding_that_is_taken(reader: Reader, accepted: str, coding: str) -> None:
    plain, packed = reader.get("/"), reader.get("/", HTTP_ACCEPT_ENCODING=accepted)
    unpack: dict[str, Any] = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}
    assert packed.headers.get("content-encoding", "") == coding
    assert unpack[coding](packed.body) == plain.body
    assert packed["Vary"] == "Accept-Encoding"
    assert packed["Content-Length"] == str(len(packed.body))
    assert (packed["ETag"] == plain["ETag"]) == (coding == "")


def test_who_has_it_is_told_so_in_few_bytes(reader: Reader) -> None:
    kept = reader.get("/", HTTP_ACCEPT_ENCODING=ALL)
    again = reader.get("/", HTTP_ACCEPT_ENCODING=ALL, HTTP_IF_NONE_MATCH=f'"x", W/{kept["ETag"]}')
    assert (again.status, again.body) == (304, b"")
    assert again["ETag"] == kept["ETag"]
    assert "content-length" not in again.headers
    since = reader.get("/", HTTP_IF_MODIFIED_SINCE=kept["Last-Modified"])
    assert since.status == 304
    assert (
        reader.get("/", HTTP_IF_NONE_MATCH='"x"', HTTP_IF_MODIFIED_SINCE=kept["Last-Modified"]).status == 200
    )


def test_etags_are_strong_and_nobody_gets_a_cookie(reader: Reader) -> None:
    kept = reader.get("/")
    assert kept["ETag"].startswith('"')
    assert kept["Cache-Control"] == "public, no-cache"
    assert "set-cookie" not in kept.headers


def test_head_says_what_get_would(reader: Reader) -> None:
    whole, head = reader.get("/"), reader.get("/", "HEAD")
    assert head.headers == whole.headers
    assert head.body == b""


def test_a_head_on_a_cold_page_renders_it_for_all(host: Host, reader: Reader) -> None:
    assert reader.get("/", "HEAD").body == b""
    assert reader.get("/").status == 200
    assert host.django.asked == ["GET /"]


def test_a_part_is_of_the_plain_bytes(reader: Reader) -> None:
    whole = reader.get("/")
    part = reader.get("/", HTTP_RANGE="bytes=10-19", HTTP_ACCEPT_ENCODING=ALL)
    assert (part.status, part.body) == (206, whole.body[10:20])
    assert part["Content-Range"] == f"bytes 10-19/{len(whole.body)}"
    assert reader.get("/", HTTP_RANGE="bytes=10-19", HTTP_IF_RANGE='"other"').body == whole.body
    assert reader.get("/", HTTP_RANGE=f"bytes={len(whole.body)}-").status == 416
    assert reader.get("/", HTTP_RANGE="lines=1-2").status == 200


def test_headers_are_those_that_django_gives(host: Host, reader: Reader) -> None:
    """But for what says which bytes these are."""
    reader.get("/")
    kept = reader.get("/").headers
    asked = Reader(host).get("/?q=")  # the site reads that parameter, so Django answers
    own = {"etag", "last-modified", "accept-ranges", "content-length", "server", "vary"}
    assert {name: value for name, value in kept.items() if name not in own} == {
        name: value for name, value in asked.headers.items() if name not in own
    }
    assert kept["content-security-policy"]
