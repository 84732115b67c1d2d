"""Walks the admin as a person would: every link, every GET form, every address a script is told of."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve

VISITS_OF_A_PAGE_ROUTE = 2  # pages differ in kind and owner; of other routes one address shows all
VISITS_IN_ALL = 250
ADDRESS_IN_SCRIPT = re.compile(r'"(/(?:admin|documents)/[^"\\\s]*)"')
SKIPPED = {"wagtailadmin_logout", "wagtailadmin_login"}


class Screen(HTMLParser):
    """What a screen points at, and what it offers to press."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: set[str] = set()
        self.names: set[str] = set()
        self.offers: list[str] = []  # the words on links and buttons
        self._json = self._pressable = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._json = tag == "script" and "json" in given.get("type", "")
        if tag in {"a", "button"}:
            self._pressable = True
            self.offers.append(given.get("aria-label", ""))
        self.names.add(given.get("name", ""))
        if tag == "form" and given.get("method", "").lower() == "post":
            given.pop("action", None)
        for name, value in given.items():
            if name in {"href", "action", "src", "hx-get"} or name.endswith(("url", "url-value")):
                self.addresses.add(value)
            elif value.startswith(("{", "[")):
                self.addresses.update(ADDRESS_IN_SCRIPT.findall(value))

    def handle_data(self, data: str) -> None:
        if self._json:
            self.addresses.update(ADDRESS_IN_SCRIPT.findall(data))
        elif self._pressable:
            self.offers.append(data.strip())

    def handle_endtag(self, tag: str) -> None:
        if tag in {"a", "button"}:
            self._pressable = False
        elif tag == "script":
            self._json = False


@dataclass
class Visit:
    address: str
    status: int
    html: str
    sent_to: str
    seen_on: str

    @property
    def is_dead_end(self) -> bool:
        """A door the screen showed and the person may not pass: an error, or back to the first screen."""
        return self.status >= 400 or self.sent_to in {"/admin/", "/admin/login/"}

    @cached_property
    def screen(self) -> Screen:
        return Screen(self.html)

    def __str__(self) -> str:
        return f"{self.status} {self.address} (thấy ở {self.seen_on})"


@dataclass
class Crawl:
    """One person's walk."""

    client: Client
    visits: list[Visit] = field(default_factory=list)
    counted: Counter[tuple[str, bool]] = field(default_factory=Counter)
    known: set[str] = field(default_factory=set)

    def walk(self, *starts: str) -> list[Visit]:
        waiting = deque((start, "đầu") for start in starts)
        while waiting and len(self.visits) < VISITS_IN_ALL:
            address, seen_on = waiting.popleft()
            if self._is_new(address):
                waiting.extend((found, address) for found in self._visit(address, seen_on))
        return self.visits

    def _is_new(self, address: str) -> bool:
        pattern = pattern_of(address)
        if pattern is None or address in self.known:
            return False
        self.known.add(address)
        self.counted[pattern] += 1
        is_bare_page = pattern[0].startswith("admin/pages/<int") and not pattern[1]
        return self.counted[pattern] <= (VISITS_OF_A_PAGE_ROUTE if is_bare_page else 1)

    def _visit(self, address: str, seen_on: str) -> Iterator[str]:
        response = self.client.get(address)
        html, sent_to = text_of(response), response.get("Location", "")
        visit = Visit(address, response.status_code, html, sent_to, seen_on)
        self.visits.append(visit)
        for found in sorted({sent_to, *visit.screen.addresses} - {""}):
            yield urljoin(address, found).removeprefix("http://testserver").partition("#")[0]


def pattern_of(address: str) -> tuple[str, bool] | None:
    """The route, and whether a query follows it; None for what is not of the admin."""
    parts = urlsplit(address)
    if parts.netloc or not parts.path.startswith(("/admin/", "/documents/")):
        return None
    try:
        match = resolve(parts.path.replace("/results/", "/", 1) if parts.query else parts.path)
    except Resolver404:
        return f"no such address: {parts.path}", False
    if match.url_name in SKIPPED:
        return None
    return match.route + str(match.kwargs.get("model_name", "")), bool(parts.query)


def text_of(response: HttpResponse) -> str:
    """The screen, also where it comes wrapped in JSON (choosers, side panels)."""
    kind = response.get("Content-Type", "")
    if response.streaming or not kind.startswith(("text/html", "application/json")):
        return ""
    if kind.startswith("application/json") and isinstance(response.json(), dict):
        return "\n".join(value for value in response.json().values() if isinstance(value, str))
    return response.content.decode()
