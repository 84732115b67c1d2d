"""Ten minutes of 200 requests a second with two publications a minute; then with the database away for one of them."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from bench import places, servers
from bench.crowd import Crowd, Site
from bench.load import memory
from bench.person import Person
from bench.report import Row
from bench.rows.gone import stop_the_database
from bench.servers import HERE, PORTAL
from site_tphcm.database import embedded

PAGES, RATE, EACH = 100, 200, 30  # of the city; requests a second; seconds between two publications
BOUND = 20  # ms, the 99th percentile
AWAY = 60  # seconds
WARM = 60  # seconds after which memory has to stay as it is
GROWS = 1.05
LOOK = 5  # seconds
PUBLISHED = places.FOLDER / "published.log"  # a line each time
CALM = "Tạm thời chưa làm việc được"  # what editors are told
TARGET = "{seconds:.0f} s of 200 requests a second, 2 publications a minute: the 99th percentile below 20 ms, no error, memory flat"
TARGET_AWAY = "The same with the database away for a minute: no error for a page seen before, editors get a calm sentence"


def measure(seconds: float) -> Row:
    row = Row(
        1, TARGET.format(seconds=seconds), head=("minute", "requests", "p50", "p95", "p99", "longest", "MB")
    )
    with standing() as server:
        crowd, held = read(server, seconds)
    told(row, crowd, held)
    p99, last, warm = share(crowd, 0.99), held[-1], held[min(len(held) - 1, WARM // LOOK)]
    errors = sum(number for status, number in statuses(crowd).items() if status != 200)
    row.seen = (
        f"p99 {p99:.1f} ms, {errors} errors of {len(crowd.answers)}, memory {warm:.0f} to {last:.0f} MB"
    )
    row.kept = p99 < BOUND and not errors and last <= warm * GROWS
    return row


def without_the_database(seconds: float) -> Row:
    row = Row(2, TARGET_AWAY, head=("minute", "requests", "p50", "p95", "p99", "longest", "MB"))
    editors: list[tuple[int, bool]] = []
    with standing() as server:
        leader = Person(f"{HERE}:{PORTAL}", *places.account("long", "truong-ban"))
        minute = threading.Timer((seconds - AWAY) / 2, lambda: taken_away(leader, editors))
        minute.start()
        crowd, held = read(server, seconds)
        minute.join()
    told(row, crowd, held)
    errors = sum(number for status, number in statuses(crowd).items() if status != 200)
    calm = sum(status == 503 and is_calm for status, is_calm in editors)
    row.seen = (
        f"{errors} errors of {len(crowd.answers)}; editors: {calm} calm sentences of {len(editors)} looks"
    )
    row.kept = not errors and calm == len(editors)
    return row


@contextmanager
def standing() -> Iterator[int]:
    """A city of its own, served; an article goes through its chain each half minute."""
    places.clone(places.city(PAGES), "run_long")
    folder = places.folder_of("long")
    publishing = [sys.executable, "-m", "bench.publish", str(EACH)]
    with servers.portal(folder, "run_long") as server:
        env = places.environment(folder, "run_long")
        with PUBLISHED.open("w") as log:
            beside = subprocess.Popen(publishing, cwd=places.ROOT, env=env, stdout=log)
            try:
                yield server
            finally:
                beside.terminate()
                beside.wait()
    places.drop("run_long")


def read(server: int, seconds: float) -> tuple[Crowd, list[float]]:
    """By the crowd; every address was read once before. And the memory of the server, in MB, each few seconds."""
    site = Site(f"{HERE}:{PORTAL}")
    addresses = site.addresses()
    for address in addresses:
        site.read(address)
    crowd, held, leaving = Crowd(site, addresses, RATE, seconds), [memory(server)], threading.Event()

    def watch() -> None:
        while not leaving.wait(LOOK):
            held.append(memory(server))

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    crowd.run()
    leaving.set()
    watching.join()
    return crowd, held


def taken_away(leader: Person, editors: list[tuple[int, bool]]) -> None:
    """The database is switched off; a leader looks at the desk meanwhile; it is switched on again. Nobody restarts the
    portal."""
    stop_the_database()
    for _look in range(AWAY // LOOK):
        answer = leader.look("/admin/")
        editors.append((answer.status_code, CALM in answer.text))
        threading.Event().wait(LOOK)
    embedded.revive(places.BASE / "postgres")


def told(row: Row, crowd: Crowd, held: list[float]) -> None:
    """Minute by minute."""
    for minute in range(-(-int(crowd.seconds) // 60)):
        times = sorted(ms for at, ms, _status in crowd.answers if at // 60 == minute)
        figures = [
            f"{times[min(len(times) - 1, int(len(times) * part))]:.1f}" for part in (0.5, 0.95, 0.99, 1)
        ]
        at_its_end = held[min(len(held) - 1, (minute + 1) * 60 // LOOK)]
        row.add(minute + 1, len(times), *figures, f"{at_its_end:.0f}")
    lines = PUBLISHED.read_text().splitlines()
    row.notes.append(f"{lines.count('published')} of {len(lines)} publications were done.")
    row.notes.append(
        f"Answers: {dict(statuses(crowd))}; status 0: none came. The city has {len(crowd.addresses)} addresses."
    )


def share(crowd: Crowd, part: float) -> float:
    times = sorted(ms for _at, ms, _status in crowd.answers)
    return times[min(len(times) - 1, int(len(times) * part))]


def statuses(crowd: Crowd) -> Counter[int]:
    return Counter(status for _at, _ms, status in crowd.answers)
