"""Puts an article through its chain each so many seconds, as the people of the demonstration city, until it is stopped.

PORTAL_DATA_DIR=var .venv/bin/python -m bench.publish 30
"""

from __future__ import annotations

import os
import sys
import time
from itertools import count

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_tphcm.settings.demo")
django.setup()

from django.db import connection  # noqa: E402 - likewise

from tests.approval import people_of_the_board as board  # noqa: E402 - after the settings are loaded
from tests.approval.people_of_the_board import CHECKER, LEADER, WRITER  # noqa: E402 - likewise

DONE = "published"


def main(seconds: float) -> None:
    begun = int(time.time())
    for number in count():
        time.sleep(seconds)
        try:
            publish(f"Ví dụ: tin đo số {number}, lúc {begun}")
            told = DONE
        except (
            Exception
        ) as error:  # the database is away, and whatever follows of that; people try again later
            connection.close()
            told = repr(error)
        sys.stdout.write(f"{told}\n")
        sys.stdout.flush()


def publish(title: str) -> None:
    item = board.draft("kinh-te", title)
    board.submit(item, WRITER)
    board.decide("check", item, CHECKER)
    board.decide("approve", item, LEADER)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 30)
