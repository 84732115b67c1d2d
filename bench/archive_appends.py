"""How many rows a second eight writers add to the register together, beside one alone.

    make bench        (or: .venv/bin/python -m bench.archive_appends [seconds])

Each writer has a connection of its own and writes one row a transaction, as a deed does; the rows say what a
decision says. A writer waits for the one before it until that one has committed. Issue 8 wants 50 a second on
two cores. The chain is verified afterwards.
"""

from __future__ import annotations

import os
import sys
import threading
import time

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.test")
django.setup()

from django.db import connection  # noqa: E402 - after the settings are loaded

from tests import databases  # noqa: E402 - likewise
from tests.archive.rows import write  # noqa: E402 - likewise
from workflows.archive.models import Entry  # noqa: E402 - likewise
from workflows.archive.verify import verify  # noqa: E402 - likewise

MANY = 8
WANTED = 50  # rows a second
REASON = "Bài viết chưa nêu nguồn của số liệu; đề nghị bổ sung văn bản làm căn cứ và trình lại trong ngày."


def main(seconds: float) -> None:
    databases.build_templates()
    with databases.clone_of(databases.HOUSE, f"{databases.HOUSE}_bench"):
        for writers in (1, MANY):
            _say(writers, _rows_a_second(writers, seconds))
        verdict = verify()
        print(f"chain of {Entry.objects.count()} rows whole: {verdict.is_whole}")  # noqa: T201 - its output
    databases.drop_all()


def _rows_a_second(writers: int, seconds: float) -> float:
    """All begin together; whoever has begun a row when the time is over ends it."""
    before, together = Entry.objects.count(), threading.Barrier(writers + 1)
    until = [0.0]
    hands = [threading.Thread(target=_work, args=(together, until, str(number))) for number in range(writers)]
    for hand in hands:
        hand.start()
    began = time.perf_counter()
    until[0] = began + seconds
    together.wait()
    for hand in hands:
        hand.join()
    return (Entry.objects.count() - before) / (time.perf_counter() - began)


def _work(together: threading.Barrier, until: list[float], name: str) -> None:
    together.wait()
    turn = 0
    while time.perf_counter() < until[0]:
        write(f"{name}/{turn}", reason=REASON)
        turn += 1
    connection.close()


def _say(writers: int, rate: float) -> None:
    told = "enough" if rate >= WANTED else "too few"
    print(f"{writers} writers: {rate:7.0f} rows a second; {WANTED} wanted: {told}")  # noqa: T201 - its output


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 5)
