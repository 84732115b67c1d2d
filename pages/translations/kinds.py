"""Of each kind of page: which fields a translation has of its own, which it takes as they are, which are translated.

A text that an editor writes is translated, unless SAME says why its letters are the same in every language. All else
(days, choices, pictures, units) is taken from the source. tests/pages/translations walks every field of every kind.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField
from wagtail.models import COMMENTS_RELATION_NAME, Page

from pages.models import (
    DocumentPage,
    HomePage,
    RegulationPage,
    SchedulePage,
    SectionPage,
    SourcedNewsPage,
)
from pages.models.portal import PortalPage

# Of the platform's own fields only these are words; the rest says where a page stands and who has it.
WORDS_OF_A_PAGE = ("title", "seo_title", "search_description")
# A translation has its own: which edition it follows, and what was put right in itself.
OWN = frozenset({"source_revision", "source_at", "corrections"})
# Letters that are the same in every language, and what no reader sees.
SAME = {
    "pages.Byline.contributor": "a name",
    "pages.Channel.address": "an address on the net",
    "pages.ContactPerson.fax": "a number",
    "pages.ContactPerson.name": "a name",
    "pages.ContactPerson.phone": "a number",
    "pages.DisclosurePage.number": "the number of a document",
    "pages.DocumentPage.number": "the number of a document",
    "pages.DocumentPage.signer": "a name",
    "pages.ProcedureBasis.symbol": "the number of a document",
    "pages.ProcedurePage.code": "the national code",
    "pages.ProcedurePage.decision_number": "the number of a document",
    "pages.RoleModelPage.consent_note": "kept inside",
    "pages.Spokesperson.decision_number": "the number of a document",
    "pages.Spokesperson.name": "a name",
    "pages.Spokesperson.phone": "a number",
    "pages.UnitPage.fax": "a number",
    "pages.UnitPage.phone": "a number",
    "pages.VideoPage.duration": "a number",
}
# Their titles follow from a number or a week, in the language of the page.
CALLED_BY_THEMSELVES = (DocumentPage, SchedulePage)
# Pages that nobody translates: what the regulation says in both languages itself, and what others wrote.
NOT_TRANSLATED = (HomePage, SectionPage, RegulationPage, SourcedNewsPage)
NO_WORDS = models.SlugField | models.URLField | models.EmailField | models.FileField


def is_translated(kind: type[Any]) -> bool:
    """Whether pages of this kind may have a translation."""
    return issubclass(kind, PortalPage) and not issubclass(kind, NOT_TRANSLATED)


@cache
def fields_carried(model: Any) -> tuple[models.Field, ...]:
    """What a translation takes from its source, translated or not: of a page, or of a row edited with one."""
    fields = [field for field in model._meta.concrete_fields if _is_carried(model, field)]
    return tuple(sorted(fields, key=_titles_first))


@cache
def fields_translated(model: Any) -> tuple[models.Field, ...]:
    """Those of them that hold words."""
    found = (field for field in fields_carried(model) if is_words(field))
    return tuple(
        field for field in found if field.name != "title" or not issubclass(model, CALLED_BY_THEMSELVES)
    )


def relations_of(model: type[Any]) -> dict[str, Any]:
    """The rows edited with such a page, by their names."""
    found = {relation.get_accessor_name(): relation for relation in get_all_child_relations(model)}
    return {name: relation for name, relation in found.items() if name != COMMENTS_RELATION_NAME}


def is_words(field: models.Field) -> bool:
    if isinstance(field, StreamField):
        return True
    is_text = isinstance(field, models.CharField | models.TextField) and not isinstance(field, NO_WORDS)
    return is_text and not field.choices and str(field) not in SAME


def _is_carried(model: type[models.Model], field: models.Field) -> bool:
    if field.primary_key or not field.editable or field.name in OWN:
        return False
    if issubclass(model, Page) and _is_the_platforms(field):
        return field.name in (*WORDS_OF_A_PAGE, "show_in_menus")
    return not getattr(field.remote_field, "parent_link", False)


def _is_the_platforms(field: models.Field) -> bool:
    return any(field.name == known.name for known in Page._meta.concrete_fields)


def _titles_first(field: models.Field) -> int:
    return 0 if field.name == "title" else 1 if field.name == "summary" else 2
