"""How long a search of 20,000 documents by six fields takes, beside opening the page of one of them.

    make bench        (or: .venv/bin/python -m bench.documents [documents])

All are whole answers through the same middleware to a reader who is not signed in. Prints the median, the
quickest and the slowest of each in milliseconds, and the ratio of medians; issue 5 wants the search under 100 ms.
"""

from __future__ import annotations

import os
import sys
import time
from statistics import median

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.test")
django.setup()

from django.db import connection  # noqa: E402 - after the settings are loaded
from django.http import HttpResponse  # noqa: E402 - likewise
from django.test import Client  # noqa: E402 - likewise
from wagtail.models import Page  # noqa: E402 - likewise

from pages.models import DocumentPage  # noqa: E402 - likewise
from site_tphcm.database import roles  # noqa: E402 - likewise
from tests import databases  # noqa: E402 - likewise
from tests.pages.public import many_documents  # noqa: E402 - likewise

TIMES = 20
SEARCH = {
    "q": "giao thông",
    "loai": "ke-hoach",
    "co-quan": "Hội đồng nhân dân thành phố",
    "linh-vuc": "do-thi",
    "tu": "2018-01-01",
    "tinh-trang": "con-hieu-luc",
}
AFTER = ", after a write"
STATE_ALONE = {"tinh-trang": "con-hieu-luc"}


def main(number: int) -> None:
    databases.build_templates()
    with databases.clone_of(databases.CITY, f"{databases.CITY}_bench"):
        many_documents(number)
        with roles.as_owner(connection), connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        one = DocumentPage.objects.live().first().url
        times = _timed(
            {
                "page of a document": (one, {}),
                "search by six fields": ("/van-ban/", SEARCH),
                "search by state alone": ("/van-ban/", STATE_ALONE),
            }
        )
        for what, taken in times.items():
            _say(what, taken, times["page of a document"])
    databases.drop_all()


def _timed(cases: dict[str, tuple[str, dict[str, str]]]) -> dict[str, list[float]]:
    """Turn by turn, so that what else the machine does meets all of them; each also right after a write."""
    client, times = Client(), {}
    for after_a_write in (False, True):
        for turn in range(TIMES + 1):
            for what, (address, asked) in cases.items():
                if after_a_write:
                    _write()
                begun = time.perf_counter()
                answer = client.get(address, asked)
                taken = (time.perf_counter() - begun) * 1000
                _check(answer, asked)
                if turn:  # the first fills what lasts
                    times.setdefault(f"{what}{AFTER if after_a_write else ''}", []).append(taken)
    return times


def _write() -> None:
    """Something of the office: what was remembered of the documents is read anew."""
    Page.objects.filter(depth=1).update(draft_title="Root")


def _check(answer: HttpResponse, asked: dict[str, str]) -> None:
    """An answer of nothing measures nothing."""
    assert answer.status_code == 200  # noqa: S101 - likewise
    assert not asked or b'class="listing"' in answer.content  # noqa: S101 - likewise


def _say(what: str, times: list[float], beside: list[float]) -> None:
    ratio = median(times) / median(beside)
    print(  # noqa: T201 - it is its output
        f"{what:38}{median(times):8.1f} ms{min(times):8.1f} at least{max(times):8.1f} at most   ratio {ratio:5.2f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
