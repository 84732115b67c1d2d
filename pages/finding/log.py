"""What residents look for, so that the office sees what they do not find. Nothing of who asked is kept, and no words
that could be somebody's: a number of a person or a telephone, an address of mail.

Counted in memory and written now and then, after an answer was given: no reader waits for it, what the other pages
remember stays right (remembered.py), and the answer itself may come from a replica. What a process counted in its last
minute goes with it, or with a database that is away.
"""

from __future__ import annotations

import logging
import re
import threading
import time
from collections import Counter
from datetime import timedelta
from typing import Any

from django.core.signals import request_finished
from django.db import Error, connection
from django.dispatch import receiver
from django.utils import timezone

from ..models.finding import SearchedWords

SECONDS = 60  # between two times of writing
MOST_WORDS = 1000  # different ones in that time; robots ask for more
KEPT = timedelta(days=365)
PERSONAL = re.compile(r"@|(?:\d[ .-]?){8,}")

log = logging.getLogger(__name__)
_lock = threading.Lock()
_counted: Counter[tuple[str, str]] = Counter()
_found: dict[tuple[str, str], int] = {}
_written_at = time.monotonic()


def heard(words: str, language: str, found: int) -> None:
    """Somebody looked for these words."""
    if PERSONAL.search(words):
        return
    key = (words.lower(), language)
    with _lock:
        if key in _counted or len(_counted) < MOST_WORDS:
            _counted[key] += 1
            _found[key] = found


@receiver(request_finished, dispatch_uid="pages.finding.log")
def write_now_and_then(**kwargs: Any) -> None:
    if not _counted or time.monotonic() - _written_at <= SECONDS:
        return
    try:
        write()
    except Error as error:
        log.warning("Chưa ghi được các từ đã tìm: %s", " ".join(str(error).split()))


def forget() -> None:
    """What was counted and is not written down."""
    with _lock:
        _counted.clear()
        _found.clear()


def write() -> None:
    """What was counted since the last time."""
    global _written_at
    with _lock:
        counted, found, _written_at = dict(_counted), dict(_found), time.monotonic()
        _counted.clear()
        _found.clear()
    today = timezone.localdate()
    said = {
        "day": today,
        "words": [words for words, _language in counted],
        "languages": [language for _words, language in counted],
        "times": list(counted.values()),
        "found": [found[key] for key in counted],
    }
    with connection.cursor() as cursor:
        cursor.execute(ADDED, said)
    SearchedWords.objects.filter(day__lt=today - KEPT).delete()


ADDED = """
INSERT INTO pages_searchedwords (day, language, words, times, found)
SELECT %(day)s, counted.* FROM unnest(%(languages)s::text[], %(words)s::text[], %(times)s::int[], %(found)s::int[]) AS counted
ON CONFLICT (day, language, words)
DO UPDATE SET times = pages_searchedwords.times + excluded.times, found = excluded.found"""
