"""Made-up addresses and queries, as fast as one asks: the store stays within its bound, and holds pages of everybody only."""

from __future__ import annotations

import http.client
import os
import random
import re
import string
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

from bench import places, servers
from bench.crowd import Site
from bench.person import Person
from bench.report import Row
from bench.servers import HERE, PORTAL, SECOND

from .crowds import PAGES

TARGET = "{seconds:.0f} s of made-up addresses: the store within its bound; no kept 404, redirect or page of one person"
BOUND = 8_000_000  # bytes; the city's pages take more
LOOKED_AT = 200  # answers between two looks at the store
FAILED = 500
SEED = 12
LETTERS = string.ascii_letters + string.digits + "-_./%?&=:;@+~" + "ạ"
NAMES = ("trang", "q", "x", "nam", "fbclid", "linh-vuc", "TRANG", "%74rang")
HEADERS = (
    {"Accept-Encoding": "gzip, br"},
    {"Range": "bytes=0-99"},
    {"If-None-Match": "*"},
    {"X-Forwarded-Host": "example.org"},
    {"Accept-Language": "en"},
    {"Authorization": "Basic YTph"},
)
LIST = re.compile(r"index(?:\.trang=(\d+))?\.html$")
PERSON = "truong-ban"


def measure(seconds: float) -> Row:
    row = Row(4, TARGET.format(seconds=seconds), head=("what", "number"))
    places.clone(places.city(PAGES), "run_long")
    folders = {port: places.folder_of(f"long-{port}") for port in (PORTAL, SECOND)}
    with servers.portal(folders[PORTAL], "run_long", PUBLIC_CACHE_BYTES=str(BOUND)):
        site, leader = (
            Site(f"{HERE}:{PORTAL}"),
            Person(f"{HERE}:{PORTAL}", *places.account(f"long-{PORTAL}", PERSON)),
        )
        cookie = "; ".join(f"{one.name}={one.value}" for one in leader.session.cookies)
        kept = folders[PORTAL] / "public"
        asked, most = ask(made_up(site.addresses(), cookie), kept, seconds)
        copies = list(copies_in(kept / "now" / "127.0.0.1"))
    with servers.portal(folders[SECOND], "run_long", SECOND):
        wrong = [address for address, body in copies if not is_what_anybody_reads(address, body)]
    places.drop("run_long")
    for status, number in sorted(asked.items()):
        row.add(f"answers {status}", number)
    for what, number in {
        "bytes in the store, at most": most,
        "bytes it may have": BOUND,
        "copies kept": len(copies),
    }.items():
        row.add(what, number)
    row.notes += wrong[:10]
    row.seen = f"{asked.total()} addresses, at most {most / 1e6:.1f} of {BOUND / 1e6:.0f} MB, {len(wrong)} of {len(copies)} copies wrong"
    row.kept = most <= BOUND and bool(copies) and not wrong and not any(status >= FAILED for status in asked)
    return row


def ask(
    addresses: Iterator[tuple[str, dict[str, str]]], kept: Path, seconds: float
) -> tuple[Counter[int], int]:
    """How often which status; how many bytes the store had at most."""
    line, statuses, most, end = connect(PORTAL), Counter[int](), 0, time.monotonic() + seconds
    while time.monotonic() < end:
        address, headers = next(addresses)
        line.request("GET", address, headers=headers)
        answer = line.getresponse()
        answer.read()
        statuses[answer.status] += 1
        if statuses.total() % LOOKED_AT == 0:
            most = max(most, sum(blocks_of(kept)))
    return statuses, most


def made_up(real: list[str], cookie: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Without end: addresses that there are and that there are not, with queries, from nobody and from somebody."""
    chance = random.Random(SEED)  # noqa: S311 - a load
    while True:
        word = quote("".join(chance.choices(LETTERS, k=chance.randint(1, 40))), safe="/?&=%")
        pairs = (f"{chance.choice(NAMES)}={chance.choice(('2', '-1', '01', 'a', word))}" for _ in range(3))
        asked_for = chance.choice(real)
        address = chance.choice(
            (
                f"/{word}",
                f"{asked_for}?{'&'.join(pairs)}",
                asked_for,
                asked_for.rstrip("/") or "/",
                f"{asked_for}{word}",
            )
        )
        yield address, chance.choice(({}, {}, {"Cookie": cookie}, *HEADERS))


def copies_in(host: Path) -> Iterator[tuple[str, bytes]]:
    """The address of each page that is kept, and its bytes."""
    for file in sorted(host.rglob("*")):
        if file.is_file() and file.suffix not in {".gz", ".br"}:
            path, number = f"/{file.relative_to(host)}", LIST.search(file.name)
            yield (
                LIST.sub("", path) + (f"?trang={number[1]}" if number and number[1] else ""),
                file.read_bytes(),
            )


def is_what_anybody_reads(address: str, body: bytes) -> bool:
    """At the other host, who has kept nothing and knows nobody."""
    line = connect(SECOND)
    line.request("GET", address)
    answer = line.getresponse()
    return (answer.status, answer.read()) == (200, body)


def blocks_of(kept: Path) -> Iterator[int]:
    """What each file takes of the disk; a file of several names once."""
    seen = set()
    for folder, _below, files in os.walk(kept):
        for name in files:
            with suppress(FileNotFoundError):
                found = Path(folder, name).lstat()
                if found.st_ino not in seen:
                    seen.add(found.st_ino)
                    yield found.st_blocks * 512


def connect(port: int) -> http.client.HTTPConnection:
    return http.client.HTTPConnection("127.0.0.1", port, timeout=60)
