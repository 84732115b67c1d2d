"""Walks the admin as a person would: every link, every GET form, every address a script is told of."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve

VISITS_A_PATTERN = 2
VISITS_IN_ALL = 400
ADDRESS_IN_SCRIPT = re.compile(r'"(/(?:admin|documents)/[^"\\\s]*)"')
SKIPPED = {"wagtailadmin_logout", "wagtailadmin_login"}


class Addresses(HTMLParser):
    """What a page points at; the actions of its POST forms are told apart."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.posted_to: set[str] = set()
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._script = tag == "script" and "json" in given.get("type", "")
        if tag == "form" and given.get("method", "").lower() == "post":
            self.posted_to.add(given.pop("action", ""))
        for name, value in given.items():
            if name in {"href", "action", "src"} or name.endswith(("url", "url-value")) or name == "hx-get":
                self.found.add(value)
            elif value.startswith(("{", "[")):
                self.found.update(ADDRESS_IN_SCRIPT.findall(value))

    def handle_data(self, data: str) -> None:
        if self._script:
            self.found.update(ADDRESS_IN_SCRIPT.findall(data))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"script", "template"}:
            self._script = False


@dataclass
class Visit:
    address: str
    status: int
    html: str
    seen_on: str


@dataclass
class Crawl:
    """One person's walk. `visits` is what they saw."""

    client: Client
    visits: list[Visit] = field(default_factory=list)
    counted: Counter[tuple[str, bool]] = field(default_factory=Counter)
    known: set[str] = field(default_factory=set)

    def walk(self, *starts: str) -> list[Visit]:
        waiting = deque((start, "") for start in starts)
        while waiting and len(self.visits) < VISITS_IN_ALL:
            address, seen_on = waiting.popleft()
            if self._is_new(address):
                waiting.extend((found, address) for found in self._visit(address, seen_on))
        return self.visits

    def _is_new(self, address: str) -> bool:
        pattern = pattern_of(address)
        if pattern is None or address in self.known or self.counted[pattern] >= VISITS_A_PATTERN:
            return False
        self.known.add(address)
        self.counted[pattern] += 1
        return True

    def _visit(self, address: str, seen_on: str) -> Iterator[str]:
        response = self.client.get(address, headers={"accept-language": "vi"})
        html = text_of(response)
        self.visits.append(Visit(address, response.status_code, html, seen_on))
        if response.status_code in {301, 302}:
            yield urljoin(address, response["Location"])
        parser = Addresses()
        parser.feed(html)
        for found in sorted(parser.found):
            yield urljoin(address, found).removeprefix("http://testserver").partition("#")[0]


def pattern_of(address: str) -> tuple[str, bool] | None:
    """The route, and whether a query follows it; None for what is not of the admin."""
    parts = urlsplit(address)
    if parts.netloc or not parts.path.startswith(("/admin/", "/documents/")):
        return None
    try:
        match = resolve(parts.path)
    except Resolver404:
        return "no such address: " + parts.path, False
    if match.url_name in SKIPPED:
        return None
    return match.route + str(match.kwargs.get("model_name", "")), bool(parts.query)


def text_of(response: HttpResponse) -> str:
    """The page, also where it comes wrapped in JSON (choosers, side panels)."""
    kind = response.get("Content-Type", "")
    if response.streaming or not kind.startswith(("text/html", "application/json")):
        return ""
    if kind.startswith("application/json") and isinstance(response.json(), dict):
        return "\n".join(value for value in response.json().values() if isinstance(value, str))
    return response.content.decode()
