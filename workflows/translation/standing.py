"""How the English edition stands: what is not translated, out of date, being translated, waiting, public.

A translation may stand under several: readers have it, of an edition that was replaced, and the next one waits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, reduce
from operator import or_
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import Contains
from wagtail.models import Page, get_page_models

from pages.models import ProcedurePage, SectionPage, ServicePage
from pages.translations.kinds import is_translated
from snippets import alphabet
from vietnamese.text import fold
from workflows.approval.desk.titles import PAGE
from workflows.approval.looking import looks_at_everything, visible_to
from workflows.approval.models import Submission, TranslatedPage
from workflows.regulation.procedures import FOREIGNERS
from workflows.staff.regulation import regulation_in_force


class Standing(StrEnum):
    MISSING = "chua-dich"
    OLD = "da-cu"
    BEGUN = "dang-dich"
    WAITING = "cho-duyet"
    PUBLIC = "da-dang"


@dataclass(frozen=True)
class Asked:
    """What of it. No section: all of them, but of what is not translated only what is wanted first, unless
    `everything` is asked for; `kind`: the key of a type of page."""

    words: str = ""
    sections: tuple[str, ...] = ()
    kind: int | None = None
    everything: bool = False


def found(standing: Standing, asked: Asked, person: Any) -> QuerySet[Any]:
    """Pages that have no translation, else rows of those that have; what the person may see of them, in order."""
    if standing is Standing.MISSING:
        return _missing(asked, person)
    rows = _narrowed(_seen_by(person, TranslatedPage.objects.all()), asked)
    passage = Submission.objects.open().filter(kind=PAGE, key=OuterRef("page_id"))
    if standing is Standing.OLD:
        return rows.out_of_date().order_by(F("old_since").asc(nulls_last=True), "pk")
    if standing is Standing.BEGUN:
        return rows.filter(~Exists(passage), page__has_unpublished_changes=True).order_by("-saved_at", "pk")
    if standing is Standing.WAITING:
        waiting = rows.annotate(since=Subquery(passage.values("submitted_at")[:1]))
        return waiting.filter(since__isnull=False).order_by("since", "pk")
    return rows.public().order_by(*alphabet.by("source__title"), "pk")


@cache
def kinds() -> tuple[type[Page], ...]:
    """The types of page that are translated."""
    return tuple(kind for kind in get_page_models() if is_translated(kind))


def _missing(asked: Asked, person: Any) -> QuerySet[Page]:
    """Public in the portal's own language, of a kind that is translated, with nothing begun in the other."""
    others = Page.objects.filter(translation_key=OuterRef("translation_key")).exclude(pk=OuterRef("pk"))
    of_kind = [one.pk for one in ContentType.objects.get_for_models(*kinds()).values()]
    public = Page.objects.live().filter(
        locale__language_code=settings.LANGUAGE_CODE,
        content_type__in=[asked.kind] if asked.kind else of_kind,
        live_revision__isnull=False,
    )
    pages = public.filter(~Exists(others))
    if not looks_at_everything(person):
        pages = pages.filter(owner=person)
    if asked.sections:
        pages = pages.filter(_in_sections(asked.sections))
    elif not asked.everything:
        pages = pages.filter(_wanted_first())
    for word in asked.words.split():
        pages = pages.filter(_has(word, "title"))
    return pages.order_by(*alphabet.by("title"), "pk")


def _narrowed(rows: QuerySet[TranslatedPage], asked: Asked) -> QuerySet[TranslatedPage]:
    if asked.sections:
        rows = rows.filter(section__in=asked.sections)
    if asked.kind:
        rows = rows.filter(source__content_type=asked.kind)
    for word in asked.words.split():
        rows = rows.filter(_has(word, "source__title", "page__draft_title"))
    return rows


def _seen_by(person: Any, rows: QuerySet[TranslatedPage]) -> QuerySet[TranslatedPage]:
    """A unit's contact: of their own pages, and no draft of somebody else."""
    if looks_at_everything(person):
        return rows
    own = rows.filter(Q(source__owner=person) | Q(page__owner=person))
    return own.filter(page__in=visible_to(person, Page.objects.all()))


def _has(word: str, *fields: str) -> Q:
    """With or without marks, in any of them."""
    asked = fold(word).lower()
    return reduce(or_, (Q(Contains(alphabet.plain(name), asked)) for name in fields))


def _wanted_first() -> Q:
    """What the law and the locality name (workflows/regulation/english.py)."""
    wanted, sections = regulation_in_force().in_english, regulation_in_force().sections
    whole = _in_sections([one.key for one in sections if wanted.asks_for(one)])
    services = _in_sections([one.key for one in sections if wanted.asks_for_services_of(one)])
    procedures = ProcedurePage.objects.filter(audience__contains=[FOREIGNERS])
    offered = ServicePage.objects.filter(procedures__procedure__in=procedures)
    return whole | (services & (Q(pk__in=procedures.values("pk")) | Q(pk__in=offered.values("pk"))))


def _in_sections(keys: Iterable[str]) -> Q:
    own = SectionPage.objects.filter(section_key__in=keys, locale__language_code=settings.LANGUAGE_CODE)
    paths = own.values_list("path", flat=True)
    return reduce(or_, (Q(path__startswith=path) for path in paths), Q(pk__in=[]))
