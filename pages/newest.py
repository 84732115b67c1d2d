"""The list of a section that grows every day, as fast with ten years of pages as with ten pages.

What is counted, narrowed and put in order is the table that the search keeps of what is public (models/finding.py),
written in the transactions that publish and withdraw: one index there has a section's pages newest first, one has them
by field, one by unit. Only the pages that are shown are read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property, reduce
from typing import Any

from django.apps import apps
from django.core.paginator import Page as PageOfItems
from django.core.paginator import Paginator
from django.db.models import Count, DateTimeField, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Coalesce, TruncMonth
from wagtail.models import Page

from snippets.models import Organisation

from .children import children_of
from .cuts import Cuts
from .listing import ITEMS_PER_PAGE, Listing
from .models.finding import SearchDocument
from .remembered import while_it_stands
from .ways import Row, month_of

NOTHING: Mapping[str, Any] = {
    "told_field": Value(""),
    "told_unit": Value(""),
    "told_unit_pk": Cast(Value(None), IntegerField()),
    "told_unit_name": Value(""),
    "told_unit_name_en": Value(""),
    "told_unit_rank": Cast(Value(None), IntegerField()),
    "told_month": Cast(Value(None), DateTimeField()),
    "told_updated_at": Cast(Value(None), DateTimeField()),
}


class Newest(Listing):
    """Three queries: the numbers, the keys of a page of the list, the pages."""

    @property
    def whole(self) -> int:
        return self._section_row["number"]

    @property
    def updated_at(self) -> datetime | None:
        return self._section_row["updated_at"]

    @cached_property
    def count(self) -> int:
        if len(self._known) > 1:
            return self._found.count()
        numbers = {choice.value: choice.number for name in self._known for choice in self._choices[name]}
        return next((numbers[value] for value in self._known.values()), self.whole)

    @cached_property
    def items(self) -> PageOfItems:
        rows = self._found.order_by(F("published_at").desc(nulls_last=True), "-page")
        return Paginator(Cuts(rows, self.count, self._read), ITEMS_PER_PAGE).get_page(self._number)

    def _read(self, keys: list[int]) -> dict[int, Any]:
        """A query a kind of page that the section holds, most hold one; and two for what is of another."""
        content = self._section.section.content
        kinds = [kind for kind in self._section.allowed_subpage_models() if kind.content is content]
        found = {page.pk: page for kind in kinds for page in kind.objects.live().filter(pk__in=keys)}
        if others := set(keys) - found.keys():
            found |= {page.pk: page for page in Page.objects.live().filter(pk__in=others).specific()}
        return found

    @property
    def _documents(self) -> QuerySet:
        found = SearchDocument.objects.filter(
            section=self._section.section_key, locale=self._section.locale_id
        )
        return found.exclude(kind=type(self._section)._meta.model_name)

    @property
    def _found(self) -> QuerySet:
        wanted = (self._with(name, value) for name, value in self._known.items())
        return self._documents.filter(reduce(Q.__and__, wanted, Q()))

    def _with(self, name: str, value: str) -> Q:
        """Each in the columns of an index; a unit by its own key, for several in turn may have had one name."""
        if name == "linh-vuc":
            return Q(field_of_activity=value)
        if name == "don-vi":
            return Q(unit__in=[row["unit_pk"] for row in self._rows if row["unit"] == value])
        return month_of(value, "published_at")

    @property
    def _section_row(self) -> Row:
        return next(row for row in self._rows if not row["arm"])

    @cached_property
    def _rows(self) -> list[Row]:
        return while_it_stands(f"numbers of the section {self._section.pk}", self._counted)

    def _counted(self) -> list[Row]:
        """Of all of them, and by each way, in the columns that the ways read."""
        arms = {"linh-vuc": self._by_field, "don-vi": self._by_unit, "thang": self._by_month}
        by_way = [arms[way.name]() for way in self._ways if way.name in arms]
        rows = self._all().union(*by_way, all=True) if by_way else self._all()
        told = ({name.removeprefix("told_"): value for name, value in row.items()} for row in rows)
        return [row for row in told if row["number"] or not row["arm"]]

    def _all(self) -> QuerySet:
        this = apps.get_model("pages", "SectionPage").objects.filter(pk=self._section.pk).order_by()
        inside = children_of(self._section).live().not_type(type(self._section))
        last = inside.order_by(F("last_published_at").desc(nulls_last=True)).values("last_published_at")
        return _arm(
            this, "", Coalesce(self._number_of(self._documents), 0), told_updated_at=Subquery(last[:1])
        )

    def _by_field(self) -> QuerySet:
        return _arm(self._documents, "linh-vuc", Count("pk"), told_field=F("field_of_activity"))

    def _by_month(self) -> QuerySet:
        return _arm(self._documents, "thang", Count("pk"), told_month=TruncMonth("published_at"))

    def _by_unit(self) -> QuerySet:
        """Of each unit; to join them to the pages would cost more than to count for each."""
        names = {
            "unit": "key",
            "unit_pk": "pk",
            "unit_name": "name",
            "unit_name_en": "name_en",
            "unit_rank": "rank",
        }
        said = {f"told_{name}": F(field) for name, field in names.items()}
        number = self._number_of(self._documents.filter(unit=OuterRef("pk")))
        return _arm(Organisation.objects.order_by(), "don-vi", Coalesce(number, 0), **said)

    def _number_of(self, documents: QuerySet) -> Subquery:
        counted = documents.order_by().values("section").annotate(number=Count("pk")).values("number")
        return Subquery(counted, output_field=IntegerField())


def _arm(rows: QuerySet, name: str, number: Any, **said: Any) -> QuerySet:
    return rows.order_by().values(arm=Value(name), **{**NOTHING, **said}).annotate(number=number)
