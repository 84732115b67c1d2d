"""Leaders at two hosts publish and withdraw; four checkers read without pause what has to show it."""

from __future__ import annotations

import http.client
import random
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from bench import places, servers
from bench.asked import Inside
from bench.person import Person
from bench.report import Row
from bench.servers import HERE, PORTAL, SECOND

from .crowds import PAGES

TARGET = "{deeds} publications and withdrawals at two hosts: nothing older than the last answer at the host that decided, a second at most at the other"
LISTS = ("/", "/tin-tong-hop/kinh-te/", "/rss.xml", "/tin-tong-hop/kinh-te/atom.xml")
LEADER, DECLARED = "truong-ban", ["secrecy-checked"]
REASON = {
    "reason": "Số liệu chưa được kiểm chứng.",
    "grounds": "Công văn 12/VD ngày 20/11/2026 (ví dụ)",
    "notice": "Bài được gỡ bỏ vì số liệu chưa được kiểm chứng (ví dụ).",
    "public": "on",
}
GRACE = 1.0  # seconds for the other host
SEED = 20261130
WITHDRAWN = 0.5  # of what was published
Item = dict[str, Any]


@dataclass
class Told:
    """What the leader at a host was answered last: which item is public, or is not, since when; none while one decides."""

    item: Item | None = None
    is_public: bool = False
    since: float = 0.0
    number: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def now(self, item: Item | None, *, is_public: bool = False) -> None:
        with self.lock:
            self.item, self.is_public = item, is_public
            self.since, self.number = time.monotonic(), self.number + 1

    def seen(self) -> tuple[Item | None, bool, float, int]:
        with self.lock:
            return self.item, self.is_public, self.since, self.number


class Checker(threading.Thread):
    """Reads at one host what was decided at that one or the other; `grace`: how much older it may be."""

    def __init__(self, port: int, told: Told, grace: float) -> None:
        super().__init__(daemon=True)
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.told, self.grace, self.leaving = told, grace, threading.Event()
        self.stale, self.answers = list[str](), 0

    def run(self) -> None:
        while not self.leaving.is_set():
            self._look()
            time.sleep(0.001)

    def _look(self) -> None:
        item, is_public, since, number = self.told.seen()
        if item is None or time.monotonic() - since < self.grace:
            return
        found = {place: item["title"].encode() in self._read(place)[1] for place in LISTS}
        found[item["url"]] = self._read(item["url"])[0] == 200
        found[item["part"]] = f"{item['url']}</loc>".encode() in self._read(item["part"])[1]
        if self.told.seen()[-1] == number:  # nobody decided meanwhile
            self.answers += len(found)
            self.stale += [
                f"{place}: {item['title']}" for place, shown in found.items() if shown != is_public
            ]

    def _read(self, address: str) -> tuple[int, bytes]:
        self.line.request("GET", address)
        answer = self.line.getresponse()
        return answer.status, answer.read()


def measure(deeds: int) -> Row:
    row = Row(3, TARGET.format(deeds=deeds), head=("decided", "read", "answers", "stale"))
    places.clone(places.city(PAGES), "run_long")
    folders = {port: places.folder_of(f"long-{port}") for port in (PORTAL, SECOND)}
    ours = Inside("ours", places.environment(folders[PORTAL], "run_long"))
    items = ours.do("checked", number=round(deeds / (1 + WITHDRAWN)))
    ours.end()
    told = {port: Told() for port in folders}
    with ExitStack() as stack:
        for port, folder in folders.items():
            stack.enter_context(servers.portal(folder, "run_long", port))
        checkers = {
            (at, here): Checker(here, told[at], 0 if here == at else GRACE) for at in told for here in told
        }
        for checker in checkers.values():
            checker.start()
        done = decide(items, told)
        for checker in checkers.values():
            checker.leaving.set()
            checker.join()
    places.drop("run_long")
    for (at, here), checker in checkers.items():
        where = "at the same host" if at == here else "at the other host"
        row.add(f"port {at}", where, checker.answers, len(checker.stale))
        row.notes += checker.stale[:5]
    stale = sum(len(checker.stale) for checker in checkers.values())
    row.seen = f"{stale} stale of {sum(one.answers for one in checkers.values())} answers, {done} deeds (seed {SEED})"
    row.kept = not stale and all(checker.answers for checker in checkers.values())
    return row


def decide(items: list[Item], told: dict[int, Told]) -> int:
    """Each is approved at one of the hosts, every other one is withdrawn there afterwards; answers how many deeds."""
    chance, deeds = random.Random(SEED), 0  # noqa: S311 - a load
    leaders = {port: Person(f"{HERE}:{port}", *places.account(f"long-{port}", LEADER)) for port in told}
    for item in items:
        at = chance.choice(list(told))
        told[at].now(None)
        leaders[at].press(item["screen"], item["press"], declared=DECLARED)
        told[at].now(item, is_public=True)
        deeds += 1
        time.sleep(pause(chance))
        if chance.random() < WITHDRAWN:
            told[at].now(None)
            leaders[at].press(item["screen"], f"{item['screen']}go-bo/", **REASON)
            told[at].now(item, is_public=False)
            deeds += 1
            time.sleep(pause(chance))
        told[at].now(None)
    return deeds


def pause(chance: random.Random) -> float:
    """Mostly the next follows at once; now and then there is time to look at the other host."""
    return chance.choice([chance.uniform(0, 0.2), chance.uniform(0, 0.2), chance.uniform(1.1, 1.5)])
