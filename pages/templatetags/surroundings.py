"""Where a page stands: its language's home page, what leads to it, its translations, the sections around it.

Two queries whatever the size of the tree, asked when a template first needs them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from pages.models import SectionPage


class Surroundings:
    def __init__(self, request: HttpRequest | None, page: Page | None) -> None:
        self.request, self.page = request, page

    @cached_property
    def kin(self) -> list[Page]:
        """The home page of each language, and this page in each language."""
        root = Page.objects.filter(pk=self._root_id)
        same = Q(translation_key__in=root.values("translation_key"))
        if self.page:
            same |= Q(translation_key=self.page.translation_key)
        return list(Page.objects.filter(same).select_related("locale"))

    @cached_property
    def homes(self) -> dict[str, Page]:
        """The live home page of each language, by its code."""
        keys = [page.translation_key for page in self.kin if page.pk == self._root_id]
        return {p.locale.language_code: p for p in self.kin if p.live and p.translation_key in keys}

    @property
    def home(self) -> Page | None:
        """The home page of the reader's language, else of the site's own."""
        return self.homes.get(get_language() or "") or self.homes.get(settings.LANGUAGE_CODE)

    def translation(self, code: str) -> Page:
        """This page in that language where it is live, else that language's home page."""
        home = self.homes[code]
        if self.page is None:
            return home
        if self.page.locale_id == home.locale_id:
            return self.page
        same = [p for p in self.kin if p.live and p.translation_key == self.page.translation_key]
        return next((p for p in same if p.locale_id == home.locale_id), home)

    @cached_property
    def sections(self) -> list[Page]:
        """Headings and their sections, as the tree orders them."""
        if self.home is None:
            return []
        depths = (self.home.depth + 1, self.home.depth + 2)
        return [p for p in self._branch if p.live and p.show_in_menus and p.depth in depths]

    @cached_property
    def ancestors(self) -> list[Page]:
        """From the home page to this page's parent."""
        return [p for p in self._branch if p.path in self._paths_above]

    @cached_property
    def _branch(self) -> list[Page]:
        if self.home is None:
            return []
        depths = (self.home.depth + 1, self.home.depth + 2)
        below = Page.objects.type(SectionPage).live().in_menu()
        below = below.filter(path__startswith=self.home.path, depth__in=depths)
        return list((below | Page.objects.filter(path__in=self._paths_above)).order_by("path"))

    @cached_property
    def _paths_above(self) -> list[str]:
        path, step = (self.page.path if self.page else ""), Page.steplen
        first = (self.home.depth if self.home else 1) * step
        return [path[:end] for end in range(first, len(path), step)]

    @cached_property
    def _root_id(self) -> int | None:
        site = Site.find_for_request(self.request)
        return site.root_page_id if site else None


def surroundings(context: Mapping[str, Any], page: Page | None) -> Surroundings:
    """Those of the page, kept on the request that shows it. Error pages have none."""
    request, page = context.get("request"), page or None
    known = getattr(request, "_portal_surroundings", None)
    if known is None or known.page is not page:
        known = Surroundings(request, page)
        if request is not None:
            request._portal_surroundings = known
    return known
