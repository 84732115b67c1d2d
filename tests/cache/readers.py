"""Whoever asks a host for a page, and counts how often Django had to answer."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.test.client import ClientHandler

from site_tphcm.cache import addresses
from site_tphcm.cache.front import Front
from site_tphcm.cache.pages import Pages

HOST = "testserver"
ROOM = 64 * 1024 * 1024


class Django:
    """Its answer, and how often it was asked: (method, path with query)."""

    def __init__(self) -> None:
        self.handler, self.asked = ClientHandler(enforce_csrf_checks=False), list[str]()
        self.handler.load_middleware()

    def __call__(self, environ: dict[str, Any], start: Any) -> HttpResponse:
        query = f"?{environ['QUERY_STRING']}" if environ["QUERY_STRING"] else ""
        self.asked.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}{query}")
        response = self.handler(environ)
        cookies = [("Set-Cookie", cookie.output(header="")) for cookie in response.cookies.values()]
        start(f"{response.status_code} {response.reason_phrase}", [*response.items(), *cookies])
        return response


class Host:
    def __init__(self, folder: Path, room: int = ROOM) -> None:
        addresses.hosts.cache_clear()
        addresses.name_of.cache_clear()
        self.pages, self.django = Pages(folder, room), Django()
        self.front = Front(self.django, self.pages)
        self.pages.turn()

    def renders(self, path: str) -> int:
        return self.django.asked.count(f"GET {path}")


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    def __getitem__(self, name: str) -> str:
        return self.headers[name.lower()]


class Reader:
    """Anybody; `person`: signed in as that client is."""

    def __init__(self, host: Host, person: Client | None = None) -> None:
        self.host, self.person = host, person

    def get(self, address: str, method: str = "GET", **said: str) -> Answer:
        """`said`: headers as WSGI names them."""
        path, _mark, query = address.partition("?")
        environ = {
            **(
                {
                    "REQUEST_METHOD": method,
                    "PATH_INFO": path.encode().decode("latin-1"),
                    "QUERY_STRING": query,
                    "SCRIPT_NAME": "",
                }
            ),
            **({"HTTP_HOST": HOST, "SERVER_NAME": HOST, "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1"}),
            **({"wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO()}),
            **({"REMOTE_ADDR": "127.0.0.1"}),
            **self._cookies(),
            **said,
        }
        told: list[Any] = []
        body = b"".join(
            self.host.front(environ, lambda status, headers, *rest: told.append((status, headers)))
        )
        [(status, headers)] = told
        return Answer(int(status.split()[0]), {name.lower(): value for name, value in headers}, body)

    def _cookies(self) -> dict[str, str]:
        if self.person is None:
            return {}
        return {"HTTP_COOKIE": "; ".join(f"{one.key}={one.value}" for one in self.person.cookies.values())}


def at_the_desk(host: Host, person: Client) -> Client:
    """The same person, whose browser asks that host."""

    def asked(environ: dict[str, Any]) -> HttpResponse:
        told: list[Any] = []
        answer = host.front(environ, lambda status, headers, *rest: told.append((status, headers)))
        if isinstance(answer, HttpResponse):
            return answer
        [(status, headers)] = told
        return HttpResponse(b"".join(answer), status=int(status.split()[0]), headers=dict(headers))

    desk = Client()
    desk.cookies, desk.raise_request_exception = person.cookies, False
    handler = host.django.handler

    def handle(environ: dict[str, Any]) -> HttpResponse:
        response = asked(environ)
        if not hasattr(response, "wsgi_request"):
            response.wsgi_request = (
                handler.request_class(environ) if hasattr(handler, "request_class") else None
            )
        return response

    desk.handler = handle
    return desk
