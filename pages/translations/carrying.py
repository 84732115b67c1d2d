"""A translation takes from its source whatever is the same in both languages.

It is made anew of the source each time it is saved, so that a picture changed there, a row added there, a paragraph
left out there is so here as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Page

from .kinds import fields_carried, relations_of


@dataclass(frozen=True)
class Named:
    """A page that the source names, and its public translation, if there is one."""

    page: Page
    translation: Page | None


Known: TypeAlias = dict[tuple[type[Page], int], Named]


def _basis_in_words(basis: Any, document: Any) -> None:
    basis.symbol, basis.subject = document.title[:60], document.summary
    basis.issuer, basis.issued_on = document.issuer, document.issued_on


def _relation_in_words(relation: Any, document: Any) -> None:
    relation.other = document.title


def _map_in_words(page: Any, document: Any) -> None:
    page.basis = page.basis or document.title


# What is said of a document that the translation cannot name, in the field beside it that is there for words.
IN_WORDS: dict[str, Callable[[Any, Any], None]] = {
    "pages.ProcedureBasis.document": _basis_in_words,
    "pages.DocumentRelation.target": _relation_in_words,
    "pages.AdminMapPage.basis_document": _map_in_words,
}


def carry(source: Page, target: Page) -> list[str]:
    """Everything but what a translation has of its own, in memory, in the source's words. Answers a sentence for each
    page that the source names and that the translation cannot, for it has no public one of its own."""
    known = _read(source, target.locale_id)
    left_out = [_take(source, target, known)]
    for name, relation in relations_of(type(source)).items():
        rows: list[Any] = []
        for row in getattr(source, name).all():
            copy = relation.related_model()
            if hasattr(copy, "sort_order"):
                copy.sort_order = len(rows)
            left_out.append(_take(row, copy, known, back=relation.field.name))
            if _is_whole(copy, relation.field.name):
                rows.append(copy)
        setattr(target, name, rows)
    return list(dict.fromkeys(sentence for sentences in left_out for sentence in sentences))


def _take(thing: models.Model, copy: models.Model, known: Known, back: str = "") -> list[str]:
    for field in fields_carried(type(thing)):
        if field.name != back:
            setattr(copy, field.attname, getattr(thing, field.attname))
    said = []
    for field, number in _pages_named_by(thing, back):
        named = known.get((field.related_model, number))
        setattr(copy, field.name, named and named.translation)
        if named and named.translation is None:
            IN_WORDS.get(str(field), _not_at_all)(copy, named.page)
            words = {"what": capfirst(str(field.verbose_name)), "title": named.page.title}
            said.append(
                _("%(what)s “%(title)s” chưa có bản dịch đã đăng nên bản dịch không dẫn tới.") % words
            )
    return said


def _not_at_all(copy: Any, page: Any) -> None:
    pass


def _pages_named_by(thing: models.Model, back: str) -> Iterator[tuple[Any, int]]:
    for field in fields_carried(type(thing)):
        is_page = isinstance(field, models.ForeignKey) and issubclass(field.related_model, Page)
        number = getattr(thing, field.attname) if is_page and field.name != back else None
        if number:
            yield field, number


def _is_whole(row: models.Model, back: str) -> bool:
    """Whether a row still names what it has to name."""
    return all(
        getattr(row, field.attname) is not None
        for field in fields_carried(type(row))
        if isinstance(field, models.ForeignKey) and not field.null and field.name != back
    )


def _read(source: Page, locale: int) -> Known:
    """The pages that it and its rows name, with their public translations: two queries a kind of page."""
    numbers: dict[type[Page], set[int]] = defaultdict(set)
    for field, number in _pages_named_by(source, ""):
        numbers[field.related_model].add(number)
    for name, relation in relations_of(type(source)).items():
        for row in getattr(source, name).all():
            for field, number in _pages_named_by(row, relation.field.name):
                numbers[field.related_model].add(number)
    known: Known = {}
    for kind, wanted in numbers.items():
        named = kind.objects.in_bulk(wanted)
        keys = [page.translation_key for page in named.values()]
        found = kind.objects.live().filter(locale_id=locale, translation_key__in=keys)
        there = {page.translation_key: page for page in found}
        known |= {(kind, pk): Named(page, there.get(page.translation_key)) for pk, page in named.items()}
    return known
