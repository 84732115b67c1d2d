"""A crowd on a portal that is served: so many requests a second, publications meanwhile, a database that goes away.

    .venv/bin/python -m bench.crowd http://127.0.0.1:8000 --seconds 600 --rate 200 --pid 4711
    .venv/bin/python -m bench.publish 30

Requests are sent at their hour whether or not the last one was answered (an open loop), by Zipf over the addresses of
the site's own sitemap and its lists; each answer's time counts from its hour. Every address is read once before, as a
site is that was open yesterday. Beside it `bench.publish` puts an article through its chain each so many seconds.
`--pid`: the server whose memory is watched. `--stop` and
`--start`: commands that take the database away for a minute in the middle, and bring it back.
"""

from __future__ import annotations

import argparse
import http.client
import random
import subprocess
import sys
import threading
import time
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from queue import Queue
from urllib.parse import urlsplit
from xml.etree import ElementTree

import psutil

HANDS = 24  # connections
AWAY = 60  # seconds
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


def report(crowd: Crowd, memory: list[int]) -> None:
    times = sorted(ms for _at, ms, _status in crowd.answers)
    kinds = Counter(status for _at, _ms, status in crowd.answers)

    def share(part: float) -> float:
        return times[min(len(times) - 1, int(len(times) * part))]

    shown = " ".join(f"p{part * 100:g} {share(part):.1f}" for part in (0.5, 0.95, 0.99, 0.999))
    most, first, last = (size / 2**20 for size in (max(memory), memory[0], memory[-1]))
    sys.stdout.write(
        f"{len(times)} requests in {crowd.seconds:.0f} s: {shown}, longest {times[-1]:.0f} ms\n"
        f"answers {dict(kinds)}; memory {first:.0f} to {last:.0f} MiB, at most {most:.0f}\n"
    )


def watch(pid: int, memory: list[int], leaving: threading.Event) -> None:
    while not leaving.wait(2):
        found = psutil.Process(pid)
        memory.append(
            found.memory_info().rss + sum(child.memory_info().rss for child in found.children(recursive=True))
        )


def main() -> None:
    words = argparse.ArgumentParser()
    words.add_argument("site")
    words.add_argument("--seconds", type=float, default=60)
    words.add_argument("--rate", type=float, default=200)
    words.add_argument("--pid", type=int, default=0)
    words.add_argument("--stop", default="")
    words.add_argument("--start", default="")
    asked = words.parse_args()
    site = Site(asked.site)
    addresses = site.addresses()
    for address in addresses:
        site.read(address)
    crowd, memory, leaving = Crowd(site, addresses, asked.rate, asked.seconds), [0], threading.Event()
    others = (
        [threading.Thread(target=watch, args=(asked.pid, memory, leaving), daemon=True)] if asked.pid else []
    )
    if asked.stop:
        others.append(threading.Thread(target=take_away, args=(asked, leaving), daemon=True))
    for other in others:
        other.start()
    crowd.run()
    leaving.set()
    report(crowd, memory[1:] or memory)


def take_away(asked: argparse.Namespace, leaving: threading.Event) -> None:
    leaving.wait(asked.seconds / 2)
    subprocess.run(asked.stop, shell=True, check=True)  # noqa: S602 - who runs it wrote it
    leaving.wait(AWAY)
    subprocess.run(asked.start, shell=True, check=True)  # noqa: S602 - who runs it wrote it


if __name__ == "__main__":
    main()
