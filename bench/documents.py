"""How long a search of 20,000 documents by six fields takes, beside opening the page of one of them.

    make bench        (or: .venv/bin/python -m bench.documents [documents])

Both are whole answers through the same middleware to a reader who is not signed in. Prints the median and
the slowest of each in milliseconds, and the ratio; issue 5 wants the search under 100 ms.
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
from django.test import Client  # noqa: E402 - likewise
from django.test.utils import setup_test_environment  # noqa: E402 - likewise

from pages.models import DocumentPage  # noqa: E402 - likewise
from site_tphcm.database import roles  # noqa: E402 - likewise
from tests import databases  # noqa: E402 - likewise
from tests.pages.public import many_documents  # noqa: E402 - likewise

TIMES = 20
SEARCH = {
    "q": "giao thông",
    "loai": "ke-hoach",
    "co-quan": "Ủy ban nhân dân thành phố",
    "linh-vuc": "kinh-te",
    "tu": "2018-01-01",
    "tinh-trang": "con-hieu-luc",
}
STATE_ALONE = {"tinh-trang": "con-hieu-luc"}


def main(number: int) -> None:
    setup_test_environment()
    databases.build_templates()
    with databases.clone_of(databases.CITY, f"{databases.CITY}_bench"):
        many_documents(number)
        with roles.as_owner(connection), connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        one = DocumentPage.objects.live().first().url
        page = _timed(one, {})
        _say("page of a document", page, page)
        _say("search by six fields", _timed("/van-ban/", SEARCH), page)
        _say("search by state alone", _timed("/van-ban/", STATE_ALONE), page)
    databases.drop_all()


def _timed(address: str, asked: dict[str, str]) -> list[float]:
    client = Client()
    assert client.get(address, asked).status_code == 200  # noqa: S101 - a wrong answer measures nothing
    times = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        client.get(address, asked)
        times.append((time.perf_counter() - begun) * 1000)
    return times


def _say(what: str, times: list[float], beside: list[float]) -> None:
    ratio = median(times) / median(beside)
    print(  # noqa: T201 - it is its output
        f"{what:24}{median(times):8.1f} ms{max(times):8.1f} ms at most   ratio {ratio:5.2f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
