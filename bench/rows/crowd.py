"""Row 10: many readers at once on a page that nobody has read."""

from __future__ import annotations

import threading
import time
from typing import Any

import psycopg2
import requests

from .. import places
from ..report import Row
from ..servers import HERE, PORTAL

TARGET = "A crowd of 32 on one cold page: it is rendered once"
CROWD, TABLE = 32, "pages_newspage"
SETTLES = 12  # seconds in which PostgreSQL has counted what an idle connection did


def measure(addresses: list[str], database: str) -> Row:
    """How often the table of articles was read tells how often one was rendered: one reader alone is the measure."""
    row = Row(
        10,
        TARGET,
        head=("readers", "reads of the article's table", "renders", "seconds until the last has it"),
    )
    time.sleep(SETTLES)
    alone, _ = _reads(addresses[:1], database)
    crowd, seconds = _reads(addresses[1:2] * CROWD, database)
    renders = crowd / alone if alone else float("nan")
    row.add(1, alone, 1, "")
    row.add(CROWD, crowd, f"{renders:.1f}", f"{seconds:.2f}")
    row.seen, row.kept = f"rendered {renders:.1f} times", round(renders) == 1
    return row


def _reads(addresses: list[str], database: str) -> tuple[int, float]:
    before, all_here = _counted(database), threading.Barrier(len(addresses))
    answers: list[Any] = []

    def read(address: str) -> None:
        all_here.wait()
        answers.append(requests.get(f"{HERE}:{PORTAL}{address}", timeout=60).status_code)

    began = time.perf_counter()
    readers = [threading.Thread(target=read, args=[address]) for address in addresses]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    seconds = time.perf_counter() - began
    if set(answers) != {200}:
        raise RuntimeError(f"the crowd was answered {set(answers)}")
    time.sleep(SETTLES)
    return _counted(database) - before, seconds


def _counted(database: str) -> int:
    question = (
        "SELECT COALESCE(idx_scan, 0) + COALESCE(seq_scan, 0) FROM pg_stat_user_tables WHERE relname = %s"
    )
    with (
        psycopg2.connect(
            host=str(places.socket()), port=5432, user="postgres", dbname=database
        ) as connection,
        connection.cursor() as cursor,
    ):
        cursor.execute(question, [TABLE])
        return cursor.fetchone()[0]
