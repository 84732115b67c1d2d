"""Where a page stands: its language's home page, what leads to it, its translations, the sections around it.

What all pages share comes with the frame; beside it one query where the site has several languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from pages.contact.running import told_to
from pages.frame import frame_of
from pages.models import NoticePage
from pages.routing import paths_down_to, shown

ADDRESSED = ("path", "url_path", "locale", "live_revision")  # what is shown of a page in another language


class Surroundings:
    def __init__(self, request: HttpRequest | None, page: Page | None) -> None:
        self.request, self.page = request, page
        self._frame = frame_of(request)

    @property
    def homes(self) -> dict[str, Page]:
        """The live home page of each language, by its code."""
        return self._frame.homes if self._frame else {}

    @property
    def home(self) -> Page | None:
        """The home page of the reader's language, else of the site's own."""
        return self._frame.home if self._frame else None

    @cached_property
    def translations(self) -> dict[str, Page]:
        """This page in each language in which everybody may read it, by the language's code; a page that is
        shown is there for who reads it. None where no page is shown."""
        if self.page is None:
            return {}
        kin = [page for page in self._kin if self._is_open(page)] + [self.page] * self.page.live
        return {self._language_of(page): page for page in kin}

    def _language_of(self, page: Page) -> str:
        known = self._frame.locales.get(page.locale_id) if self._frame else None
        return (known or page.locale).language_code

    @property
    def sections(self) -> list[Page]:
        """What the menu shows: headings and their sections, as the tree orders them."""
        return [page for page in self.tree if page.show_in_menus and page.depth <= self.home.depth + 2]

    @cached_property
    def tree(self) -> list[Page]:
        """Every live section of this language, however deep, as the tree orders them."""
        if self._frame is None or self.home is None:
            return []
        return [
            page for page in self._frame.rows if page.path.startswith(self.home.path) and page != self.home
        ]

    @cached_property
    def notices(self) -> list[NoticePage]:
        """The notices that run now, as a reader of this language is told them."""
        return told_to(get_language() or "", self._frame.rows if self._frame else ())

    @cached_property
    def ancestors(self) -> list[Page]:
        """From the home page to this page's parent."""
        if self.page is None:
            return []
        first = self.home.depth if self.home else 1
        paths = [path for path in paths_down_to(self.page)[:-1] if len(path) >= first * Page.steplen]
        known = self._frame.by_path if self._frame else {}
        unknown = [path for path in paths if path not in known]
        pages = Page.objects.filter(path__in=unknown).only(*shown()) if unknown else ()
        others = {page.path: page for page in pages}
        return [page for path in paths if (page := known.get(path) or others.get(path))]

    @property
    def _kin(self) -> Iterable[Page]:
        """The same page in the other languages, where the site has any."""
        if self._frame is None or len(self.homes) < 2:
            return ()
        key = self.page.translation_key
        if known := self._frame.by_key.get(key):
            return known
        return Page.objects.live().filter(translation_key=key).exclude(pk=self.page.pk).only(*ADDRESSED)

    def _is_open(self, page: Page) -> bool:
        """Everybody may read it, and whatever stands above it is live: pages stand below sections."""
        above = paths_down_to(page)[self.home.depth - 1 : -1]
        return not self._frame.is_shut(page) and all(path in self._frame.by_path for path in above)


def surroundings(context: Mapping[str, Any], page: Page | None) -> Surroundings:
    """Those of the page, kept on the request that shows it. Error pages have none."""
    request, page = context.get("request"), page or None
    known = getattr(request, "_portal_surroundings", None)
    if known is None or known.page is not page:
        known = Surroundings(request, page)
        if request is not None:
            request._portal_surroundings = known
    return known
