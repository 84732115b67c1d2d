"""Asking the site as a browser does, in this process: the whole way through, without a network, a session or a cookie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.urls import set_urlconf
from wagtail.models import Revision

PORTS = {"http": "80", "https": "443"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: list[tuple[str, str]]
    payload: bytes

    @property
    def header(self) -> dict[str, str]:
        return {name.lower(): value for name, value in self.headers}

    @property
    def type(self) -> str:
        return self.header.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def failed(self) -> bool:
        """The site could not answer at this moment, or does not know its own name; it may at another."""
        return self.status >= 500 or self.status == 400

    @property
    def text(self) -> str:
        return self.payload.decode(errors="replace")


class Site(WSGIHandler):
    """As a server asks it, but nobody is told of an address that answers nothing: the capture itself says so."""

    _middleware_chain: Callable[[HttpRequest], Any]  # made by load_middleware()

    def get_response(self, request: HttpRequest) -> Any:
        set_urlconf(settings.ROOT_URLCONF)
        response = self._middleware_chain(request)
        response._resource_closers.append(request.close)
        return response


class Drawing(Site):
    """Answers every address with one page as a revision has it: as if that were public still."""

    def __init__(self, revision: Revision) -> None:
        self.revision = revision
        super().__init__()

    def _get_response(self, request: HttpRequest) -> HttpResponse:
        page = self.revision.as_object()
        page.live = True
        response = page.serve(request)
        return response.render() if hasattr(response, "render") else response


def whole(address: str) -> str:
    """As a resident's browser has it: the address bar, from the scheme on."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + address


def ask(uri: str) -> Answer:
    return _answer(_site(), uri)


def draw(revision: Revision, uri: str) -> Answer:
    return _answer(Drawing(revision), uri)


@cache
def _site() -> Site:
    return Site()


def _answer(handler: Site, uri: str) -> Answer:
    response: Any = handler.get_response(WSGIRequest(_environment(uri)))
    try:
        payload = b"".join(response)
    finally:
        for (
            close
        ) in response._resource_closers:  # close() says request_finished, which ends the job's connection
            close()
    return Answer(response.status_code, list(response.items()), payload)


def _environment(uri: str) -> dict[str, Any]:
    """PEP 3333; nobody's browser, so nobody's language, session or counted visit."""
    parts = urlsplit(uri)
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(parts.path).decode("latin-1"),
        "QUERY_STRING": parts.query,
        "SERVER_NAME": parts.hostname or "",
        "SERVER_PORT": str(parts.port or PORTS[parts.scheme]),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": parts.netloc,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": parts.scheme,
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
