"""What else a browser asks for when it was given an answer: pictures, styles, fonts, scripts, and the files it offers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.encoding import iri_to_uri

LINKED = {"stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest", "preload", "modulepreload"}
NAMED_IN = ("src", "poster", "srcset", "imagesrcset", "style")
LISTS = ("srcset", "imagesrcset")
SHAPES = {"use", "image"}  # of a drawing
FILES = {"wagtaildocs_serve", "video"}  # names of the addresses that files are read from
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
IN_STYLES = re.compile(
    r"""@import\s+["'](?P<sheet>[^"']+)["']|url\(\s*(?P<quote>["']?)(?P<file>.+?)(?P=quote)\s*\)""", re.DOTALL
)


def of_page(uri: str, html: str) -> list[str]:
    """The addresses that the page at `uri` needs, and those of the files it offers; in its order, each once."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    offered = [address for address in of_this_site(uri, reader.offered) if _is_file(address)]
    return list(dict.fromkeys(of_this_site(uri, reader.needed) + offered))


def of_styles(uri: str, css: str) -> list[str]:
    return of_this_site(uri, _in_styles(css))


def of_this_site(uri: str, addresses: Iterable[str]) -> list[str]:
    """Whole, each once, without the place on a page; neither data nor what another host answers."""
    written = filter(None, map(str.strip, addresses))
    found = dict.fromkeys(urldefrag(iri_to_uri(urljoin(uri, address))).url for address in written)
    return [one for one in found if urlsplit(one)[:2] == urlsplit(uri)[:2] and one != uri]


class _Reader(HTMLParser):
    """Addresses as they are written: needed to show the page, or offered to whoever follows a link."""

    def __init__(self) -> None:
        super().__init__()
        self.needed: list[str] = []
        self.offered: list[str] = []
        self.is_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self.is_style = tag == "style"
        if tag == "a":
            (self.needed if "download" in said else self.offered).append(said.get("href", ""))
        elif tag in SHAPES or (tag == "link" and LINKED & set(said.get("rel", "").lower().split())):
            self.needed.append(said.get("href", ""))
        for name in NAMED_IN:
            self.needed += _named(name, said.get(name, ""))

    def handle_endtag(self, tag: str) -> None:
        self.is_style = False

    def handle_data(self, data: str) -> None:
        if self.is_style:
            self.needed += _in_styles(data)


def _named(attribute: str, value: str) -> list[str]:
    if attribute in LISTS:
        return [candidate.split()[0] for candidate in re.split(r",\s", value) if candidate.strip()]
    return list(_in_styles(value)) if attribute == "style" else [value]


def _in_styles(css: str) -> Iterator[str]:
    for match in IN_STYLES.finditer(COMMENT.sub("", css)):
        yield match["sheet"] or match["file"]


def _is_file(address: str) -> bool:
    path = urlsplit(address).path
    if path.startswith(settings.MEDIA_URL):
        return True
    try:
        return resolve(path).url_name in FILES
    except Resolver404:
        return False
