"""The ways to narrow a list: by field of activity, by providing unit, by month of publication.

Each knows in which columns of a page its value stands, how the value is written in an address and
what it is called, in which order values are offered, and which pages have one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q
from django.db.models.functions import Coalesce, TruncMonth
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy
from wagtail.models import Page

from snippets.said import said
from workflows.regulation.vocabulary import Content
from workflows.staff.regulation import regulation_in_force

from .days import month

DATED = {
    Content.NEWS,
    Content.ROLE_MODEL,
    Content.SOURCED,
    Content.GALLERY,
    Content.LAW,
}  # told on a day; a lasting page about the city is of no month

Kinds = Sequence[type[Page]]
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Way:
    """`name` stands in the address; `field` is what pages must have, empty for what every page has."""

    name: str
    label: Any
    field: str
    columns: Callable[[Kinds], dict[str, Any]]
    value: Callable[[Row], str]
    called: Callable[[Row], str]
    order: Callable[[Row], Any]
    pages_with: Callable[[str], Q]  # asked only for a value that some page has

    def kinds_in(self, section: Any) -> list[type[Page]]:
        """The kinds of page in the section that it makes sense for."""
        content = section.section.content
        kinds = [kind for kind in section.allowed_subpage_models() if kind.content is content]
        if not self.field:
            return kinds if content in DATED else []
        return [kind for kind in kinds if any(f.name == self.field for f in kind._meta.get_fields())]


def column(kinds: Kinds, path: str) -> Any:
    """The value of that field, whichever kind of page the row is."""
    names = [f"{kind._meta.model_name}__{path}" for kind in kinds]
    return Coalesce(*names) if len(names) > 1 else F(names[0])


def _field_called(row: Row) -> str:
    return gettext(dict(regulation_in_force().fields_of_activity).get(row["field"], row["field"]))


def _field_order(row: Row) -> tuple[bool, int]:
    """As the regulation names them; what it no longer names comes last."""
    keys = [key for key, _title in regulation_in_force().fields_of_activity]
    return (row["field"] not in keys, keys.index(row["field"]) if row["field"] in keys else 0)


def _unit_columns(kinds: Kinds) -> dict[str, Any]:
    paths = {"unit": "key", "unit_name": "name", "unit_name_en": "name_en", "unit_rank": "rank"}
    return {name: column(kinds, f"providing_unit__{path}") for name, path in paths.items()}


def _unit_called(row: Row) -> str:
    return said(row["unit_name"], row["unit_name_en"])


def _month_value(row: Row) -> str:
    """By the city's clock: 2026-11."""
    return f"{timezone.localtime(row['month']):%Y-%m}" if row["month"] else ""


def month_of(value: str, moment: str = "first_published_at") -> Q:
    """In that month by the city's clock."""
    first = timezone.make_aware(datetime.fromisoformat(f"{value}-01"))
    following = first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)
    return Q(**{f"{moment}__gte": first, f"{moment}__lt": following})


WAYS = (
    Way(
        "linh-vuc",
        gettext_lazy("Lĩnh vực"),
        "field_of_activity",
        columns=lambda kinds: {"field": column(kinds, "field_of_activity")},
        value=lambda row: row["field"] or "",
        called=_field_called,
        order=_field_order,
        pages_with=lambda value: Q(field=value),
    ),
    Way(
        "don-vi",
        gettext_lazy("Đơn vị cung cấp"),
        "providing_unit",
        columns=_unit_columns,
        value=lambda row: row["unit"] or "",
        called=_unit_called,
        order=lambda row: (row["unit_rank"], row["unit_name"]),
        pages_with=lambda value: Q(unit=value),
    ),
    Way(
        "thang",
        gettext_lazy("Tháng đăng"),
        "",
        columns=lambda _kinds: {"month": TruncMonth("first_published_at")},
        value=_month_value,
        called=lambda row: month(row["month"]),
        order=lambda row: -row["month"].timestamp(),
        pages_with=month_of,
    ),
)
