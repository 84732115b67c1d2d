"""What a page is found by: its name, its summary, its words, its files, and what it may be narrowed by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import OuterRef, Subquery, Value, prefetch_related_objects
from django.db.models.functions import Coalesce, Length, Substr
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.models import Page
from wagtail.search import index

from pages.routing import paths_down_to
from snippets.models import Attachment
from vietnamese.tokens import composed, tokens

MOST_LETTERS = 300_000  # of a page with its files
NAMES = ("full_name", "code", "number", "keywords")  # a page is looked for by them as by its title
STREAMS = ("body", "steps", "ways", "papers")
KIND_WORDS = {  # how people say what they look for, where its title does not say it
    "procedurepage": "Thủ tục hành chính",
    "servicepage": "Dịch vụ công",
    "documentpage": "Văn bản",
    "disclosurepage": "Công khai thông tin",
}
SIGNS = ("number", "code")
DAYS = (
    "issued_on",
    "dated_on",
    "starts_on",
    "event_on",
    "decision_on",
)  # a page is of the year of the first it has


def summary_of(page: Page) -> str:
    return getattr(page, "summary", "") or ""


def brief_of(page: Page) -> str:
    """Its summary, and the word for its kind."""
    return "\n".join(filter(None, (KIND_WORDS.get(page._meta.model_name, ""), summary_of(page))))


def names_of(page: Page) -> str:
    """Its title and whatever else it goes by, each once."""
    said = [page.title, *(str(getattr(page, name, "") or "") for name in NAMES)]
    return "\n".join(dict.fromkeys(filter(None, said)))


def signs_of(page: Page) -> list[str]:
    return [sign for name in SIGNS if (sign := getattr(page, name, ""))]


def title_key(title: str) -> str:
    """The title without marks, its words alone: a query that is the same asks for this page."""
    return " ".join(token.folded for token in tokens(composed(title)))


def year_of(page: Page) -> int | None:
    days = (getattr(page, name, None) for name in DAYS)
    day = next(filter(None, days), None)
    if day is None and page.first_published_at:
        day = timezone.localtime(page.first_published_at)
    return day.year if day else None


def unit_of(page: Page) -> int | None:
    return getattr(page, "providing_unit_id", None) or getattr(page, "unit_id", None)


def section_above(pages: Iterable[Page]) -> Any:
    """The key of the section that each stands in, as a column of a query for these pages; empty where there is none.

    Named by their paths, the few sections in question are read by their index, whatever the planner thinks of the rest.
    """
    paths = set(chain.from_iterable(map(paths_down_to, pages)))
    above = Substr(OuterRef("path"), 1, Length("path"))
    sections = apps.get_model("pages", "SectionPage").objects.filter(path__in=paths).filter(path=above)
    return Coalesce(Subquery(sections.order_by("-depth").values("section_key")[:1]), Value(""))


def with_rows(pages: Sequence[Page]) -> Sequence[Page]:
    """The same pages, of which all rows that are read here are known: in a query a relation, not a page."""
    for kind in {type(page) for page in pages}:
        prefetch_related_objects([page for page in pages if type(page) is kind], *_relations_read(kind))
    return pages


@lru_cache
def _relations_read(kind: type[Page]) -> tuple[str, ...]:
    rows = (one for one in get_all_child_relations(kind) if _files_in(one.related_model))
    said = (field for field in kind.get_search_fields() if isinstance(field, index.RelatedFields))
    return tuple(
        dict.fromkeys([*(one.get_accessor_name() for one in rows), *(one.field_name for one in said)])
    )


def body_of(page: Page) -> str:
    """All words that the kind of page names as searchable, but its names and summary."""
    said = (
        text
        for field in page.get_search_fields()
        if getattr(field, "field_name", "") not in {"title", "summary", *NAMES}
        for text in _said(field, page)
    )
    return _cut("\n".join(said))


def _said(field: Any, of: models.Model) -> Iterator[str]:
    if isinstance(field, index.RelatedFields):
        related = getattr(of, field.field_name)
        rows = related.all() if hasattr(related, "all") else filter(None, [related])
        yield from (text for row in rows for inner in field.fields for text in _said(inner, row))
    elif isinstance(field, index.SearchField):
        value = field.get_value(of)
        yield from map(str, value if isinstance(value, list) else filter(None, [value]))


def _cut(text: str) -> str:
    return composed(text)[:MOST_LETTERS].replace("\x00", "")


def files_of(pages: Iterable[Page]) -> dict[int, list[Attachment]]:
    """The files that each page shows, in its own rows and in its text; in one query where there are any."""
    keys = {page.pk: list(dict.fromkeys(_keys_shown(page))) for page in pages}
    every = {key for some in keys.values() for key in some}
    files = Attachment.objects.in_bulk(every) if every else {}
    return {page: [files[key] for key in some if key in files] for page, some in keys.items()}


def _keys_shown(page: Page) -> Iterator[int]:
    rows = (
        row
        for relation in get_all_child_relations(type(page))
        if _files_in(relation.related_model)
        for row in getattr(page, relation.get_accessor_name()).all()
    )
    for part in (page, *rows):
        yield from _keys_of_files(part)


def _keys_of_files(part: Any) -> Iterator[int]:
    for field in _files_in(type(part)):
        value = getattr(part, field.attname)
        if field.related_model is not Attachment:
            yield from (int(key) for model, key, *_ in field.extract_references(value) if model is Attachment)
        elif value:
            yield value


@lru_cache
def _files_in(kind: type[models.Model]) -> tuple[Any, ...]:
    """The columns that name files to readers; what streams keep for the office is not among them."""
    return tuple(
        field
        for field in kind._meta.concrete_fields
        if field.related_model is Attachment
        or (field.name in STREAMS and hasattr(field, "extract_references"))
    )
