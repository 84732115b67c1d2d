"""Liên hệ, thông báo as a list: the lists of contacts and channels first, then notices, newest first."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.paginator import Page as PageOfItems
from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from pages.listing import Listing
from pages.ways import Kinds, Way

from .notices import Occasion, Stage, stage_at

LISTS = {
    "contactspage": ("danh-ba", gettext_lazy("Danh bạ liên hệ")),
    "channelspage": ("kenh", gettext_lazy("Kênh thông tin chính thức")),
}
TITLES = dict(LISTS.values()) | {one.value: one.label for one in reversed(Occasion)}
ORDER = list(TITLES)


def _form_columns(_kinds: Kinds) -> dict[str, Any]:
    lists = (When(**{f"{kind}__isnull": False}, then=Value(key)) for kind, (key, _title) in LISTS.items())
    return {"form": Case(*lists, default=F("noticepage__occasion"), output_field=CharField())}


FORM = Way(
    "loai",
    gettext_lazy("Loại"),
    "summary",  # which every kind of them has
    columns=_form_columns,
    value=lambda row: row["form"] or "",
    called=lambda row: gettext(str(TITLES[row["form"]])),
    order=lambda row: ORDER.index(row["form"]),
    pages_with=lambda value: Q(form=value),
)


class Contacts(Listing):
    """Two queries, whatever there is."""

    template = "listings/disclosures.html"
    ways = (FORM,)

    def _shown(self, pages: QuerySet) -> QuerySet:
        """Every kind told in one query."""
        summaries = (f"{kind}__summary" for kind in (*LISTS, "noticepage"))
        return pages.annotate(
            **_form_columns(()),
            summary=Coalesce(*summaries),
            starts_at=F("noticepage__starts_at"),
            ends_at=F("noticepage__ends_at"),
        )

    def _ordered(self, pages: QuerySet) -> QuerySet:
        rank = Case(
            *(When(**{f"{kind}__isnull": False}, then=Value(place)) for place, kind in enumerate(LISTS)),
            default=Value(len(LISTS)),
        )
        return pages.order_by(rank, F("first_published_at").desc(nulls_last=True), "-pk")

    @cached_property
    def items(self) -> PageOfItems:
        page, now = super().items, timezone.now()
        shown = page.object_list = list(page.object_list)
        for one in shown:
            one.kind_word = TITLES[one.form]
            one.day = one.first_published_at
            stage = stage_at(now, one.starts_at, one.ends_at) if one.ends_at else None
            one.state_word, one.state_is_good = stage.label if stage else "", stage is Stage.RUNNING
        return page
