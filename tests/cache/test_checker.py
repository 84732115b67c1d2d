"""A checker reads without pause while leaders at two hosts publish and withdraw: nothing older than what was answered.

On the host where it was decided, from the moment the leader was answered; on the other a second later at most.
"""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from site_tphcm.cache.keeper import Keeper
from tests import editor
from tests.approval import people_of_the_board as board
from tests.approval.chain import CHECKER, LEADER, WRITER, press
from tests.approval.withdrawing.gone import withdraw

from .readers import Host, Reader, at_the_desk

SEED = 20261130
LISTS = ("/", "/tin-tong-hop/kinh-te/", "/rss.xml", "/tin-tong-hop/kinh-te/atom.xml")
GRACE = 1.0  # seconds for the other host


@dataclass
class Told:
    """What leaders were answered: which title is public, or is not, from when; nothing while one of them decides."""

    title: str = ""
    address: str = ""
    is_public: bool = False
    since: float = 0.0
    number: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def now(self, title: str, address: str, is_public: bool) -> None:
        with self.lock:
            self.title, self.address, self.is_public = title, address, is_public
            self.since, self.number = time.monotonic(), self.number + 1

    def being_decided(self) -> None:
        with self.lock:
            self.title, self.number = "", self.number + 1

    def seen(self) -> tuple[str, str, bool, float, int]:
        with self.lock:
            return self.title, self.address, self.is_public, self.since, self.number


class Checker(threading.Thread):
    """Of one host; `grace`: how much older it may be."""

    def __init__(self, host: Host, told: Told, grace: float) -> None:
        super().__init__(daemon=True)
        self.reader, self.told, self.grace = Reader(host), told, grace
        self.stale: list[str] = []
        self.looks, self.leaving = 0, threading.Event()

    def run(self) -> None:
        while not self.leaving.is_set():
            self._look()
            time.sleep(0.001)
        connection.close()

    def _look(self) -> None:
        title, address, is_public, since, number = self.told.seen()
        if not title or time.monotonic() - since < self.grace:
            return
        found = {place: title in self.reader.get(place).text for place in LISTS}
        found[address] = self.reader.get(address).status == 200
        found["/sitemap-0.xml"] = f"{address}</loc>" in self.reader.get("/sitemap-0.xml").text
        if self.told.seen()[-1] != number:
            return  # somebody decided meanwhile
        self.looks += 1
        self.stale += [
            f"{place}: {title} public: {is_public}"
            for place, is_there in found.items()
            if is_there != is_public
        ]


def leads_to(host: Host, told: Told, leader: Any, item: Any) -> None:
    told.being_decided()
    assert press(at_the_desk(host, leader), item, "phe-duyet").status_code == 302
    told.now(item.title, f"/tin-tong-hop/kinh-te/{item.slug}/", is_public=True)


def takes_away(host: Host, told: Told, leader: Any, item: Any) -> None:
    told.being_decided()
    assert withdraw(at_the_desk(host, leader), item).status_code == 302
    told.now(item.title, f"/tin-tong-hop/kinh-te/{item.slug}/", is_public=False)


def pause(chance: random.Random) -> float:
    """Mostly the next follows at once; now and then there is time to look at the other host."""
    return chance.choice([chance.uniform(0, 0.2), chance.uniform(0, 0.2), chance.uniform(1.1, 1.5)])


def test_nothing_older_than_the_last_answer(host: Host, tmp_path: Path, full: bool) -> None:
    chance, other = random.Random(SEED), Host(tmp_path / "other")
    items = [board.draft("kinh-te", f"Tin thứ {number:03}") for number in range(200 if full else 6)]
    for item in items:
        board.submit(item, WRITER)
        board.decide("check", item, CHECKER)
    leader, told = editor.signed_in(LEADER), {host: Told(), other: Told()}
    keepers = [Keeper(one.pages) for one in (host, other)]
    checkers = [Checker(here, told[at], 0 if here is at else GRACE) for here in told for at in told]
    for thread in (*keepers, *checkers):
        thread.start()
    deeds = 0
    for item in items:
        at = chance.choice([host, other])
        leads_to(at, told[at], leader, item)
        time.sleep(pause(chance))
        deeds += 1
        if chance.random() < 0.5:
            takes_away(at, told[at], leader, item)
            time.sleep(pause(chance))
            deeds += 1
        told[at].being_decided()
    for thread in (*checkers, *keepers):
        thread.leaving.set()
        thread.join()
    looks = [checker.looks for checker in checkers]
    print(f"seed {SEED}: {deeds} deeds, {looks} looks of six answers")  # noqa: T201 - figures
    assert [checker.stale for checker in checkers] == [[], [], [], []]
    assert looks[0] and looks[-1]


def test_the_checker_sees_a_host_that_does_not_turn_the_page(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test above can fail."""
    item = board.draft("kinh-te", "Tin không tới")
    board.submit(item, WRITER)
    board.decide("check", item, CHECKER)
    told = Told()
    checker = Checker(host, told, 0)
    for place in LISTS:
        Reader(host).get(place)
    monkeypatch.setattr(type(host.pages), "turn", lambda self: False)
    leads_to(host, told, editor.signed_in(LEADER), item)
    checker._look()
    assert len(checker.stale) == len(LISTS)
