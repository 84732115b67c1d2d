"""One page, rendered for everybody: as nobody in particular would be shown it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpResponse

from site_tphcm.headers import COMPRESSIBLE

from .addresses import Environ, query_of
from .answers import Start
from .away import Watch
from .kept import SMALLEST, Headers, Kept, is_for_everybody, takes
from .pages import Pages

# What an answer for everybody may not depend on.
OF_ONE_READER = frozenset(
    {
        *("HTTP_COOKIE", "HTTP_AUTHORIZATION", "HTTP_ACCEPT_ENCODING", "HTTP_RANGE", "HTTP_IF_RANGE"),
        *("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE"),
    }
)
CANONICAL = re.compile(rb'<link rel="canonical" href="([^"]*)"')
OF_A_PERSON = frozenset({"HTTP_COOKIE", "HTTP_AUTHORIZATION"})

Django = Callable[[dict[str, Any], Start], HttpResponse]


class Rendering:
    """`is_away`: it failed because the database is. What it brought may be for nobody but who asked."""

    def __init__(self, generation: str, name: str, environ: Environ) -> None:
        self._generation, self._name, self._environ = generation, name, environ
        self._response: HttpResponse | None = None
        self._status, self._headers, self.is_away = "", Headers(), False

    def make(self, django: Django, pages: Pages, watch: Watch) -> Kept | None:
        """Rendered, and kept if it is for everybody."""
        response = django(self._as_asked_by_anybody(), self._start)
        if watch.is_away(response):
            self.is_away = True
        elif is_for_everybody(response) and self._is_where_it_was_asked_for(response):
            kept = pages.keep(self._generation, self._name, response)
            response.close()
            return kept
        self._response = response
        return None

    @property
    def is_for_who_asks(self) -> bool:
        """It was made, and who asks is nobody in particular."""
        return self._response is not None and not OF_A_PERSON & self._environ.keys()

    def answer(self, start: Start) -> Iterable[bytes]:
        """What is not kept: an error, a way to another address."""
        response, headers = self._response, self._headers
        if response is None:
            raise ValueError(self._name)
        if self._environ["REQUEST_METHOD"] == "HEAD":
            start(self._status, headers)
            return [b""]
        if response.streaming or not self._is_worth_packing(response):
            start(self._status, headers)
            return response
        body = gzip.compress(response.content, 6, mtime=0)
        told = [(name, value) for name, value in headers if name.lower() not in {"content-length", "etag"}]
        start(self._status, [*told, ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))])
        response.close()
        return [body]

    def _is_worth_packing(self, response: HttpResponse) -> bool:
        accepted = self._environ.get("HTTP_ACCEPT_ENCODING", "")
        is_text = response.get("Content-Type", "").startswith(COMPRESSIBLE)
        return is_text and takes(accepted, "gzip") and len(response.content) >= SMALLEST

    def _is_where_it_was_asked_for(self, response: HttpResponse) -> bool:
        """A list says in its head which of its pages it shows; a number that it does not have is none."""
        asked, said = query_of(self._name), CANONICAL.search(response.content)
        return not asked or (bool(said) and said[1].decode().endswith(f"?{asked}"))

    def _as_asked_by_anybody(self) -> dict[str, Any]:
        environ = {name: value for name, value in self._environ.items() if name not in OF_ONE_READER}
        return environ | {"REQUEST_METHOD": "GET", "QUERY_STRING": query_of(self._name)}

    def _start(self, status: str, headers: Headers, *rest: Any) -> None:
        self._status, self._headers = status, headers
