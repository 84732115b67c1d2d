"""The words of an edition, out of its canonical JSON alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape
from re import sub
from typing import Any

from vietnamese.text import fold
from workflows.archive.models import Edition
from workflows.archive.veil import FRAME


def words_of(edition: Edition) -> str:
    """Folded, as it is looked for: title, address, and every text that stands in it."""
    return folded(" ".join([edition.title, edition.address, *texts_of(edition)]))


def texts_of(edition: Edition) -> Iterator[str]:
    """Each text of the content, without its tags."""
    return _texts(json.loads(edition.content))


def folded(text: str) -> str:
    """Without marks, in small letters; numbers of documents ("12/QĐ-UBND") as words of their own."""
    return " ".join(sub(r"[^\w]+", " ", fold(text).lower()).split())


def plain(html: str) -> str:
    return " ".join(unescape(sub(r"<[^>]+>", " ", html)).split())


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        for name, part in value.items():
            if name not in FRAME:
                yield from _texts(part)
