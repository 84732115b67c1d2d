"""A file is read once, by a job when it is uploaded, or by the submission that finds it unread."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Iterable
from itertools import islice
from math import inf
from typing import Any

from django_tasks import task

from snippets.models import Attachment
from snippets.recordings import extension_of

from ..findings.texts import DETECTORS
from ..models import PaperRead, Reading
from .bounds import Unreadable
from .extraction import READ, words_in

EDITION = 3  # one more whenever more is found, or read otherwise
MOST_WORDS = 5  # told of one check in one file
BLANK = re.compile(r"[^\S\n]+")
EMPTY_LINES = re.compile(r"\n\s*")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")

logger = logging.getLogger(__name__)


def is_read(name: str) -> bool:
    """A video is looked at, not read."""
    return extension_of(name) in READ


def when_uploaded(instance: Attachment, created: bool, **kwargs: Any) -> None:
    """In the transaction that keeps the file; told by `post_save` (apps.py)."""
    if created and is_read(instance.file.name):
        read_paper.enqueue(instance.pk)


@task()
def read_paper(key: int) -> None:
    read_papers([key])


def read_papers(keys: Iterable[int], seconds: float = inf) -> None:
    """Those of them that nobody has read yet; a file that is gone meanwhile needs no reading. No other is begun once
    so many seconds have gone by: the rest is left to jobs.

    Raises OSError for a file that cannot be opened just now; nothing is kept of it.
    """
    until = time.monotonic() + seconds
    for file in Attachment.objects.filter(pk__in=list(keys)).order_by("pk"):
        if PaperRead.objects.filter(sha256=file.sha256, edition=EDITION).exists():
            continue
        if time.monotonic() > until:
            read_paper.enqueue(file.pk)
            continue
        reading, found = _read(file)
        said = {"edition": EDITION, "reading": reading, "found": found}
        PaperRead.objects.update_or_create(sha256=file.sha256, defaults=said)


def _read(file: Attachment) -> tuple[Reading, list[list[str]]]:
    """Whatever a file is made of, it is told to be unreadable, and stops nothing else."""
    with file.open_file() as opened:
        try:
            text, is_all = words_in(opened, file.file.name, file.file.size)
        except Unreadable:
            return Reading.UNREADABLE, []
        except Exception:
            logger.exception("file %s cannot be read", file.pk)
            return Reading.UNREADABLE, []
    text = tidy(text)
    if not text:
        return Reading.WITHOUT_TEXT if is_all else Reading.UNREADABLE, []
    return Reading.WHOLE if is_all else Reading.PART, found_in(text)


def text_of(file: Attachment) -> str:
    """Its words, for the search of what is public; none of what cannot be read.

    Raises OSError for a file that cannot be opened just now.
    """
    if not is_read(file.file.name):
        return ""
    with file.open_file() as opened:
        try:
            return tidy(words_in(opened, file.file.name, file.file.size)[0])
        except Unreadable:
            return ""
        except Exception:
            logger.exception("file %s cannot be read", file.pk)
            return ""


def tidy(text: str) -> str:
    """One blank between words, no empty line: what looks for marks at the beginning of lines takes a step a line."""
    return EMPTY_LINES.sub("\n", BLANK.sub(" ", CONTROL.sub(" ", text))).strip()


def found_in(text: str) -> list[list[str]]:
    return [
        [key, words]
        for key, detector in DETECTORS.items()
        for words in islice(dict.fromkeys(islice(detector(text), 1000)), MOST_WORDS)
    ]
