"""Where a page stands: its language's home page, what leads to it, its translations, the sections around it.

One query whatever the size of the tree, asked when a template first needs it; it brings the notices that run too.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Left
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Locale, Page, Site

from pages.contact.running import told_to, with_running
from pages.models import NoticePage, SectionPage
from pages.routing import LONGEST_WAY, paths_down_to

DEEPEST = LONGEST_WAY + 2  # of a page in the tree, which has a root and home pages


class Surroundings:
    def __init__(self, request: HttpRequest | None, page: Page | None) -> None:
        self.request, self.page = request, page

    @cached_property
    def homes(self) -> dict[str, Page]:
        """The live home page of each language, by its code."""
        if self._root is None:
            return {}
        key = self._root.translation_key
        return {p.locale.language_code: p for p in self._rows if p.live and p.translation_key == key}

    @property
    def home(self) -> Page | None:
        """The home page of the reader's language, else of the site's own."""
        return self.homes.get(get_language() or "") or self.homes.get(settings.LANGUAGE_CODE)

    @cached_property
    def translations(self) -> dict[str, Page]:
        """This page in each language in which everybody may read it, by the language's code; a page that is
        shown is there for who reads it. None where no page is shown."""
        key = self.page.translation_key if self.page else None
        kin = [p for p in self._rows if p.live and p.translation_key == key]
        return {p.locale.language_code: p for p in kin if p.pk == self.page.pk or not p.is_shut}

    @property
    def sections(self) -> list[Page]:
        """What the menu shows: headings and their sections, as the tree orders them."""
        return [page for page in self.tree if page.show_in_menus and page.depth <= self.home.depth + 2]

    @cached_property
    def tree(self) -> list[Page]:
        """Every live section of this language, however deep, as the tree orders them."""
        if self.home is None:
            return []
        kind = ContentType.objects.get_for_model(SectionPage).pk
        rows = self._rows if self.home.locale.language_code == get_language() else self._sections_beside
        below = [p for p in rows if p.path.startswith(self.home.path) and p.content_type_id == kind]
        return [page for page in below if page.live]

    @cached_property
    def notices(self) -> list[NoticePage]:
        """The notices that run now, as a reader of this language is told them."""
        return told_to(get_language() or "", self._rows)

    @cached_property
    def ancestors(self) -> list[Page]:
        """From the home page to this page's parent."""
        first = self.home.depth if self.home else 1
        return [p for p in self._rows if p.path in self._paths_above and p.depth >= first]

    @cached_property
    def _rows(self) -> list[Page]:
        """The home page of each language, this page in each, what leads to it, and the sections."""
        if self._root is None and self.page is None:
            return []
        known = [one.translation_key for one in (self._root, self.page) if one is not None]
        kin = Q(translation_key__in=known) | Q(path__in=self._paths_above)
        pages = with_running(Page.objects.annotate(is_shut=_shut(known)), timezone.now())
        return _read(pages, kin | _sections_in(get_language()))

    @cached_property
    def _sections_beside(self) -> list[Page]:
        """Those of the site's own language, shown where the reader's has no home page."""
        return _read(Page.objects.all(), _sections_in(self.home.locale.language_code))

    @cached_property
    def _paths_above(self) -> list[str]:
        return paths_down_to(self.page)[:-1] if self.page else []

    @cached_property
    def _root(self) -> Page | None:
        site = Site.find_for_request(self.request)
        return site.root_page if site else None


def _read(pages: QuerySet, condition: Q) -> list[Page]:
    return list(pages.filter(condition).select_related("locale").order_by("path"))


def _sections_in(language: str | None) -> Q:
    """Said so that the database needs no join to decide it, and finds them by their kind."""
    kind = ContentType.objects.get_for_model(SectionPage)
    locale = Locale.objects.filter(language_code=language).values("pk")[:1]
    return Q(content_type=kind, live=True, locale=Subquery(locale))


def _shut(keys: list[UUID]) -> Case:
    """Whether a page with such a key, or one above it, is not for everybody; of other pages it is not asked."""
    steps = [Left(OuterRef("path"), Page.steplen * depth) for depth in range(1, DEEPEST + 1)]
    closed = Page.objects.filter(Q(live=False) | Q(view_restrictions__isnull=False), path__in=steps)
    return Case(When(translation_key__in=keys, then=Exists(closed)), default=False)


def surroundings(context: Mapping[str, Any], page: Page | None) -> Surroundings:
    """Those of the page, kept on the request that shows it. Error pages have none."""
    request, page = context.get("request"), page or None
    known = getattr(request, "_portal_surroundings", None)
    if known is None or known.page is not page:
        known = Surroundings(request, page)
        if request is not None:
            request._portal_surroundings = known
    return known
