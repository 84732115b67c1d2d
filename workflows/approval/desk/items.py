"""The items behind many submissions, read with as many questions for five hundred as for five."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from wagtail.models import Page

from pages.models import SectionPage
from pages.routing import paths_down_to
from workflows.staff.models import User

from ..four_eyes import hands_in_each
from ..kept import once
from ..models import Submission
from .titles import PAGE

LOOKED_AT = ("path", "owner", "draft_title", "live", "has_unpublished_changes", "first_published_at")


def read_items(actor: User, submissions: Collection[Submission], at: datetime) -> dict[int, models.Model]:
    """The items, by the keys of their submissions; each page knows its section, and whose hands are in it is known."""
    by_kind: dict[str, dict[int, int]] = defaultdict(dict)
    for one in submissions:
        by_kind[one.kind][one.key] = one.pk
    found: dict[int, models.Model] = {}
    for kind, keys in by_kind.items():
        known = _pages(keys) if kind == PAGE else apps.get_model(kind).objects.in_bulk(keys)
        found |= {keys[key]: item for key, item in known.items()}
    _know_the_hands(actor, submissions, found, at)
    return found


def _pages(keys: Collection[int]) -> dict[int, Page]:
    """With no more than a question about a step looks at."""
    pages = list(Page.objects.filter(pk__in=keys).only(*LOOKED_AT))
    in_sections(pages)
    return {page.pk: page for page in pages}


def in_their_sections(keys: Collection[int]) -> dict[int, Any]:
    """Pages by their keys; each knows its section and what kind it is, and no more than every page has."""
    pages = list(Page.objects.filter(pk__in=keys).specific(defer=True))
    in_sections(pages)
    return {page.pk: page for page in pages}


def in_sections(pages: Iterable[Page]) -> None:
    """Each of these pages knows its section; one question."""
    ways = {page: paths_down_to(page) for page in pages}
    found = SectionPage.objects.filter(path__in={path for way in ways.values() for path in way})
    sections = {section.path: section for section in found}
    for page, way in ways.items():
        page.__dict__["section_page"] = next(
            (sections[path] for path in reversed(way) if path in sections), None
        )


def _know_the_hands(
    actor: User, submissions: Iterable[Submission], items: dict[int, models.Model], at: datetime
) -> None:
    """Whose hands are in each, asked once a kind and kept where the question looks for them."""
    by_model: dict[str, list[Submission]] = defaultdict(list)
    for one in submissions:
        if one.pk in items:
            by_model[one.kind].append(one)
    for found in by_model.values():
        hands = hands_in_each([items[one.pk] for one in found])
        for one in found:
            once(actor, ("hands", one.pk, one.state, at), lambda one=one, hands=hands: hands[one.key])
