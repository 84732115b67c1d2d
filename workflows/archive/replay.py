"""A captured page shown again: what was kept, with its addresses turned to what was kept beside it.

The bytes themselves are never changed; they are downloaded as a WARC file. What is shown runs no script, and its
links lead to what the public had at that address at that same moment.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape, unescape
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.http import HttpResponse
from django.utils.encoding import iri_to_uri

from . import store
from .models import Capture
from .veil import CLEAR, Veil

# Same origin, or fonts would be asked for without the reader's sign-in; no script runs, so nothing can use it.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
    "sandbox allow-same-origin allow-top-navigation-by-user-activation"
)
LOADED = re.compile(r'(?P<name>\s(?:src|poster|srcset|href|action))="(?P<value>[^"]*)"', re.IGNORECASE)
IN_STYLE = re.compile(r"url\(\s*(?P<quote>['\"]?)(?P<value>[^'\")]+)(?P=quote)\s*\)")
SCRIPT = re.compile(r"<script\b.*?</script\s*>", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"<(?P<tag>[a-z][a-z0-9]*)\b[^>]*>", re.IGNORECASE)
LINKS = {"a", "area"}
OURS = {"http", "https", ""}


@dataclass(frozen=True)
class Way:
    """Where a kept answer is served, and where a link leads."""

    to_piece: Callable[[str], str]  # the name of a piece
    to_page: Callable[[str], str]  # an address on this site


class Hidden(Exception):
    """A decision keeps this file from view."""


def page(capture: Capture, way: Way, veil: Veil = CLEAR) -> HttpResponse:
    """The page itself. Raises store.Lost or store.Broken."""
    return _answer(capture.pieces[0], capture, way, veil)


def piece(capture: Capture, name: str, way: Way, veil: Veil = CLEAR) -> HttpResponse | None:
    """An answer that the page needs; None for one of another capture. Raises store.Lost, store.Broken or Hidden."""
    known = next((one for one in capture.pieces if one["piece"] == name), None)
    return _answer(known, capture, way, veil) if known else None


def _answer(one: dict[str, Any], capture: Capture, way: Way, veil: Veil) -> HttpResponse:
    name, uri = one["piece"], one["uri"]
    if one["payload"] in veil.files:
        raise Hidden(name)
    _status, headers, payload = store.response(name)
    kind = next((value for header, value in headers if header.lower() == "content-type"), "")
    turned = Turned(uri, {one["uri"]: one["piece"] for one in capture.pieces}, way)
    if kind.startswith("text/html"):
        payload = turned.html(veil.html(payload.decode())).encode()
    elif kind.startswith("text/css"):
        payload = turned.style(payload.decode()).encode()
    response = HttpResponse(payload, content_type=kind or "application/octet-stream")
    response["Content-Security-Policy"] = POLICY
    response["X-Frame-Options"] = "SAMEORIGIN"
    return response


@dataclass(frozen=True)
class Turned:
    """Addresses in the text of one answer, turned to where they are kept."""

    uri: str
    pieces: dict[str, str]
    way: Way

    def html(self, text: str) -> str:
        """Without its scripts: none would run, and each would be complained of."""
        text = SCRIPT.sub("", text)
        return TAG.sub(lambda tag: self._tag(tag[0], tag["tag"].lower()), text)

    def style(self, text: str) -> str:
        return IN_STYLE.sub(lambda found: f"url({self._kept(found['value'])})", text)

    def _tag(self, text: str, tag: str) -> str:
        if tag in LINKS:
            text = LOADED.sub(self._link, text)
            return text.replace("<a ", '<a target="_top" ', 1)
        return LOADED.sub(self._loaded, text)

    def _loaded(self, found: re.Match[str]) -> str:
        value = unescape(found["value"])
        if found["name"].strip().lower() == "srcset":
            turned = ", ".join(self._choice(choice) for choice in value.split(","))
        else:
            turned = self._kept(value)
        return f'{found["name"]}="{escape(turned)}"'

    def _choice(self, choice: str) -> str:
        address, _space, width = choice.strip().partition(" ")
        return f"{self._kept(address)} {width}".strip()

    def _link(self, found: re.Match[str]) -> str:
        value = unescape(found["value"])
        if name := self._name(value):
            return f'{found["name"]}="{escape(self.way.to_piece(name))}"'
        there = urlsplit(urljoin(self.uri, value))
        is_here = (
            value.startswith("#") or there.netloc != urlsplit(self.uri).netloc or there.scheme not in OURS
        )
        address = there._replace(scheme="", netloc="").geturl()
        return found[0] if is_here else f'{found["name"]}="{escape(self.way.to_page(address))}"'

    def _kept(self, value: str) -> str:
        """What was not kept keeps its address, which the policy keeps from being loaded."""
        name = self._name(value)
        return self.way.to_piece(name) if name else value

    def _name(self, value: str) -> str | None:
        address = urldefrag(iri_to_uri(urljoin(self.uri, value))).url
        return None if address == self.uri else self.pieces.get(address)
