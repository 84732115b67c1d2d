"""The newest row of the register about something, as it is read."""

from __future__ import annotations

import json
from typing import Any

from workflows.archive.models import Entry


def rows_of(verb: str, kind: str, key: Any = None) -> list[dict[str, str]]:
    """What each says, newest first."""
    found = Entry.objects.filter(verb=verb, kind=kind).order_by("-number")
    return [entry.words for entry in (found if key is None else found.filter(key=str(key)))]


def row(verb: str, kind: str, key: Any = None) -> dict[str, str]:
    found = rows_of(verb, kind, key)
    assert found, f"no row “{verb}” of {kind} {key or ''}"
    return found[0]


def said(row: dict[str, str], name: str) -> dict[str, str]:
    """The values before or after, each by its name."""
    return json.loads(row[name])
