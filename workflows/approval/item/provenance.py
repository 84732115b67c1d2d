"""Where an item comes from: who sent it, when, of what kind, after whom, and who had a hand in it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ..deed import Case

# Fields that say so, in the order they are read; a kind of item has some of them, or none.
SAYS_FROM = (
    "providing_unit",
    "received_on",
    "event_on",
    "genre",
    "field_of_activity",
    "source",
    "original_author",
    "original_at",
    "original_url",
    "source_line",
)


def provenance(case: Case) -> list[tuple[str, Any]]:
    """Label and value of what is filled in; the hands as they will stand at the foot of the page."""
    draft = case.draft
    fields = {field.name: field for field in draft._meta.concrete_fields}
    found = [
        (capfirst(str(fields[name].verbose_name)), _said(draft, fields[name]))
        for name in SAYS_FROM
        if name in fields
    ]
    if hasattr(draft, "byline_line"):
        found.append((_("Người thực hiện"), draft.byline_line))
    return [(label, value) for label, value in found if value]


def _said(draft: models.Model, field: models.Field) -> Any:
    if field.choices:
        return getattr(draft, f"get_{field.name}_display")()
    return getattr(draft, field.name)
