"""Pages as lists tell of them: title, summary, day, genre, picture, of a document its day and state; of every kind
together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, DateField, F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, Length, Substr
from django.utils import timezone
from wagtail.models import Page

from snippets.pictures import with_lead_pictures

from .documents.states import HOLDS, State
from .listed import listed
from .models.finding import SearchDocument
from .routing import shown

TOLD = {  # where a kind has them
    "summary": TextField,
    "genre": TextField,
    "lead_picture_id": BigIntegerField,
    "starts_on": DateField,  # of a week of a calendar
    "issued_on": DateField,  # of a document
    "state": TextField,  # today's, of a document
}
NOTHING = dict.fromkeys(TOLD)


@dataclass(frozen=True)
class Known:
    """A page, by its key, its kind, its place, and the day on which its week begins, where it is one of a calendar."""

    pk: int
    kind: int
    path: str
    starts_on: date | None


def newest_first(numbers: Iterable[int]) -> list[Known]:
    """Of these pages those that lists name."""
    found = listed(Page.objects.live()).filter(pk__in=numbers).order_by("-first_published_at", "-pk")
    return [
        Known(*row) for row in found.values_list("pk", "content_type_id", "path", "schedulepage__starts_on")
    ]


def told_briefly(known: Sequence[Known]) -> dict[int, Page]:
    """Each a `Page` that also bears what TOLD names, and of a document its state today.

    Two queries, two more for the pictures and their renditions, where there are any.
    """
    pages = Page.objects.only(*shown()).in_bulk([one.pk for one in known])
    told, genres = _told_of_each(known), _genres()
    for page in pages.values():
        for name, value in told.get(page.pk, NOTHING).items():
            setattr(page, name, value)
        page.summary, page.genre = page.summary or "", page.genre or ""
        page.state = State(page.state) if page.state else None
        page.is_in_force = page.state in HOLDS
        page.lead_picture = None
        page.get_genre_display = genres.get(page.genre, "")
    with_lead_pictures(pages.values())
    return pages


def told(pages: QuerySet) -> QuerySet:
    """The same public pages, each with its `summary`, as the search keeps it, and the section above it (`stands_in`),
    in one query; to join every kind of page for it would take the database longer to plan than to do."""
    summary = SearchDocument.objects.filter(pk=OuterRef("pk")).values("summary")
    parent = Page.objects.filter(path=Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen))
    return pages.annotate(
        summary=Coalesce(Subquery(summary), Value(""), output_field=TextField()),
        stands_in=Subquery(parent.filter(depth__gt=2).values("title")[:1]),
    )


def _told_of_each(known: Sequence[Known]) -> dict[int, dict[str, Any]]:
    """From the tables of their kinds, one after the other in one query: to join them all to the pages takes the database
    longer to plan than to do."""
    keys: dict[type[Page], list[int]] = {}
    for one in known:
        kind = ContentType.objects.get_for_id(one.kind).model_class()
        keys.setdefault(kind, []).append(one.pk)
    parts = [_told_by(kind, numbers) for kind, numbers in keys.items() if kind is not None]
    rows = parts[0].union(*parts[1:], all=True) if parts else ()
    return {key: dict(zip(TOLD, values, strict=True)) for key, *values in rows}


def _told_by(kind: type[Page], numbers: Sequence[int]) -> QuerySet:
    """The key and what TOLD names, of pages of one kind; nothing where the kind has no such field."""
    pages: Any = kind._default_manager.filter(pk__in=numbers).order_by()
    held = {field.attname for field in kind._meta.local_fields}
    if "issued_on" in held:
        pages, held = pages.with_state(timezone.localdate()), held | {"state"}
    columns = {
        f"told_{name}": F("state_then" if name == "state" else name)
        if name in held
        else Cast(Value(None), TOLD[name]())
        for name in TOLD
    }
    return pages.annotate(**columns).values_list("page_ptr_id", *columns)


def _genres() -> dict[str, str]:
    """What a genre is called."""
    return dict(apps.get_model("pages", "NewsPage")._meta.get_field("genre").flatchoices)
