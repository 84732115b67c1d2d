"""Row 10: many readers at once on a page that nobody has read."""

from __future__ import annotations

import re
import threading
import time
from typing import Any

import requests

from .. import places
from ..report import Row
from ..servers import HERE, PORTAL

TARGET = "A crowd of 32 on one cold page: it is rendered once"
CROWD = 32
LOG = places.BASE / "postgres" / "postgres.log"
Page = dict[str, Any]


def measure(alone: Page, crowded: Page) -> Row:
    """How often the database was asked for that very page tells how often it was rendered: one reader alone is the
    measure. The database of the portal writes down what it is asked (`places.told`)."""
    row = Row(
        10, TARGET, head=("readers", "questions for the page", "renders", "seconds until the last has it")
    )
    once, _ = _asked(alone, 1)
    crowd, seconds = _asked(crowded, CROWD)
    renders = crowd / once if once else float("nan")
    row.add(1, once, 1, "")
    row.add(CROWD, crowd, f"{renders:.1f}", f"{seconds:.2f}")
    row.seen, row.kept = f"rendered {renders:.1f} times", crowd == once
    return row


def _asked(page: Page, number: int) -> tuple[int, float]:
    all_here, answers = threading.Barrier(number), list[int]()

    def read() -> None:
        all_here.wait()
        answers.append(requests.get(f"{HERE}:{PORTAL}{page['url']}", timeout=60).status_code)

    before, began = LOG.stat().st_size, time.perf_counter()
    readers = [threading.Thread(target=read) for _ in range(number)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    seconds = time.perf_counter() - began
    if set(answers) != {200}:
        raise RuntimeError(f"the crowd was answered {set(answers)}")
    with LOG.open("rb") as log:
        log.seek(before)
        said = log.read().decode(errors="replace")
    return len(re.findall(rf'page_ptr_id" = {page["key"]}\b', said)), seconds
