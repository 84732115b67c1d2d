"""The lists of Công khai and of Lấy ý kiến dự thảo: by category, kind, state and year.

A year is that of the decision or of the display; of what has no such day, that of its publication.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, ExtractYear
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from pages.listing import Listing
from pages.ways import WAYS, Kinds, Row, Way, column
from workflows.regulation.disclosure import BY_KEY, PROGRESS, VARIETIES

from .stages import Stage

STAGES = list(Stage)


def _year_columns(kinds: Kinds) -> dict[str, Any]:
    first = kinds[0]._meta.model_name
    day = "dated_on" if any(field.name == "dated_on" for field in kinds[0]._meta.fields) else "opens_on"
    published = ExtractYear("first_published_at", tzinfo=timezone.get_current_timezone())
    return {"year": Coalesce(ExtractYear(f"{first}__{day}"), published)}


def _stage_columns(kinds: Kinds) -> dict[str, Any]:
    """What stages.stage_at says, said to the database."""
    name, today = kinds[0]._meta.model_name, timezone.localdate()
    return {
        "stage": Case(
            When(**{f"{name}__opens_on__gt": today}, then=Value(Stage.UPCOMING)),
            When(**{f"{name}__closes_on__lt": today}, then=Value(Stage.ENDED)),
            default=Value(Stage.OPEN),
            output_field=CharField(),
        )
    }


def _by_words(name: str, label: Any, field: str, titles: dict[str, str]) -> Way:
    """By a field whose values and their order stand in the law's table."""
    return Way(
        name,
        label,
        field,
        columns=lambda kinds: {f"its_{field}": column(kinds, field)},
        value=lambda row: row[f"its_{field}"] or "",
        called=lambda row: gettext(titles.get(row[f"its_{field}"], row[f"its_{field}"])),
        order=lambda row: list(titles).index(row[f"its_{field}"]) if row[f"its_{field}"] in titles else 99,
        pages_with=lambda value: Q(**{f"its_{field}": value}),
    )


def _stage_order(row: Row) -> int:
    return STAGES.index(Stage(row["stage"]))


STAGE = Way(
    "tinh-trang",
    gettext_lazy("Tình trạng"),
    "opens_on",
    columns=_stage_columns,
    value=lambda row: row["stage"],
    called=lambda row: str(Stage(row["stage"]).label),
    order=_stage_order,
    pages_with=lambda value: Q(stage=value),
)
YEAR = Way(
    "nam",
    gettext_lazy("Năm"),
    "summary",  # which every kind of them has
    columns=_year_columns,
    value=lambda row: str(row["year"] or ""),
    called=lambda row: str(row["year"]),
    order=lambda row: -row["year"],
    pages_with=lambda value: Q(year=int(value)),
)


class Disclosures(Listing):
    """What was made public in a section, newest first."""

    template = "listings/disclosures.html"
    ways = (
        _by_words("nhom", gettext_lazy("Nhóm"), "category", {c.key: c.title for c in BY_KEY.values()}),
        _by_words("loai", gettext_lazy("Loại"), "variety", VARIETIES),
        _by_words("tinh-trang", gettext_lazy("Tình trạng"), "progress", dict(PROGRESS)),
        *(way for way in WAYS if way.name != "thang"),
        YEAR,
    )


class Consultations(Listing):
    """What can still be answered stands first, then what is coming, then what has ended."""

    template = "listings/disclosures.html"
    ways = (STAGE, *(way for way in WAYS if way.name == "don-vi"), YEAR)

    def _ordered(self, pages: QuerySet) -> QuerySet:
        kinds = STAGE.kinds_in(self._section)
        rank = Case(*(When(stage=stage, then=Value(place)) for place, stage in enumerate(STAGES)))
        closing = F(f"{kinds[0]._meta.model_name}__closes_on")
        return pages.alias(**_stage_columns(kinds)).order_by(rank, closing.desc(), "-pk")
