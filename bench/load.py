"""Load by wrk, and what it cost the servers: their time on the processors, from /proc."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TICK = os.sysconf("SC_CLK_TCK")
THREADS, CLIENTS, SECONDS = 1, 16, 2
BESIDE = (" manage.py work ", " manage.py notary ")  # what the portal starts beside its server


class Load(NamedTuple):
    """Of one round: requests a second, processor ms a request, what was not answered with 200."""

    rate: float
    cpu: float
    errors: int


def load(url: str, server: int, *, encoding: str = "") -> Load:
    """As much as it takes, for some seconds."""
    words = ["wrk", f"-t{THREADS}", f"-c{CLIENTS}", f"-d{SECONDS}s", url]
    if encoding:
        words += ["-H", f"Accept-Encoding: {encoding}"]
    began = cpu(server)
    said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    spent = cpu(server) - began
    done = int(re.search(r"(\d+) requests in", said)[1])
    failed = sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", said)))
    failed += sum(map(int, re.findall(r"(?:connect|read|write|timeout) (\d+)", said)))
    return Load(float(re.search(r"Requests/sec:\s*([\d.]+)", said)[1]), spent * 1000 / max(done, 1), failed)


def cpu(server: int) -> float:
    """Seconds that a server and its processes have had; the workers beside it are no part of it."""
    return sum(_seconds(process) for process in tree(server))


def memory(server: int) -> float:
    """Megabytes that they hold."""
    pages = (int(Path(f"/proc/{one}/statm").read_text().split()[1]) for one in tree(server))
    return sum(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20


def tree(server: int) -> Iterator[int]:
    yield server
    for child in Path(f"/proc/{server}/task/{server}/children").read_text().split():
        words = Path(f"/proc/{child}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        if not any(one in words for one in BESIDE):
            yield from tree(int(child))


def _seconds(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK
