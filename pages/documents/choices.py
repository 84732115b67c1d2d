"""What a reader may choose from: only what some document has, in the order of the law or of rank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext
from wagtail.models import Page

from snippets.said import said
from workflows.regulation.documents import TYPES
from workflows.staff.regulation import regulation_in_force

Choices = Sequence[tuple[str, Any]]
Row = Mapping[str, Any]


def offered(sections: Iterable[Page], rows: Sequence[Row]) -> dict[str, Choices]:
    """By field of the search form; `rows`: the documents, counted by what may be chosen of them."""
    fields = regulation_in_force().fields_of_activity
    return {
        "dong": [(section.section_key, section.title) for section in sections],
        "loai": _in_order(TYPES.items(), {row["kind"] for row in rows}),
        "co_quan": _issuers({row["issuer"] for row in rows}),
        "linh_vuc": _in_order(fields, {row["field_of_activity"] for row in rows}),
        "don_vi": _units(rows),
    }


def _in_order(known: Iterable[tuple[str, str]], found: set[str]) -> Choices:
    return [(key, gettext(title)) for key, title in known if key in found]


def _issuers(found: set[str]) -> Choices:
    """By rank as the regulation has it; the others after them."""
    ranked = list(regulation_in_force().issuers)
    rank = {name: place for place, name in enumerate(ranked)}
    return [(name, name) for name in sorted(found, key=lambda name: (rank.get(name, len(rank)), name))]


def _units(rows: Iterable[Row]) -> Choices:
    """By rank, in the reader's language."""
    units = {row["unit"]["key"]: row["unit"] for row in rows if row["unit"]}
    ordered = sorted(units.values(), key=lambda unit: (unit["rank"], unit["key"]))
    return [(unit["key"], said(unit["name"], unit["name_en"])) for unit in ordered]
