"""Albums and videos as a grid: each says which it is, how many pictures it has or how long it runs."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.apps import apps
from django.core.paginator import Page as PageOfItems
from django.db.models import Case, CharField, Count, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext, gettext_lazy

from pages.listing import Listing
from pages.ways import WAYS, Kinds, Row, Way
from snippets.pictures import with_lead_pictures

ALBUM, VIDEO = "album", "video"
TOLD = ("summary", "lead_picture_id")
TITLES = {ALBUM: gettext_lazy("Album ảnh"), VIDEO: gettext_lazy("Video")}


def _form_columns(_kinds: Kinds) -> dict[str, Any]:
    is_album = When(albumpage__isnull=False, then=Value(ALBUM))
    return {"form": Case(is_album, default=Value(VIDEO), output_field=CharField())}


def _form_called(row: Row) -> str:
    return gettext(str(TITLES[row["form"]]))


FORM = Way(
    "loai",
    gettext_lazy("Loại"),
    "lead_picture",
    columns=_form_columns,
    value=lambda row: row["form"],
    called=_form_called,
    order=lambda row: row["form"],
    pages_with=lambda value: Q(form=value),
)


class Gallery(Listing):
    """Newest first; three queries for what is shown, however much it is."""

    template = "listings/gallery.html"
    ways = (FORM, *WAYS)

    def _shown(self, pages: QuerySet) -> QuerySet:
        """Both kinds told in one query."""
        inside = apps.get_model("pages", "AlbumPicture").objects.filter(page=OuterRef("pk")).order_by()
        number = inside.values("page").annotate(number=Count("pk")).values("number")
        told = {name: Coalesce(f"albumpage__{name}", f"videopage__{name}") for name in TOLD}
        return pages.annotate(
            **told,
            **_form_columns(()),
            duration=F("videopage__duration"),
            picture_count=Subquery(number),
        )

    @cached_property
    def items(self) -> PageOfItems:
        page = super().items
        shown = page.object_list = list(page.object_list)
        with_lead_pictures(shown)
        for one in shown:
            one.kind_word = TITLES[one.form]
        return page
