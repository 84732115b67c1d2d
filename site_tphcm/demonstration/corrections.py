"""An example of a correction: the author puts right what readers had, and the board decides on it as on any edition."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from workflows.staff.models import User

from .publication import put_through


def correct(page: Any, summary: str, note: str, author: User, at: datetime) -> None:
    """An edition with another summary, and with what readers are told of it."""
    draft = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    draft.summary = summary
    draft.corrections = [("correction", {"words": note, "wrong_since": None})]
    draft.save_revision(user=author, log_action=True)
    put_through(type(page).objects.get(pk=page.pk), "published", author, at)
