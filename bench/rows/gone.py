"""Row 9: the database is gone, and comes back."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import requests

from site_tphcm.database import embedded

from .. import places
from ..report import Row
from ..servers import FRONT, HERE, PORTAL

TARGET = "The database gone: every page that was seen is still served; back: no restart"
PATIENCE = 30


def measure(seen: list[str], cold: str) -> Row:
    row = Row(9, TARGET, head=("asked", "answers", "200"))
    _all(seen)
    stop_the_database()
    served = _all(seen)
    unseen = requests.get(f"{HERE}:{PORTAL}{cold}", timeout=60).status_code
    embedded.revive(places.BASE / "postgres")
    seconds = _until_open(cold)
    row.add("seen before, the database gone", len(served), served.count(200))
    row.add("not seen before, the database gone", 1, f"answers {unseen}")
    row.add("not seen before, the database back", 1, f"200 after {seconds:.1f} s")
    row.seen = f"{served.count(200)} of {len(served)} seen pages served; back after {seconds:.1f} s without a restart"
    row.kept = served.count(200) == len(served)
    return row


def _all(addresses: list[str]) -> list[int]:
    ports = (PORTAL, FRONT)
    return [
        requests.get(f"{HERE}:{port}{one}", timeout=60).status_code for one in addresses for port in ports
    ]


def stop_the_database() -> None:
    """As if the machine with the database were switched off."""
    file = Path(places.BASE / "postgres" / "cluster" / "postmaster.pid")
    process = int(file.read_text().split()[0])
    os.kill(process, signal.SIGQUIT)
    end = time.monotonic() + PATIENCE
    while file.exists() and time.monotonic() < end:
        time.sleep(0.1)


def _until_open(address: str) -> float:
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE:
        if requests.get(f"{HERE}:{PORTAL}{address}", timeout=60).status_code == 200:
            return time.monotonic() - began
        time.sleep(0.2)
    return float("inf")
