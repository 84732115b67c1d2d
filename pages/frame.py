"""What every page of the site stands in: its home pages, its sections, the notices that run, who answers for it.

Five queries whatever the size of the site, asked once a generation (remembered.py) and shared by all its pages:
nobody changes anything in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Locale, Page, PageViewRestriction, Site

from snippets.models import Identity
from snippets.pictures import EMBLEM
from workflows.staff.regulation import regulation_in_force

from .contact.running import with_running
from .models.section import SectionPage
from .remembered import while_it_stands
from .routing import shown


@dataclass(frozen=True)
class Frame:
    """`rows`: the live home pages and sections of every language, as the tree orders them. `shut`: the paths of what
    is not for everybody."""

    site: Site
    rows: Sequence[Page]
    shut: Sequence[str]
    identity: Identity

    @cached_property
    def homes(self) -> dict[str, Page]:
        """The live home page of each language, by its code."""
        key = self.site.root_page.translation_key
        return {page.locale.language_code: page for page in self.rows if page.translation_key == key}

    @cached_property
    def by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.rows}

    @cached_property
    def by_key(self) -> dict[object, list[Page]]:
        """The same section in each language."""
        found: dict[object, list[Page]] = {}
        for page in self.rows:
            found.setdefault(page.translation_key, []).append(page)
        return found

    @property
    def home(self) -> Page | None:
        """The home page of the reader's language, else of the site's own."""
        return self.homes.get(get_language() or "") or self.homes.get(settings.LANGUAGE_CODE)

    @cached_property
    def _below(self) -> dict[tuple[str, str], Page]:
        return {(page.path[: -page.steplen], page.slug): page for page in self.rows}

    def way_down(self, steps: list[str]) -> tuple[Page, list[str]]:
        """From the home page down to the last section that the steps of an address name, and the steps that are left."""
        above = self.home
        for number, slug in enumerate(steps):
            below = self._below.get((above.path, slug))
            if below is None:
                return above, steps[number:]
            above = below
        return above, []

    @cached_property
    def locales(self) -> dict[int, Locale]:
        """Of the languages that have pages."""
        return {page.locale_id: page.locale for page in self.rows}

    def is_shut(self, page: Page) -> bool:
        """It, or a page above it, is not for everybody."""
        return any(page.path.startswith(path) for path in self.shut)


def frame_of(request: HttpRequest | None) -> Frame | None:
    """That of the site which is asked for, kept on the request; None where no site is known."""
    if request is None:
        return None
    if not hasattr(request, "_portal_frame"):
        question = f"frame of {request._get_raw_host()} {request.get_port()}"
        request._portal_frame = frame = while_it_stands(question, lambda: _read(request))
        if frame is not None:  # what the libraries and the footer ask of the request
            request._wagtail_site, request._portal_identity = frame.site, frame.identity
    return request._portal_frame


def _read(request: HttpRequest) -> Frame | None:
    site = Site.find_for_request(request)
    if site is None:
        return None
    sections = Q(content_type=ContentType.objects.get_for_model(SectionPage))
    kin = Q(translation_key=site.root_page.translation_key)
    pages = with_running(Page.objects.live(), timezone.now())
    rows = (
        pages.filter(sections | kin)
        .select_related("locale")
        .only(*shown(), "locale__language_code")
        .order_by("path")
    )
    restricted = PageViewRestriction.objects.values_list("page__path", "page__aliases__path")
    shut = [path for paths in restricted for path in paths if path]
    return Frame(site, list(rows), shut, _identity(site))


def _identity(site: Site) -> Identity:
    """Who answers for the site, as it was approved; else what the regulation itself says of it."""
    known = Identity.objects.select_related("emblem").filter(site=site, live=True).first()
    if known is None:
        return identity_of_the_regulation()
    if known.emblem:
        known.emblem.prefetched_renditions = list(known.emblem.renditions.filter(filter_spec__in=EMBLEM))
    return known


def identity_of_the_regulation() -> Identity:
    """What it says of the site, until somebody's words were approved."""
    return Identity(**asdict(regulation_in_force().identity))
