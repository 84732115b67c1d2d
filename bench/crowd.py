"""A crowd that reads a portal: so many requests a second, whatever becomes of them.

Requests are sent at their hour whether or not the last one was answered (an open loop), by Zipf over the addresses of
the site's own sitemap and its lists; each answer's time counts from its hour.
"""

from __future__ import annotations

import http.client
import random
import threading
import time
from bisect import bisect
from collections.abc import Iterator
from itertools import accumulate
from queue import Queue
from urllib.parse import urlsplit
from xml.etree import ElementTree

HANDS = 24  # connections
SEED = 12
LISTS = ("/", "/tin-tong-hop/", "/rss.xml", "/van-ban/", "/sitemap.xml")
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


class Site:
    def __init__(self, base: str) -> None:
        parts = urlsplit(base)
        self.host, self.port = parts.hostname or "", parts.port or 80

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(self.host, self.port, timeout=30)

    def read(self, address: str) -> bytes:
        asked = self.connect()
        asked.request("GET", address)
        return asked.getresponse().read()

    def addresses(self) -> list[str]:
        """Every page in the sitemap, the lists first: they are what most people read."""
        pages = [page for part in self._named_in("/sitemap.xml") for page in self._named_in(part)]
        return list(dict.fromkeys([*LISTS, *pages]))

    def _named_in(self, address: str) -> list[str]:
        tree = ElementTree.fromstring(self.read(address))  # noqa: S314 - our own
        return [urlsplit(one.text or "").path for one in tree.iter(LOC)]


class Crowd:
    """Counts every answer: its second, its time in ms, its status; status 0: none came."""

    def __init__(self, site: Site, addresses: list[str], rate: float, seconds: float) -> None:
        self.site, self.rate, self.seconds = site, rate, seconds
        self.addresses = addresses
        self.weights = list(accumulate(1 / rank for rank in range(1, len(addresses) + 1)))
        self.queue: Queue[tuple[float, str] | None] = Queue()
        self.answers: list[tuple[float, float, int]] = []
        self.begun = 0.0

    def run(self) -> None:
        hands = [threading.Thread(target=self._ask, daemon=True) for _ in range(HANDS)]
        for hand in hands:
            hand.start()
        for at, address in self._asked():
            time.sleep(max(0, at - time.monotonic()))
            self.queue.put((at, address))
        for _ in hands:
            self.queue.put(None)
        for hand in hands:
            hand.join()

    def _asked(self) -> Iterator[tuple[float, str]]:
        chance, self.begun = random.Random(SEED), time.monotonic()  # noqa: S311 - a load
        at = self.begun
        while at < self.begun + self.seconds:
            at += chance.expovariate(self.rate)
            yield at, self.addresses[bisect(self.weights, chance.random() * self.weights[-1])]

    def _ask(self) -> None:
        asked = self.site.connect()
        while (one := self.queue.get()) is not None:
            at, address = one
            try:
                asked.request("GET", address, headers={"Accept-Encoding": "gzip, br"})
                answer = asked.getresponse()
                answer.read()
                status = answer.status
            except (OSError, http.client.HTTPException):
                asked.close()
                status = 0
            now = time.monotonic()
            self.answers.append((at - self.begun, (now - at) * 1000, status))
