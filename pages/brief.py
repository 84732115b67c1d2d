"""Pages as lists tell of them: title, summary, day, genre, picture, of a document its day and state; of every kind in
one query."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import BigIntegerField, DateField, F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce, Length, Substr
from django.utils import timezone
from wagtail.models import Page, get_page_models

from snippets.pictures import with_lead_pictures

from .documents.states import HOLDS, State
from .listed import listed
from .models.finding import SearchDocument

TOLD = {  # where a kind has them
    "summary": TextField,
    "genre": TextField,
    "lead_picture_id": BigIntegerField,
    "starts_on": DateField,  # of a week of a calendar
    "issued_on": DateField,  # of a document
}


def told_briefly(numbers: Iterable[int]) -> dict[int, Page]:
    """Live pages by their key, newest first: each a `Page` that also bears what TOLD names.

    Two queries more for the pictures and their renditions, where there are any.
    """
    found = (
        listed(Page.objects.live().public())
        .filter(pk__in=numbers)
        .annotate(**{f"told_{name}": _of_any_kind(name) for name in TOLD}, state_then=_state_of_a_document())
    )
    pages = list(found.order_by("-first_published_at", "-pk"))
    genres = _genres()
    for page in pages:
        page.summary, page.genre = page.told_summary or "", page.told_genre or ""
        page.starts_on, page.issued_on = page.told_starts_on, page.told_issued_on
        page.state = State(page.state_then) if page.state_then else None
        page.is_in_force = page.state in HOLDS
        page.lead_picture_id, page.lead_picture = page.told_lead_picture_id, None
        page.get_genre_display = genres.get(page.genre, "")
    with_lead_pictures(pages)
    return {page.pk: page for page in pages}


def told(pages: QuerySet) -> QuerySet:
    """The same public pages, each with its `summary`, as the search keeps it, and the section above it (`stands_in`),
    in one query; to join every kind of page for it would take the database longer to plan than to do."""
    summary = SearchDocument.objects.filter(pk=OuterRef("pk")).values("summary")
    parent = Page.objects.filter(path=Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen))
    return pages.annotate(
        summary=Coalesce(Subquery(summary), Value(""), output_field=TextField()),
        stands_in=Subquery(parent.filter(depth__gt=2).values("title")[:1]),
    )


def _of_any_kind(name: str) -> Any:
    """The value of that field, whichever kind of page the row is."""
    bare = name.removesuffix("_id")
    kinds = [
        kind for kind in get_page_models() if any(field.name == bare for field in kind._meta.local_fields)
    ]
    columns = [f"{kind._meta.model_name}__{name}" for kind in kinds]
    return Coalesce(*columns, output_field=TOLD[name]()) if len(columns) > 1 else F(columns[0])


def _state_of_a_document() -> Subquery:
    """Today's; none of another kind of page."""
    documents = apps.get_model("pages", "DocumentPage").objects.with_state(timezone.localdate())
    return Subquery(documents.filter(pk=OuterRef("pk")).order_by().values("state_then")[:1])


def _genres() -> dict[str, str]:
    """What a genre is called."""
    return dict(apps.get_model("pages", "NewsPage")._meta.get_field("genre").flatchoices)
