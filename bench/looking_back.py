"""How long an inspector waits: what an address said on a day, a list, a search, the register's rows, among 20,000
editions and 100,000 rows.

    make bench        (or: .venv/bin/python -m bench.looking_back [editions])

The archive is that of bench/archive.py, in a city with people; each screen is asked for whole, by a leader who is
signed in. Issue 8 wants the view of an address on a day under 200 ms ("It must show" 3).
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.test")
django.setup()

from django.test import Client  # noqa: E402 - after the settings are loaded
from django.test.utils import setup_test_environment  # noqa: E402 - likewise

from bench.archive import Archive, fill  # noqa: E402 - likewise
from tests import databases, editor  # noqa: E402 - likewise
from tests.archive.sealed import places  # noqa: E402 - likewise
from workflows.archive.models import Entry  # noqa: E402 - likewise
from workflows.inspection.finding import make_findable  # noqa: E402 - likewise

BOUND = 200  # milliseconds, of the first
TIMES = 20
SCREENS = {
    "an address on a day": "/admin/doi-chieu/xem-lai/?address=/tin-tuc/{key}/&day=2026-11-01",
    "a list on a day": "/admin/doi-chieu/xem-lai/?address=/tin-tuc/&day=2026-11-01",
    "words found": "/admin/doi-chieu/?words=tin+{key}",
    "a person found": "/admin/doi-chieu/?person=nguyen+van+mau",
    "the register": "/admin/doi-chieu/so-dang-ky/",
    "rows of everybody": "/admin/doi-chieu/so-dang-ky/?person=nguyen+van+mau",
    "rows of nobody": "/admin/doi-chieu/so-dang-ky/?person=khong+co+ai&item={key}",
    "rows of one of few": "/admin/doi-chieu/so-dang-ky/?person=hoang+thi+hanh",
    "rows about many items": "/admin/doi-chieu/so-dang-ky/?item=hoi+nghi+trien+khai",
    "rows of a rare deed": "/admin/doi-chieu/so-dang-ky/?deeds=people",
    "rows by broken glass": "/admin/doi-chieu/so-dang-ky/?deeds=break-glass",
    "the first days": "/admin/doi-chieu/so-dang-ky/?last=2026-01-02&person=nguyen+van+mau",
    "far back": "/admin/doi-chieu/so-dang-ky/?deeds=publish&before=1000",
    "one row": "/admin/doi-chieu/so-dang-ky/{key}/",
}


def main(editions: int) -> None:
    setup_test_environment()
    databases.build_templates()
    clone = databases.clone_of(databases.CITY, f"{databases.CITY}_bench")
    with tempfile.TemporaryDirectory() as folder, places(Path(folder)), clone:
        _make(editions)
        _said("made findable", _taken(lambda: make_findable.call()), "")
        client = editor.signed_in("truong-ban")
        for what, address in SCREENS.items():
            asked = [address.format(key=1 + turn * editions // TIMES) for turn in range(TIMES)]
            _said(what, median(_taken(lambda one=one: _got(client, one)) for one in asked), f"bound {BOUND}")
    databases.drop_all()


def _make(editions: int) -> None:
    """On top of the city's own rows."""
    archive, last = Archive(), Entry.objects.order_by("number").last()
    archive.number, archive.hash = last.number, last.hash
    fill(archive, editions)


def _got(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code  # noqa: S101 - else the figure says nothing


def _taken(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _said(what: str, milliseconds: float, more: str) -> None:
    print(f"{what:<30} {milliseconds:8.0f} ms   {more}", flush=True)  # noqa: T201 - what it is for


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
