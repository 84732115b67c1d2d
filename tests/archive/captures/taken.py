"""Editions that went out through their chain, and what was kept of them."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from django.utils import timezone

from tests.approval import files
from workflows.archive import store
from workflows.archive.capture import capture
from workflows.archive.models import Capture, Edition, Entry


def published(title: str = "Chợ mới mở", **values: Any) -> Edition:
    """The edition of a news article that shows what is given."""
    page = files.news(title, **values)
    files.released(page)
    return edition_of(page)


def edition_of(page: Any) -> Edition:
    found = Edition.objects.of("wagtailcore.page", str(page.pk)).last()
    assert found is not None
    return found


def taken(edition: Edition) -> Capture:
    found = capture(edition.number, timezone.now())
    assert found is not None
    return found


def words(found: Capture) -> dict[str, str]:
    """What the row of the capture says."""
    row = Entry.objects.get(number=found.number)
    assert row.verb == "sealed"
    return row.words


def served(found: Capture) -> dict[str, bytes]:
    """What was kept, by the path of its address."""
    kept = {_path(piece["uri"]): store.response(piece["piece"]) for piece in found.pieces}
    return {path: payload for path, (_status, _headers, payload) in kept.items()}


def addresses(found: Capture) -> list[str]:
    return [_path(piece["uri"]) for piece in found.pieces]


def _path(uri: str) -> str:
    return unquote(urlsplit(uri).path)
