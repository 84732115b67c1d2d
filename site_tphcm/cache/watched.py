"""What public pages are made of: each table of `pages` and `snippets`, and a few of others.

Of a new model nobody need think: it is watched, or a test asks for the reason why not (tests/cache/test_watched.py,
which also reads every public address and finds no table that is neither). To count one generation too many costs
a little time; one too few shows a resident yesterday's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Field, Model
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from pages.routing import NEVER_SHOWN

ROOMS = ("pages", "snippets")
# Of these rooms, what no page that is kept is made of.
UNSEEN = {
    "pages.FileText": "words of files for the search, which is asked each time",
    "pages.PromotedResult": "the search alone",
    "pages.SearchedWords": "what residents looked for, for the office",
    "pages.WordRest": "the search alone",
    "snippets.Term": "the glossary of the office",
}
# What lists are counted and ordered by (pages/newest.py); words and vectors are of the search alone.
LISTED_BY: dict[str, tuple[str, ...]] = {
    "pages.SearchDocument": (
        *("page", "locale", "section", "kind", "field_of_activity", "unit", "published_at", "summary"),
    ),
}
# Of other rooms, what pages show: all of it, or these columns.
BESIDE: dict[str, tuple[str, ...]] = {
    "staff.PenName": (),
    "staff.User": ("first_name", "last_name"),
    "wagtailcore.Locale": (),
    "wagtailcore.Page": (),
    "wagtailcore.PageViewRestriction": (),
    "wagtailcore.Site": (),
}
# What pages read of other rooms, and need not be watched for.
READ_BESIDE = {
    "archive.Entry": "when a week was published or changed: written with the publication",
    "wagtailredirects.Redirect": "asked where there is no page, and such an answer is not kept",
}
# A new one is shown by nothing until a row that is watched names it.
NAMED_BY_OTHERS = frozenset({"snippets.Attachment", "snippets.Picture", "staff.PenName", "staff.User"})
# Columns that the public never sees: of drafts, locks and the tree's own bookkeeping.
BOOKKEEPING = frozenset({*NEVER_SHOWN, "collection", "file_hash", "uploaded_by_user"})
SHUTS = "wagtailcore.PageViewRestriction"


@dataclass(frozen=True)
class Watched:
    """A table, the columns the public sees, and how it is known whether a row of it is public."""

    table: str
    columns: tuple[str, ...]
    function: str
    arguments: tuple[str, ...] = ()
    has_live: bool = False
    is_heard_when_made: bool = True


def watched() -> list[Watched]:
    """Every table that is, by its name."""
    return sorted(map(_watched, models()), key=lambda one: one.table)


def models() -> Iterator[type[Model]]:
    for room in ROOMS:
        for model in apps.get_app_config(room).get_models(include_auto_created=True):
            if model._meta.managed and not model._meta.proxy and model._meta.label not in UNSEEN:
                yield model
    yield from map(apps.get_model, BESIDE)


def _watched(model: type[Model]) -> Watched:
    label = model._meta.label
    only = (BESIDE | LISTED_BY).get(label, ())
    fields = [one for one in model._meta.local_concrete_fields if one.name not in BOOKKEEPING]
    columns = tuple(one.column for one in fields if not only or one.name in only)
    has_live = any(one.name == "live" for one in fields)
    function, arguments = _public_by(model, has_live)
    return Watched(model._meta.db_table, columns, function, arguments, has_live, label not in NAMED_BY_OTHERS)


def _public_by(model: type[Model], has_live: bool) -> tuple[str, tuple[str, ...]]:
    """The function of functions.sql that knows, and what it is told."""
    if model is Page:
        return "public_cache_tree_changed", ()
    if has_live or (parent := _parent(model)) is None:
        return "public_cache_row_changed", ()
    if issubclass(parent.related_model, Page):
        below = str(model._meta.label == SHUTS).lower()
        return "public_cache_page_changed", (parent.column, below)
    return "public_cache_part_changed", (parent.related_model._meta.db_table, parent.column)


def _parent(model: type[Model]) -> Field | None:
    """The field that names the page, or the thing with editions, that a row belongs to."""
    if issubclass(model, Page):
        return model._meta.get_field("page_ptr")
    kinds = [one for one in model._meta.local_concrete_fields if isinstance(one, ParentalKey)]
    kinds = [one for one in kinds if _has_live(one.related_model)]
    return kinds[0] if len(kinds) == 1 else None


def _has_live(model: type[Model]) -> bool:
    return any(field.name == "live" for field in model._meta.concrete_fields)
